/**
 * Runs before the scripts of a page have come: remembers what is typed, chosen and pressed meanwhile, which React would
 * set back to what the server rendered, or never hear of; and lets no form send itself, since its fields would stand in
 * the address.
 */
export const KEEP_EARLY_INPUT = `{
const done=new Map(),keep=(event,t)=>{done.delete(t);done.set(t,{event,value:t.value,checked:t.checked})},
typed=e=>keep(e,e.target),pressed=e=>{const b=e.target.closest("button");if(b)keep(e,b)},hold=e=>e.preventDefault(),
on=[["input",typed],["click",pressed],["submit",hold]];
for(const[type,hear]of on)addEventListener(type,hear,true);
window.takeEarlyInput=()=>{for(const[type,hear]of on)removeEventListener(type,hear,true);delete window.takeEarlyInput;return done}}`;
