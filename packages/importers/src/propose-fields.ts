import { NOTHING_PROPOSED, type DraftField, type Proposed, type RawLine } from "./article-draft.ts";
import { endsLikeSentence, isParagraph, storyBounds, telltale, wordsIn } from "./clutter.ts";
import { fullDateIn } from "./find-dates.ts";

type Fields = Record<DraftField, Proposed | null>;

/** Fields read from the lines around a story, and which line each was read from. */
export interface ProposedFields {
  readonly fields: Fields;
  readonly takenFrom: ReadonlyMap<number, string>;
}

const OUTLET_WORD =
  /\b(?:News|Times|Post|Examiner|Herald|Tribune|Journal|Guardian|Telegraph|Gazette|Press|Chronicle|Observer|Service|Agency|Reuters|Mail|Sun|Star|Bulletin|Broadcasting|Courier|Dispatch|Ledger|Standard|Independent|Today)\b/;
const NAME =
  /^(?:By\s+)?(\p{Lu}[\p{L}.’'-]+(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|al|bin|da)){1,4}(?:\s+(?:and|,)\s+\p{Lu}[\p{L}.’' -]+)?)$/u;

/** A bare name is a byline within so many lines before the story; further up it is a menu. */
const NEAR_THE_STORY = 8;

/** Reads headline, outlet, byline, day and address from what stands before and after the story. */
export function proposeFields(lines: readonly RawLine[], knownOutlets: readonly string[]): ProposedFields {
  const bounds = storyBounds(lines);
  const fields: Fields = { ...NOTHING_PROPOSED };
  const takenFrom = new Map<number, string>();
  const around = lines.flatMap(({ text, kind }, index) =>
    bounds && index >= bounds.first && index <= bounds.last ? [] : [{ text, kind, index }],
  );
  const head = around.filter(
    ({ text, index }) =>
      (!bounds || index < bounds.first) && !isParagraph(text) && (telltale(text) === null || NAME.test(text)),
  );
  const take = (field: DraftField, value: string, index: number, word: string): void => {
    fields[field] = { value, where: `line ${index + 1}` };
    takenFrom.set(index, `to ${word}`);
  };

  takeOutlet(head, knownOutlets, take);
  takeByline(head, fields, take);
  const untaken = head.filter(({ text, index }) => !takenFrom.has(index) && fullDateIn(text) === null);
  const headline =
    untaken.find(({ text, kind }) => kind === "HEADING" && wordsIn(text) >= 2 && wordsIn(text) <= 30) ??
    untaken.findLast(({ text }) => wordsIn(text) >= 4 && wordsIn(text) <= 30 && !endsLikeSentence(text));
  if (headline) take("headline", headline.text, headline.index, "Headline");
  for (const { text, index } of around.filter(({ text }) => wordsIn(text) <= 14)) {
    const day = fields.publishedOn ? null : fullDateIn(text);
    if (day) take("publishedOn", day, index, "Published");
    if (!fields.url && /^https?:\/\/\S+$/i.test(text)) take("url", text, index, "URL");
  }
  if (!fields.outlet) fields.outlet = outletFromPromotion(lines, knownOutlets);
  fields.wireCredit = wireCreditIn(lines);
  return { fields, takenFrom };
}

type Head = readonly { text: string; index: number }[];
type Take = (field: DraftField, value: string, index: number, word: string) => void;

function takeOutlet(head: Head, knownOutlets: readonly string[], take: Take): void {
  const known = head.find(({ text }) => knownOutlets.some((name) => name.toLowerCase() === text.toLowerCase()));
  const looks = head.find(
    ({ text }) => wordsIn(text) <= 5 && OUTLET_WORD.test(text) && /^\p{Lu}/u.test(text) && !/^by\s/i.test(text),
  );
  const found = known ?? looks;
  if (found) take("outlet", found.text, found.index, "Outlet");
}

function takeByline(head: Head, fields: Fields, take: Take): void {
  const outlet = fields.outlet?.value.toLowerCase();
  const named = head.filter(({ text }) => text.toLowerCase() !== outlet && !OUTLET_WORD.test(text) && NAME.test(text));
  const from = (head.at(-1)?.index ?? 0) - NEAR_THE_STORY;
  const byline =
    named.find(({ text }) => /^by\s/i.test(text)) ??
    named.find(({ text, index }) => wordsIn(text) <= 4 && index >= from);
  if (byline) take("byline", byline.text.replace(/^by\s+/i, ""), byline.index, "Byline");
}

/** "CLICK HERE TO READ MORE FROM THE WASHINGTON EXAMINER" names the outlet. */
function outletFromPromotion(lines: readonly RawLine[], knownOutlets: readonly string[]): Proposed | null {
  for (const [index, { text }] of lines.entries()) {
    const name = /\bmore (?:from|in|on) (?:the )?([\p{L} .&’'-]{4,40})$/iu.exec(text)?.[1]?.trim();
    if (!name || telltale(text) === null || !OUTLET_WORD.test(titled(name))) continue;
    const known = knownOutlets.find((outlet) => outlet.toLowerCase() === name.toLowerCase());
    return { value: known ?? titled(name), where: `line ${index + 1}, a link to more of it` };
  }
  return null;
}

function wireCreditIn(lines: readonly RawLine[]): Proposed | null {
  for (const [index, { text }] of lines.entries()) {
    const credit =
      /^\(?(AP|Reuters|AFP|Associated Press|Interfax|TASS|dpa|Bloomberg)\)?\s*[—–-]/.exec(text)?.[1] ??
      /\((AP|Reuters|AFP)\)\s*[—–-]/.exec(text.slice(0, 80))?.[1];
    if (credit) return { value: credit, where: `line ${index + 1}` };
  }
  return null;
}

function titled(words: string): string {
  return words
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}
