import type { BriefingFinding, BriefingFindingClaim, BriefingLeg } from "@second-source/domain/briefing/briefing";
import { VERDICT_WORDS, type VerdictLabel } from "@second-source/domain/verdict/verdict";
import { legSentence, legStart } from "@second-source/domain/briefing/leg-words";
import { capital } from "@second-source/domain/text/capital";
import { spokenMark } from "./wording.ts";

/** Note numbers next to each other: "3" or "3–7". */
export interface NoteRun {
  readonly first: number;
  readonly last: number;
}

export interface VerdictData {
  readonly label: VerdictLabel;
  readonly word: string;
  readonly byException: boolean;
}

/** A finding as it is printed: under the sentence a block for each claim, its verdict beside it, never pooled. */
export function findingData({ text, claims, remarks, noteNumbers }: BriefingFinding, notes: ReadonlySet<number>) {
  const references = noteRuns(noteNumbers.filter((number) => notes.has(number)));
  if (claims.length === 0) {
    const nobody = { legs: [], remarks: ["No claim stands behind this sentence."], flags: [] };
    return {
      text,
      references,
      claims: [{ verdict: verdictData("UNVERIFIED", false), claim: null, ...nobody }],
      remarks,
    };
  }
  return { text, references, remarks, claims: claims.map((claim) => claimData(claim, claims.length > 1)) };
}

function claimData(
  { label, byException, claimNumber, flags, legs, remarks }: BriefingFindingClaim,
  isSeveral: boolean,
) {
  return {
    verdict: verdictData(label, byException),
    claim: isSeveral ? claimNumber : null,
    flags: flags.map(capital),
    legs: legs.map(legData),
    remarks,
  };
}

function legData({ marks, stance, lead, name, rest }: BriefingLeg) {
  return {
    marks: marks.map((mark) => ({ mark, words: spokenMark(mark) })),
    stance: stance === "ASSERTS" ? null : stance,
    ...legStart({ lead, name }),
    rest: legSentence(rest),
  };
}

export function verdictData(label: VerdictLabel, byException: boolean): VerdictData {
  return { label, word: VERDICT_WORDS[label], byException };
}

/** Two numbers in a row stay two; three or more are a run. */
export function noteRuns(numbers: readonly number[]): NoteRun[] {
  const runs: NoteRun[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.last === number - 1) runs[runs.length - 1] = { first: last.first, last: number };
    else runs.push({ first: number, last: number });
  }
  return runs.flatMap(({ first, last }) =>
    last === first + 1
      ? [
          { first, last: first },
          { first: last, last },
        ]
      : [{ first, last }],
  );
}
