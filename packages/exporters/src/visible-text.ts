/** Soft hyphens, zero-width spaces and controls of writing direction: nothing to see, and able to turn a line around. */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** A text without what nobody sees and without half characters. Joiners stay: letters and emoji are made with them. */
export function visibleText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD").replace(INVISIBLE, "");
}
