/**
 * Runs before the scripts of a page have come: remembers what is typed, chosen and pressed meanwhile, which React would
 * set back to what the server rendered, or never hear of; and lets no form send itself, since its fields would stand in
 * the address. Single keys that go into no field are remembered apart, until the page hears them itself.
 */
export const KEEP_EARLY_INPUT = `{
const watch=heard=>{for(const[type,hear]of heard)addEventListener(type,hear,true);return()=>{for(const[type,hear]of heard)removeEventListener(type,hear,true)}},
done=new Map(),keys=[],keep=(event,t)=>{done.delete(t);done.set(t,{event,value:t.value,checked:t.checked})},
typed=e=>keep(e,e.target),pressed=e=>{const b=e.target.closest("button");if(b)keep(e,b)},hold=e=>e.preventDefault(),
struck=e=>{if(e.target===document.body&&!e.repeat&&!e.ctrlKey&&!e.metaKey&&!e.altKey)keys.push({event:e,key:e.key,shiftKey:e.shiftKey})},
endInput=watch([["input",typed],["click",pressed],["submit",hold]]),endKeys=watch([["keydown",struck]]);
window.takeEarlyInput=()=>{endInput();delete window.takeEarlyInput;return done};
window.takeEarlyKeys=()=>{endKeys();delete window.takeEarlyKeys;return keys}}`;
