import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { GuardAnswer } from "@second-source/domain/verdict/guard-answer";
import type { ClaimView } from "@second-source/server/view/claim-view";

/** What the evidence allows, held against what is written so far: the server answered for a reason that quotes everything. */
export function guardAnswer(
  { guards, citations }: ClaimView,
  label: VerdictLabel,
  { rationale, tried }: { readonly rationale: string; readonly tried: string },
): GuardAnswer {
  const answer = guards[label];
  if (label === "UNVERIFIABLE")
    return tried.trim() === ""
      ? refused("Nothing says what was tried.", "a line on who was asked and what was searched")
      : { allowed: true, because: "what was tried is recorded" };
  if (label !== "CONTRADICTED" || !answer.allowed) return answer;
  const isQuoted = (words: readonly string[]): boolean =>
    words.length === 0 || words.some((each) => rationale.includes(each));
  if (isQuoted(citations.asserting) && isQuoted(citations.denying)) return answer;
  return refused(
    isQuoted(citations.asserting)
      ? "The reason does not quote what contradicts it."
      : "The reason does not quote what is contradicted.",
    "quote a passage of each side, word for word, in the reason",
  );
}

const refused = (reason: string, words: string): GuardAnswer => ({
  allowed: false,
  reasons: [reason],
  changes: [{ words, where: null }],
});
