import type { BriefingNote, ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { MODE_WORDS, type Stance } from "@second-source/domain/claim/assertion";
import { legSentence } from "@second-source/domain/briefing/leg-words";
import { capital } from "@second-source/domain/text/capital";
import { spokenMark } from "./wording.ts";

/** Longer addresses are no use in a document, and Typst refuses them from 8000 characters on. */
const LONGEST_URL = 4000;

/** The footnotes, claim by claim, in the order of the claims. */
export function noteGroups({ notes, matrix, findings }: ComposedBriefing) {
  const numbers = [...new Set(notes.map((note) => note.claimNumber))];
  return numbers.map((claim) => ({
    claim,
    wording: matrix.find((row) => row.number === claim)?.wording ?? "",
    notes: notes.filter((note) => note.claimNumber === claim).map((note) => noteData(note, findings)),
  }));
}

const STANCE_IN_NOTE: Record<Exclude<Stance, "ASSERTS">, string> = {
  DENIES: "Denies it",
  QUALIFIES: "Qualifies it",
  REPORTS_DISPUTE: "Reports a dispute",
  DECLINES: "Declines to comment",
};

function noteData(note: BriefingNote, findings: ComposedBriefing["findings"]) {
  const finding = findings.findIndex(({ noteNumbers }) => noteNumbers.includes(note.number));
  const says = note.stance === "ASSERTS" ? null : `${STANCE_IN_NOTE[note.stance]}, `;
  const ownVoice = note.mark.style === "OWN" && note.mode === "NARRATOR";
  const mode = says === null ? capital(MODE_WORDS[note.mode]) : MODE_WORDS[note.mode];
  return {
    number: note.number,
    finding: finding === -1 ? null : finding,
    mark: note.mark,
    chip: spokenMark(note.mark),
    quote: note.quote,
    outlet: note.outletName,
    url: printableUrl(note.url),
    piece: `, text ${note.text}. ${capital(legSentence(note.attribution))} `,
    stance: says,
    said: ownVoice && says === null ? "" : `${mode}.`,
  };
}

function printableUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && url.length <= LONGEST_URL ? url : null;
}
