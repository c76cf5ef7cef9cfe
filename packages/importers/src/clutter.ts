import type { RawLine } from "./article-draft.ts";

/** Lines that sell or steer and never report, by what they say. */
const TELLTALE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:sign ?up|subscribe|already a (?:member|subscriber)|log ?in|sign in|register|join now|start your (?:free )?trial|create (?:an|your) account)\b/i,
    "subscription offer",
  ],
  [
    /\b(?:days? free|free trial|one (?:app|membership|subscription)|premium titles|titles, curated|access to news from|\d+\+? trusted (?:global )?sources|download (?:the|our) app|get (?:the|our) app)\b/i,
    "subscription offer",
  ],
  [
    /\bunsubscribe\b|^you (?:are receiving|receive|received) this (?:e-?mail|mail|message|newsletter)\b|^view (?:this|it) ?(?:e-?mail|mail|message|newsletter)? (?:in|on) (?:your|the) (?:browser|web)\b/i,
    "newsletter",
  ],
  [
    /^(?:get all your news|start reading|continue reading|get our newsletter|sign up (?:for|to)|newsletter)\b/i,
    "site banner",
  ],
  [
    /^(?:(?:click here|tap here|click to|read more|see more|read the full|view comments?|read next|keep reading)\b|(?:watch(?: more)?|more):)/i,
    "link line",
  ],
  [
    /^(?:related(?: stories| articles| coverage)?|our picks|top stories|most (?:read|popular|viewed)|more (?:from|on|stories)|recommended|you (?:may|might) also like|trending|editors?[’']s? picks|popular now|latest news)\b/i,
    "related links",
  ],
  [/^(?:advertisement|sponsored|promoted|ad)$/i, "advertisement"],
  [
    /^(?:share|tweet|email|print|copy link|facebook|twitter|x|whatsapp|reddit|linkedin|follow us|comments?|save|listen)(?: (?:this|on|to|article|story|now|the|link).{0,40})?$/i,
    "sharing buttons",
  ],
  [
    /^(?:(?:skip to|back to top|we use cookies|accept all|privacy policy|terms (?:of (?:use|service)|and conditions)|all rights reserved)\b|copyright (?:©|\(c\)|\d{4})|©)/i,
    "page furniture",
  ],
  [/^(?:menu|home|search|close|cookies?)(?: (?:the|this|page|site|menu|settings|policy|notice))*$/i, "page furniture"],
];

/** The kind of clutter a line is by its own words, or null. */
export function sellsOrSteers(text: string): string | null {
  const found = TELLTALE.find(([pattern]) => pattern.test(text));
  return found && wordsIn(text) <= 20 ? found[1] : null;
}

/** The same for a line among others of a page, where links are often set in capitals. */
export function telltale(text: string): string | null {
  return sellsOrSteers(text) ?? (isShouted(text) ? "link line in capitals" : null);
}

/** A paragraph that reports: long enough, and it ends like a sentence. */
export function isParagraph(text: string): boolean {
  return wordsIn(text) >= 14 && endsLikeSentence(text);
}

export function endsLikeSentence(text: string): boolean {
  return /[.!?…。！？।۔؟][”"’'»)\]）」』]*$/.test(text.trim());
}

/** Words between spaces; in scripts that write none, two characters count as one. */
export function wordsIn(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = text.match(/\S+/g)?.length ?? 0;
  return wide > words * 4 ? Math.max(words, wide >> 1) : words;
}

/** A short line all in capitals: a promotion or a link in most pages. */
function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{Lu}\p{Ll}]/gu, "");
  return letters.length >= 8 && letters === letters.toUpperCase() && wordsIn(text) >= 3 && wordsIn(text) <= 16;
}

/** First and last line of the story proper: the outermost paragraphs that no telltale speaks against. */
export function storyBounds(lines: readonly RawLine[]): { first: number; last: number } | null {
  const found = lines.flatMap((line, index) => (line.isStory ? [index] : []));
  const reporting = found.length > 0 ? found : lines.flatMap((line, index) => (reports(line) ? [index] : []));
  const [first, last] = [reporting[0], reporting.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

const reports = ({ text, left }: RawLine): boolean => left === null && isParagraph(text) && telltale(text) === null;
