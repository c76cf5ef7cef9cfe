import type { z } from "zod";
import type { startWatchInput } from "../contract/watch-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadStoryId } from "../store/stories.ts";
import { createWatch, loadArticleAddress, setArticleAddress } from "../store/watches.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

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
      subjectKind: "watch",
      subjectId: id,
      storyId,
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
      subjectKind: "article",
      subjectId: what.article,
      storyId,
      details: { outlet: known.outletName, url },
    });
  }
  return { url, articleId: what.article };
}
