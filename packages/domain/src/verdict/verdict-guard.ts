import { listed } from "../text/counted.ts";
import { guardContradicted, guardDisputed } from "./guard-against.ts";
import { allowed, change, refused, type GuardAnswer, type GuardInput } from "./guard-answer.ts";
import { guardAttributed, guardCorroborated, guardSingleSource } from "./guard-carried.ts";
import type { VerdictLabel } from "./verdict.ts";

/** The verdicts an editor may propose against the guard, with a written justification. */
export const EXCEPTION_LABELS: readonly VerdictLabel[] = ["CORROBORATED", "CONTRADICTED"];

export function guardVerdict(label: VerdictLabel, input: GuardInput): GuardAnswer {
  return GUARDS[label](input);
}

const GUARDS: Record<VerdictLabel, (input: GuardInput) => GuardAnswer> = {
  UNVERIFIED: () => allowed("leave it open"),
  NOT_CHECKABLE: ({ opinion }) =>
    opinion
      ? allowed("opinion or forecast; left out of briefings")
      : refused(["Nobody has marked it as an opinion or a forecast."], [change("mark it so, in the claim itself")]),
  SINGLE_SOURCE: guardSingleSource,
  ATTRIBUTED: guardAttributed,
  CORROBORATED: guardCorroborated,
  CONTRADICTED: guardContradicted,
  DISPUTED: guardDisputed,
  SUPERSEDED: guardSuperseded,
  NEEDS_CONTEXT: ({ weighed: { evidence } }) =>
    evidence.open.qualifications.length > 0
      ? allowed("an unanswered qualification")
      : refused(
          [evidence.qualifyingOutlets > 0 ? "Its qualification has been answered." : "Nobody qualifies it."],
          [change("a passage that changes what the claim means, recorded as “qualifies”")],
        ),
  UNVERIFIABLE: ({ tried }) =>
    tried.trim() !== ""
      ? allowed("what was tried is recorded")
      : refused(["Nothing says what was tried."], [change("a line on who was asked and what was searched")]),
};

function guardSuperseded({ weighed: { evidence } }: GuardInput): GuardAnswer {
  if (evidence.laterWord?.kind === "SUPERSEDED")
    return allowed(`a later word of the same origin gives ${listed(evidence.laterWord.newValues)}`);
  return refused(
    ["No later word of the same origin gives another value."],
    [change("a later passage of the same origin that denies it and gives the new value")],
  );
}
