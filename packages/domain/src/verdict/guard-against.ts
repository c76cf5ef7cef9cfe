import type { Assertion } from "../claim/assertion.ts";
import { allowed, change, refused, type GuardAnswer, type GuardInput } from "./guard-answer.ts";
import { locatorsToRecord } from "./shortfall-words.ts";

/** Whether the evidence itself contradicts the claim, whatever the rationale says. */
function whyContradicted({ weighed: { evidence } }: GuardInput): string | null {
  if (evidence.laterWord?.isWithdrawn) return "all who stood behind it took it back";
  if (!evidence.outweighing) return null;
  const nobody = evidence.asserting.outlets === 0 ? "nobody asserts it, and " : "";
  return evidence.outweighing.by === "RECORD"
    ? `${nobody}a record denies it`
    : `${nobody}two established voices of no side deny it`;
}

export function guardContradicted(input: GuardInput): GuardAnswer {
  const { weighed, rationale, words } = input;
  const because = whyContradicted(input);
  if (!because) {
    const { asserting, denying, open } = weighed.evidence;
    if (denying.outlets === 0) return refused(["Nobody denies it."], [change("a passage that says it is not so")]);
    const reason =
      open.denials.length === 0 ? "Every denial has been answered or superseded." : "Neither side is outweighed.";
    return refused(
      [reason],
      [
        ...locatorsToRecord(input, "DENIES"),
        change(
          asserting.outlets === 0
            ? "a record, or two named voices of no side, deny it"
            : "a record on the denying side, or two established voices of no side against none",
        ),
      ],
    );
  }
  const isCited = (stance: Assertion["stance"]): boolean => {
    const passages = weighed.backings
      .filter(({ assertion }) => assertion.stance === stance)
      .map(({ assertion }) => assertion.id);
    return passages.length === 0 || passages.some((id) => rationale.includes(words.get(id) ?? "") && words.has(id));
  };
  const uncited = (["ASSERTS", "DENIES"] as const).filter((stance) => !isCited(stance));
  return uncited.length === 0
    ? allowed(because)
    : refused(
        uncited.map((stance) =>
          stance === "ASSERTS"
            ? "The reason does not quote what is contradicted."
            : "The reason does not quote what contradicts it.",
        ),
        [change("quote a passage of each side, word for word, in the reason")],
      );
}

export function guardDisputed(input: GuardInput): GuardAnswer {
  const { open } = input.weighed.evidence;
  if (open.denials.length + open.disputes.length + open.conflicts.length === 0)
    return refused(
      ["No denial, reported dispute or conflict stands unanswered."],
      [change("a passage that denies it, or two that cannot both hold")],
    );
  const because = whyContradicted(input);
  if (because) return refused([`It is no dispute: ${because}.`], [change("propose contradicted")]);
  return allowed("neither side outweighed");
}
