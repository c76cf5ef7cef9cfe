import search from "approx-string-match";
import { anchor } from "./adapter.ts";
import { knownPages } from "./corpus.ts";

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
type Find = (text: string, quote: Quote) => { start: number; end: number; sure: boolean } | null;

const SIZES = [5_000, 20_000, 50_000, 200_000] as const;
const QUOTES = 20;
const CONTEXT = 32;

/** What an outlet may do to a sentence. Null takes it out. */
const EDITS: Readonly<Record<string, (quote: string) => string | null>> = {
  "moved along": (quote) => quote,
  "other typesetting": (quote) => quote.replaceAll(" ", "\u00A0 ").replaceAll("-", "–").replaceAll("'", "’"),
  "one word": (quote) => quote.replace(/(\S+\s+\S+\s+)\S+/, "$1seldom"),
  "a clause put in": (quote) =>
    quote.replace(/^(.{30,}?)\s/, "$1, officials familiar with the matter said late on Tuesday, "),
  "a clause cut": (quote) => quote.replace(/^(.{20,}?)\s.{20,40}?\s/, "$1 "),
  "taken out": () => null,
};

/** Whether a quote finds its place again after an edit, beside the way Hypothesis looks for it. */
export function benchAnchor(): Promise<void> {
  const { pages, from } = knownPages();
  const all = pages.map(({ text }) => text).join("\n\n");
  console.log(
    `${from}, ${QUOTES} quotes in texts of ${SIZES.join(", ")} characters, ${Object.keys(EDITS).length} edits each`,
  );
  tell("Second Source", all, anchor);
  tell("approximate search, best match wins", all, bestMatch);
  return Promise.resolve();
}

/** The best approximate match, by errors and then by its surroundings; it is never in doubt. */
const bestMatch: Find = (text, { exact, prefix, suffix }) => {
  const at = text.indexOf(exact);
  const matches =
    at === -1
      ? search(text, exact, Math.min(256, exact.length / 2))
      : [{ start: at, end: at + exact.length, errors: 0 }];
  const scored = matches.map((match) => {
    const before = text.slice(Math.max(0, match.start - CONTEXT), match.start) === prefix ? 1 : 0;
    const after = text.slice(match.end, match.end + CONTEXT) === suffix ? 1 : 0;
    return { ...match, score: 50 * (1 - match.errors / exact.length) + 20 * before + 20 * after };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best ? { start: best.start, end: best.end, sure: true } : null;
};

function tell(name: string, all: string, find: Find): void {
  let [cases, right, silentlyWrong] = [0, 0, 0];
  const times: string[] = [];
  for (const size of SIZES) {
    const text = all.repeat(Math.ceil(size / all.length)).slice(0, size);
    const found: number[] = [];
    for (const quote of quotesIn(text)) {
      for (const edit of Object.values(EDITS)) {
        const now = edit(quote.exact);
        const edited = `${text.slice(0, quote.start)}${now ?? ""}${text.slice(quote.end)}`;
        const started = performance.now();
        const answer = find(edited, quote);
        found.push(performance.now() - started);
        const isRight = now === null ? !answer?.sure : overlap(answer, quote.start, quote.start + now.length) >= 0.7;
        cases++;
        if (isRight) right++;
        else if (answer?.sure) silentlyWrong++;
      }
    }
    found.sort((a, b) => a - b);
    times.push(`${(found[found.length >> 1] ?? 0).toFixed(1)} ms`);
  }
  console.log(
    `${name}: ${((100 * right) / cases).toFixed(1)}% of ${cases} right, ${silentlyWrong} silently wrong, median ${times.join(", ")}`,
  );
}

function overlap(answer: { start: number; end: number } | null, start: number, end: number): number {
  if (!answer) return 0;
  const shared = Math.max(0, Math.min(answer.end, end) - Math.max(answer.start, start));
  return shared / (Math.max(answer.end, end) - Math.min(answer.start, start));
}

/** Sentences that stand once in the text, spread over it. */
function quotesIn(text: string): (Quote & { start: number; end: number })[] {
  const sentences = [...text.matchAll(/(?<=[.!?]\s)\p{Lu}[^\n.!?]{70,240}[.!?](?=\s)/gu)].filter(
    ({ 0: exact, index }) => text.indexOf(exact) === index && !text.includes(exact, index + 1),
  );
  const step = Math.max(1, Math.floor(sentences.length / QUOTES));
  return sentences
    .filter((_, index) => index % step === 0)
    .slice(0, QUOTES)
    .map(({ 0: exact, index: start }) => {
      const end = start + exact.length;
      return {
        exact,
        start,
        end,
        prefix: text.slice(Math.max(0, start - CONTEXT), start),
        suffix: text.slice(end, end + CONTEXT),
      };
    });
}
