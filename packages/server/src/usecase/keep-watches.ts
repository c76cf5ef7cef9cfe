import type { z } from "zod";
import type { settleItemInput, startWatchInput } from "../contract/watch-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadStoryId } from "../store/stories.ts";
import {
  createWatch,
  deleteWatch,
  loadArticleAddress,
  loadWatch,
  setArticleAddress,
  updateWatch,
} from "../store/watches.ts";
import { foundItems } from "../view/follow-view.ts";
import { addIntakeAt } from "./add-intake.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";

/** A story begins to follow a feed, or to watch an article's address. The first look is due at once. */
export function startWatch(call: DeskCall, input: z.output<typeof startWatchInput>): Promise<{ id: string }> {
  return atDesk(call, async (desk) => {
    const { transaction, actor, now } = desk;
    const { deskId, personId } = actor;
    const storyId = await loadStoryId(transaction, input.story);
    const { url, articleId } = await addressOf(desk, storyId, input.what);
    const { everyMinutes } = input;
    const watch = { deskId, storyId, personId, articleId, url, everyMinutes, nextAt: now };
    const id = await createWatch(transaction, watch);
    if (!id) throw new DomainError("watch.known", "The story follows this address already.");
    writeAudit(desk, {
      action: "watch.started",
      ...{ subjectKind: "watch", subjectId: id, storyId },
      details: { url, everyMinutes },
    });
    return { id };
  });
}

async function addressOf(
  desk: DeskWork,
  storyId: string,
  what: z.output<typeof startWatchInput>["what"],
): Promise<{ url: string; articleId: string | null }> {
  const { transaction } = desk;
  if (what.kind === "FEED") return { url: what.url, articleId: null };
  const known = await loadArticleAddress(transaction, what.article, storyId);
  const url = known.url ?? what.url;
  if (!url)
    throw new DomainError("watch.known", `No address is known of the article of ${known.outletName}. Give it one.`);
  if (!known.url) {
    await setArticleAddress(transaction, what.article, url);
    writeAudit(desk, {
      action: "article.addressed",
      ...{ subjectKind: "article", subjectId: what.article, storyId },
      details: { outlet: known.outletName, url },
    });
  }
  return { url, articleId: what.article };
}

/** What it found and nobody has taken goes with it; what was imported stays. */
export function stopWatch(call: DeskCall, input: { watch: string }): Promise<void> {
  return atDesk(call, async (desk) => {
    const { id, storyId, url } = await loadWatch(desk.transaction, input.watch);
    await deleteWatch(desk.transaction, id);
    writeAudit(desk, {
      action: "watch.stopped",
      ...{ subjectKind: "watch", subjectId: id, storyId },
      details: { url },
    });
  });
}

/** Looks as soon as a worker has time, and from then on at the same interval. */
export function lookNow(call: DeskCall, input: { watch: string }): Promise<void> {
  return atDesk(call, async ({ transaction, now }) => {
    const { id } = await loadWatch(transaction, input.watch);
    await updateWatch(transaction, id, { nextAt: now });
  });
}

/** Something that a feed offered is fetched into the tray of whoever takes it, or put aside for everybody. */
export function settleItem(call: DeskCall, input: z.output<typeof settleItemInput>): Promise<void> {
  return atDesk(call, async (desk) => {
    const { transaction } = desk;
    const { id, storyId, found } = await loadWatch(transaction, input.watch);
    const items = foundItems(found);
    if (!items.some(({ url }) => url === input.url))
      throw new DomainError("not-found", "Somebody has taken this one, or put it aside.");
    await updateWatch(transaction, id, { found: items.filter(({ url }) => url !== input.url) });
    writeAudit(desk, {
      action: input.take ? "watch.item-taken" : "watch.item-put-aside",
      ...{ subjectKind: "watch", subjectId: id, storyId },
      details: { url: input.url },
    });
    if (input.take) await addIntakeAt(call.database, desk, storyId, { how: "URL", url: input.url });
  });
}
