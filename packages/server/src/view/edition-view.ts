import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { editionDocument } from "@second-source/domain/briefing/edition-document";
import { loadBriefing, loadEdition } from "../store/briefings.ts";
import { listWithdrawals } from "../store/withdrawals.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import { groundOf, type GroundClaim } from "./claim-choices.ts";
import { editionHits, type EditionHit } from "./edition-hits.ts";
import { storyHead, type StoryHead } from "./story-head.ts";
import { loadStoryModel } from "../story/story-model.ts";

/** A published edition as it went out, beside its claims as they stand now. */
export interface EditionView {
  readonly story: StoryHead;
  readonly number: number;
  readonly sha256: string;
  readonly frozenAt: Date;
  readonly frozenBy: string;
  readonly composed: ComposedBriefing;
  readonly hits: readonly EditionHit[];
  readonly claims: readonly GroundClaim[];
}

export async function editionView({ transaction }: DeskWork, idOrSlug: string, number: number): Promise<EditionView> {
  const story = await loadStoryModel(transaction, idOrSlug);
  const briefing = await loadBriefing(transaction, story.id);
  const { sha256, frozenAt, frozenBy, document } = await loadEdition(transaction, briefing.id, number);
  const composed = editionDocument(document);
  const claimNumbers = new Set(composed.matrix.map((row) => row.number));
  const withdrawals = await listWithdrawals(transaction, story.id);
  return {
    story: await storyHead(transaction, story.id),
    number,
    sha256,
    frozenAt,
    frozenBy,
    composed,
    hits: editionHits({ frozenAt, claimNumbers }, withdrawals, story),
    claims: story.claims.filter(({ number: each }) => claimNumbers.has(each)).map(groundOf),
  };
}
