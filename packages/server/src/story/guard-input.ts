import type { Policy } from "@second-source/domain/desk/policy";
import type { GuardInput } from "@second-source/domain/verdict/guard-answer";
import type { ClaimModel } from "./claim-model.ts";
import type { StoryModel } from "./story-model.ts";

/** A claim as the guards of verdicts see it, with what is written in the form of the verdict. */
export function guardInputOf(
  claim: ClaimModel,
  story: Pick<StoryModel, "ledger">,
  policy: Policy,
  { rationale, tried }: { rationale: string; tried: string | null },
): GuardInput {
  const { weighed, assertions, conflicts, contested, highRisk, opinion } = claim;
  return {
    weighed,
    assertions,
    conflicts,
    contested,
    highRisk,
    opinion,
    policy,
    rationale,
    ledger: story.ledger,
    tried: tried ?? "",
    words: new Map(assertions.map(({ id, passage }) => [id, passage.exact])),
  };
}
