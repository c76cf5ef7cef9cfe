import { EXCEPTION_LABELS, guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import type { z } from "zod";
import type { proposeVerdictInput } from "../contract/review-contract.ts";
import { DomainError } from "../errors.ts";
import type { LockedClaim } from "../store/claims.ts";
import { saveVerdict } from "../store/reviews.ts";
import { guardInputOf } from "../story/guard-input.ts";
import { loadClaimModel } from "../story/story-model.ts";
import { changeClaim } from "./change-claim.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

type Proposal = z.output<typeof proposeVerdictInput>;

/** Puts a verdict before a reviewer: allowed by the evidence, or by exception with a written justification. */
export function proposeVerdict(call: DeskCall, input: Proposal): Promise<{ revision: number }> {
  return atDesk(call, async (desk) => {
    const change = {
      command: "PROPOSE",
      what: `proposed ${VERDICT_WORDS[input.label].toLowerCase()}`,
      action: "verdict.proposed",
      details: { label: input.label, rationale: input.rationale, exception: input.exception },
      expectedRevision: input.revision,
    } as const;
    return changeClaim(desk, input.claim, change, async (claim) => {
      refuseUnnoted(claim, input.publicNote);
      const exception = await exceptionFor(desk, input);
      const publicNote = claim.standing === "UNRELEASED" ? null : input.publicNote;
      await writeVerdict(desk, { ...input, publicNote }, exception);
    });
  });
}

/** What stands in print comes back with a note to the public, or as it was. */
function refuseUnnoted({ standing, releasedIn }: LockedClaim, publicNote: string | null): void {
  if (standing === "UNRELEASED" || publicNote) return;
  throw new DomainError(
    "claim.correction",
    `It stands in edition ${releasedIn}. Say in a public note what is corrected; the next edition prints it.`,
  );
}

/** Null where the guard allows the verdict; else the justification, or the refusal. */
async function exceptionFor({ transaction }: DeskWork, input: Proposal): Promise<string | null> {
  const { story, claim } = await loadClaimModel(transaction, input.claim);
  if (claim.assertions.length === 0)
    throw new DomainError("claim.incomplete", "No passage carries this claim yet. Mark one in an article first.");
  if (claim.assertions.some((assertion) => assertion.placement !== "PLACED")) {
    throw new DomainError(
      "claim.incomplete",
      "A passage has lost its place. Take it out, and mark it anew where it stands now.",
    );
  }
  const { rationale, tried } = input;
  const answer = guardVerdict(input.label, guardInputOf(claim, story, story.policy, { rationale, tried }));
  if (answer.allowed) return null;
  if (input.exception && EXCEPTION_LABELS.includes(input.label)) return input.exception;
  throw new DomainError(
    "verdict.refused",
    `${VERDICT_WORDS[input.label]} is refused. ${answer.reasons.join(" ")} What would change this: ${answer.changes.map(({ words }) => words).join("; ")}.`,
    { reasons: answer.reasons, changes: answer.changes },
  );
}

/** The revision hash covers the verdict itself, so it is known only once the verdict is stored. */
async function writeVerdict(
  { transaction, actor, now }: DeskWork,
  input: Proposal,
  exception: string | null,
): Promise<void> {
  const { claim: claimId, label, rationale, tried, publicNote, revision } = input;
  const fields = {
    label,
    rationale,
    exception,
    tried,
    publicNote,
    proposedBy: actor.personId,
    proposedAt: now,
    revision: revision + 1,
  };
  await saveVerdict(transaction, actor.deskId, claimId, { ...fields, revisionHash: "" });
  const { claim } = await loadClaimModel(transaction, claimId);
  await saveVerdict(transaction, actor.deskId, claimId, { ...fields, revisionHash: claim.revisionHash });
}
