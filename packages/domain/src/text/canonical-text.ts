/**
 * Canonical text is what every offset counts in: NFC, `\n` line ends, one blank line between blocks.
 * Nothing else that the outlet wrote changes: its quotes, dashes, spellings and hidden characters stay.
 */
export function canonicalText(blocks: readonly string[]): string {
  return blocks
    .map((block) => canonicalBlock(block))
    .filter((block) => block !== "")
    .join("\n\n");
}

/**
 * One block: NFC, outer white space gone, line breaks inside it folded to one `\n`.
 * JavaScript counts U+FEFF as white space; here it is a hidden character like any other, and stays.
 * The look-behinds keep a long run of spaces from being tried again at each of its characters.
 */
export function canonicalBlock(block: string): string {
  return block
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/(?<![ \t])[ \t]*\n[^\S\uFEFF]*/g, "\n")
    .replace(/^[^\S\uFEFF]+/, "")
    .replace(/(?<![^\S\uFEFF])[^\S\uFEFF]+$/, "");
}

/** Why a string cannot be stored as text; `offset` is the UTF-16 offset of the first unit at fault. */
export interface TextFault {
  readonly kind: "LONE_SURROGATE" | "NUL";
  readonly offset: number;
}

const FAULT = "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|\\0";
const FIRST_FAULT = new RegExp(FAULT);
const EVERY_FAULT = new RegExp(FAULT, "g");

/** The text with the replacement character in the place of every fault: for what is kept beside a text, not for it. */
export function withoutTextFaults(text: string): string {
  return text.replace(EVERY_FAULT, "\uFFFD");
}

/** The first half character (lone surrogate) or NUL in a text, or null when it is sound. */
export function findTextFault(text: string): TextFault | null {
  const match = FIRST_FAULT.exec(text);
  if (!match) return null;
  return { kind: match[0] === "\0" ? "NUL" : "LONE_SURROGATE", offset: match.index };
}
