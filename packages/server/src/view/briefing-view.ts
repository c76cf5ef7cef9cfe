import type { BriefingStop, ComposedBriefing } from "@second-source/domain/briefing/briefing";
import {
  listEditionsOfClaims,
  listReadings,
  listWriters,
  loadBriefing,
  type BriefingDraft,
} from "../store/briefings.ts";
import { findAccountsOf, listMembers } from "../store/people.ts";
import { listWithdrawals } from "../store/withdrawals.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import { claimChoices, type BriefingClaimChoice } from "./claim-choices.ts";
import { loadStoryInPrint, type StoryInPrint } from "../story/compose-story-briefing.ts";
import { editionHits, type EditionHit } from "./edition-hits.ts";
import { nextEdition, type NextEdition } from "../story/edition-document.ts";
import { storyHead, type StoryHead } from "./story-head.ts";
import type { StoryModel } from "../story/story-model.ts";

/** Where the next edition stands between its writers, its reader and whoever publishes it. */
export interface EditionReadiness {
  readonly documentSha256: string;
  readonly number: number;
  /** Names of who wrote on it since the last edition. */
  readonly writers: readonly string[];
  /** Who has read it as it stands; null while nobody has. */
  readonly readBy: { readonly name: string; readonly at: Date } | null;
  /** Somebody read it before it changed. */
  readonly readBefore: { readonly name: string; readonly at: Date } | null;
  /** Why the person looking may not read it; null where they may. */
  readonly notYoursToRead: string | null;
  /** Why the person looking may not publish it; null where they may. */
  readonly notYoursToPublish: string | null;
  /** Whether it says just what the last edition says. */
  readonly isUnchanged: boolean;
}

export interface BriefingView {
  readonly story: StoryHead;
  readonly draft: BriefingDraft;
  readonly composed: ComposedBriefing;
  readonly stops: readonly BriefingStop[];
  readonly edition: EditionReadiness;
  /** What went out, newest first, and what of it rests on something withdrawn since. */
  readonly editions: readonly (BriefingDraft["editions"][number] & { readonly hits: readonly EditionHit[] })[];
  readonly claims: readonly BriefingClaimChoice[];
}

export async function briefingView(desk: DeskWork, idOrSlug: string): Promise<BriefingView> {
  const { transaction, now } = desk;
  const story = await loadStoryInPrint(transaction, idOrSlug);
  const draft = await loadBriefing(transaction, story.id);
  const next = nextEdition(story, draft, now.toISOString().slice(0, 10));
  return {
    story: await storyHead(transaction, story.id),
    draft,
    composed: { ...next.document, edition: null },
    stops: next.stops,
    edition: await readinessOf(desk, story, draft, next),
    editions: await editionsOf(desk, story, draft),
    claims: claimChoices(story, draft, now),
  };
}

async function editionsOf(
  { transaction }: DeskWork,
  story: StoryModel,
  { editions }: BriefingDraft,
): Promise<BriefingView["editions"]> {
  const withdrawals = await listWithdrawals(transaction, story.id);
  if (withdrawals.length === 0) return editions.map((edition) => ({ ...edition, hits: [] }));
  const printed = [...(await listEditionsOfClaims(transaction, story.id))];
  return editions.map((edition) => {
    const claims = printed.filter(([, standsIn]) => standsIn.some(({ number }) => number === edition.number));
    const claimNumbers = new Set(claims.map(([claim]) => claim));
    return { ...edition, hits: editionHits({ ...edition, claimNumbers }, withdrawals, story) };
  });
}

async function readinessOf(
  { transaction, actor }: DeskWork,
  story: StoryInPrint,
  draft: BriefingDraft,
  today: NextEdition,
): Promise<EditionReadiness> {
  const writers = await listWriters(transaction, draft.id);
  const last = draft.editions[0];
  const readings = (await listReadings(transaction, draft.id)).filter(({ readAt }) => !last || readAt > last.frozenAt);
  // A reading stands for the document with the day on which it was read.
  const reading = readings.find(
    ({ documentSha256, readAt }) =>
      nextEdition(story, draft, readAt.toISOString().slice(0, 10)).documentSha256 === documentSha256,
  );
  const before = readings.find((each) => each !== reading) ?? null;
  const people = [...writers, ...(reading ? [reading.readById] : [])];
  const own = await findAccountsOf(transaction, actor.humanId, people);
  const names = new Map((await listMembers(transaction)).map(({ personId, name }) => [personId, name]));
  return {
    documentSha256: reading?.documentSha256 ?? today.documentSha256,
    number: today.number,
    writers: writers.flatMap((id) => names.get(id) ?? []),
    readBy: reading ? { name: reading.readBy, at: reading.readAt } : null,
    readBefore: reading || !before ? null : { name: before.readBy, at: before.readAt },
    notYoursToRead: writers.some((id) => own.has(id))
      ? "You wrote on it since the last edition, so somebody else reads it."
      : null,
    notYoursToPublish: reading && own.has(reading.readById) ? "You read it, so somebody else publishes it." : null,
    isUnchanged: last !== undefined && isSameAs(last, story, draft),
  };
}

/** The last edition was composed from just this draft on just these facts. */
function isSameAs(last: BriefingDraft["editions"][number], story: StoryInPrint, draft: BriefingDraft): boolean {
  const before = { ...draft, editions: draft.editions.filter(({ number }) => number < last.number) };
  const days = [last.frozenAt, new Date(last.frozenAt.getTime() - 86_400_000)];
  return days.some((day) => nextEdition(story, before, day.toISOString().slice(0, 10)).documentSha256 === last.sha256);
}
