import { foundItems } from "../contract/draft-contract.ts";
import { listStoryArticles } from "../store/story-articles.ts";
import { listWatches, type FoundItem } from "../store/watches.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import { storyHead, type StoryHead } from "./story-head.ts";

/** An address that the story looks at again and again. */
export interface WatchView {
  readonly id: string;
  readonly url: string;
  /** The outlet whose article it is, or the feed's own title. */
  readonly name: string;
  readonly everyMinutes: number;
  readonly nextAt: Date;
  readonly lookedAt: Date | null;
  readonly fault: string | null;
  /** Due, and not begun; or being fetched and read. */
  readonly state: "AT_REST" | "DUE" | "LOOKING";
  /** For an article: the changed page that waits to be looked at. */
  readonly changedIntake: string | null;
  /** For a feed: what nobody has taken or put aside. */
  readonly found: readonly FoundItem[];
}

export interface FollowView {
  readonly story: StoryHead;
  readonly feeds: readonly WatchView[];
  readonly articles: readonly {
    readonly id: string;
    readonly outletName: string;
    readonly headline: string | null;
    readonly url: string | null;
    readonly captureNumber: number;
    readonly watch: WatchView | null;
  }[];
}

/** What a story follows: its articles' own addresses, and feeds. */
export async function followView({ transaction, now }: DeskWork, story: string): Promise<FollowView> {
  const head = await storyHead(transaction, story);
  const articles = await listStoryArticles(transaction, head.id);
  const rows = await listWatches(transaction, head.id);
  const viewOf = ({ intakes, found, articleId, title, url, nextAt, ...row }: (typeof rows)[number]): WatchView => ({
    id: row.id,
    url,
    everyMinutes: row.everyMinutes,
    nextAt,
    lookedAt: row.lookedAt,
    fault: row.fault,
    name: articles.find(({ id }) => id === articleId)?.outletName ?? title ?? url,
    state: intakes.some(({ state }) => state !== "READY") ? "LOOKING" : nextAt <= now ? "DUE" : "AT_REST",
    changedIntake: intakes.find(({ state }) => state === "READY")?.id ?? null,
    found: foundItems(found),
  });
  const watchOf = (articleId: string): WatchView | null => {
    const row = rows.find((each) => each.articleId === articleId);
    return row ? viewOf(row) : null;
  };
  return {
    story: head,
    feeds: rows.filter(({ articleId }) => articleId === null).map(viewOf),
    articles: articles.map(({ id, outletName, headline, url, captureNumber }) => ({
      id,
      outletName,
      headline,
      url,
      captureNumber,
      watch: watchOf(id),
    })),
  };
}
