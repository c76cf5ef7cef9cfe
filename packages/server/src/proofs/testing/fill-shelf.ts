import { DEFAULT_POLICY } from "@second-source/domain/desk/policy";
import { publishEdition } from "../../testing/published-edition.ts";
import { answerObjection } from "../../usecase/answer-objection.ts";
import { bePresent } from "../../usecase/be-present.ts";
import { changePolicy, previewPolicy } from "../../usecase/change-policy.ts";
import { returnVerdict } from "../../usecase/decide-review.ts";
import { withdrawClaim } from "../../usecase/withdraw-claim.ts";
import { briefingOn, conflictOn, linkOn, lookAt, proposedOn, threadOn, type Shelf } from "./rights-shelf.ts";
import { ownerOn, withdrawalOn } from "./rights-things.ts";
import { shownClaim } from "../../testing/shown.ts";

/** One of everything that a desk can hold, so that its canary is in every kind of text it keeps. */
export async function fillShelf(shelf: Shelf): Promise<void> {
  const { desk, canary, story } = shelf;
  const by = desk.as("second-editor");
  const { conflict, claim: clashing } = await conflictOn(shelf);
  const answer = { kind: "MISREAD" as const, reason: `${canary} spoke of another` };
  const { revision } = await shownClaim(by, clashing);
  await answerObjection(by, { what: { conflict }, revision, ...answer });
  await linkOn(shelf);
  await withdrawalOn(shelf, true);
  await ownerOn(shelf);
  const { claim } = await threadOn(shelf);
  await bePresent(by, { tab: "0".repeat(32), story: story.id, claim, editing: true });
  await briefingOn(shelf);
  await publishEdition(story.id, { reader: desk.as("reviewer"), publisher: desk.as("editor") });
  const returned = await proposedOn(shelf);
  const { revisionHash } = await lookAt(shelf, returned.claim);
  const back = { claim: returned.claim, revisionHash, comment: `Not yet, ${canary}` };
  await returnVerdict(desk.as("second-reviewer"), back);
  await withdrawClaim(by, { ...(await shownClaim(by, returned.claim)), reason: `${canary} was misread` });
  const policy = { ...DEFAULT_POLICY, freshSignInMinutes: 600 };
  const { effects } = await previewPolicy(desk.as("admin"), { policy, cursor: null });
  const expected = effects.filter(({ goesStale }) => goesStale).map(({ claimId }) => claimId);
  await changePolicy(desk.as("admin"), { policy, reason: `${canary} asks for it`, was: DEFAULT_POLICY, expected });
}
