import { describePassage } from "@second-source/domain/anchor/describe-passage";
import type { z } from "zod";
import type { reattachPassageInput, settlePassageInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import { loadCapture } from "../store/articles.ts";
import {
  lockNewestCapture,
  lockPassageOf,
  replacePassage,
  settlePassage as storeSettled,
  takePassageBack,
  type UnsettledPassage,
} from "../store/captures.ts";
import { changeStory, type ReachedClaim, type StoryChange } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

/** A person says whether changed words are the ones that a passage stood for: RULES, "never a silent guess". */
export function settlePassage(
  call: DeskCall,
  input: z.output<typeof settlePassageInput>,
): Promise<{ reached: readonly ReachedClaim[] }> {
  return atDesk(call, async (desk) => {
    const passage = await lockPassageOf(desk.transaction, input.assertion);
    refuseOtherPassage(passage, input.passage);
    const { id, wasId, outletName } = passage;
    if (passage.placement !== "MOVED" || wasId === null)
      throw new DomainError("passage.invalid", "This passage does not wait for anybody: its place is settled.");
    const what = input.isIt
      ? `confirmed where the words of ${outletName} stand now`
      : `said that ${outletName} does not carry the words any more`;
    const change = { what, action: "passage.settled", details: { isIt: input.isIt } } as const;
    return onClaims(desk, passage, change, () =>
      input.isIt ? storeSettled(desk.transaction, id) : takePassageBack(desk.transaction, id, wasId),
    );
  });
}

/** A person selects the words that a lost passage stands for, in the newest capture of its article. */
export function reattachPassage(
  call: DeskCall,
  input: z.output<typeof reattachPassageInput>,
): Promise<{ reached: readonly ReachedClaim[] }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const passage = await lockPassageOf(transaction, input.assertion);
    refuseOtherPassage(passage, input.passage);
    if (passage.placement === "PLACED")
      throw new DomainError("passage.invalid", "This passage stands where it should: nothing is lost.");
    const { captureId, start, end } = input.place;
    const capture = await loadCapture(transaction, captureId);
    if (capture.articleId !== passage.articleId)
      throw new DomainError("passage.invalid", "These words stand in another article. Record them as a new passage.");
    await lockNewestCapture(transaction, captureId, capture.articleId);
    const place = describePassage(capture.text, { start, end });
    if ("fault" in place)
      throw new DomainError("passage.invalid", "These words cannot be marked. Select at least one whole word.");
    const what = `found the words of ${passage.outletName} again`;
    const to = {
      deskId: actor.deskId,
      captureId,
      oldId: passage.id,
      place,
      placement: "PLACED",
      judgedIn: null,
    } as const;
    const change = { what, action: "passage.reattached", details: { words: place.exact } } as const;
    return onClaims(desk, passage, change, () => replacePassage(transaction, { ...to, wasId: passage.id }));
  });
}

/** The words on the screen are the words that are meant: an outlet that has changed them since is looked at anew. */
function refuseOtherPassage({ id, exact, outletName }: UnsettledPassage, shown: string): void {
  if (id === shown) return;
  throw new DomainError(
    "passage.changed",
    `${outletName} has been captured again, or somebody has decided: it reads “${exact}” now. Look at these words first.`,
  );
}

async function onClaims(
  desk: DeskWork,
  { storyId, articleId, exact }: UnsettledPassage,
  change: StoryChange,
  write: () => Promise<void>,
): Promise<{ reached: readonly ReachedClaim[] }> {
  const details = { article: articleId, exact, ...change.details };
  return { reached: await changeStory(desk, storyId, { ...change, details }, write) };
}
