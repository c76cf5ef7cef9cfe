import type { BriefingFinding } from "@second-source/domain/briefing/briefing";
import { VERDICT_WORDS, type VerdictLabel } from "@second-source/domain/verdict/verdict";
import { clause } from "./wording.ts";

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

/** A finding as it is printed: one verdict where all its claims agree, else one for each claim with its number. */
export function findingData(
  { text, verdicts, attribution, remarks, noteNumbers }: BriefingFinding,
  notes: ReadonlySet<number>,
) {
  const references = noteRuns(noteNumbers.filter((number) => notes.has(number)));
  if (verdicts.length === 0)
    return {
      text,
      verdicts: [{ ...verdictData("UNVERIFIED", false), claim: null }],
      beneath: ["No claim stands behind this sentence."],
      references,
    };
  const kinds = new Set(verdicts.map(({ label, byException }) => `${label} ${byException}`));
  const printed = kinds.size === 1 ? verdicts.slice(0, 1) : verdicts;
  return {
    text,
    verdicts: printed.map(({ label, byException, claimNumber }) => ({
      ...verdictData(label, byException),
      claim: kinds.size === 1 ? null : claimNumber,
    })),
    beneath: [attribution === "" ? "" : attributionSentence(attribution), ...remarks].filter((part) => part !== ""),
    references,
  };
}

export function verdictData(label: VerdictLabel, byException: boolean): VerdictData {
  return { label, word: VERDICT_WORDS[label], byException };
}

/** An outlet may spell its name with a small letter; only our own words are raised to start a sentence. */
export function attributionSentence(words: string): string {
  const raised = /^(per|via|own reporting|nobody named)\b/.test(words) ? clause(words) : words;
  return raised.endsWith(".") ? raised : `${raised}.`;
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
