import type { Span } from "./span.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** A full stop after one of these does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Rev|Hon|St|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|vs|Inc|Ltd|Co|Corp|approx|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$/;

/** Characters on each side of an end that say whether it is one. */
const AROUND = 60;

/**
 * The sentences of a canonical text, as spans without their outer white space.
 * Each line is segmented by itself (Unicode UAX 29 through Intl.Segmenter), then pieces that an
 * abbreviation or a lower-case start shows to belong together are joined again.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    for (const span of sentencesOfLine(line, lineStart)) spans.push(span);
    lineStart += line.length + 1;
  }
  return spans;
}

function sentencesOfLine(line: string, base: number): Span[] {
  const joined: Span[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(line)) {
    const end = index + segment.length;
    if (end < line.length && continues(line.slice(Math.max(start, end - AROUND), end), line.slice(end, end + AROUND)))
      continue;
    for (const piece of pieces(line, start, end)) {
      const span = trimmed(line, piece.start, piece.end);
      if (span) joined.push({ start: base + span.start, end: base + span.end });
    }
    start = end;
  }
  return joined;
}

/** Nobody writes longer sentences: what has no end for longer is no sentence, and is cut before a word. */
const LONGEST = 4000;

function pieces(line: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = line.lastIndexOf(" ", from + LONGEST);
    const cut = space > from ? space : wholeCharacters(line, from + LONGEST);
    found.push({ start: from, end: cut });
    from = cut;
  }
  return [...found, { start: from, end }];
}

/** The same offset, or the one before where it stands in the middle of a character. */
const wholeCharacters = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);

function continues(sentence: string, rest: string): boolean {
  const bare = sentence.trimEnd();
  if (/^\s*[\p{Ll}]/u.test(rest)) return true;
  return ABBREVIATION.test(bare) && !/^\s*[“"]?(?:The|He|She|It|They|But|In|On|At|A|An|This|That)\b/.test(rest);
}

function trimmed(line: string, start: number, end: number): Span | null {
  const piece = line.slice(start, end);
  if (piece.trim() === "") return null;
  const lead = piece.length - piece.trimStart().length;
  return { start: start + lead, end: start + piece.trimEnd().length };
}
