import type { MatrixView } from "@second-source/server/view/matrix-view";
import type { InfiniteData, Query, QueryClient } from "@tanstack/react-query";
import { readUntil, type News } from "./refresh";

type Pages = InfiniteData<MatrixView, string | null>;
type Part = Omit<MatrixView, "next">;

/** Puts some claims as they stand now into a matrix that is on screen; where that changes its order, it is read anew. */
export async function patchMatrix(
  queries: QueryClient,
  query: Query,
  news: News,
  read: () => Promise<Part>,
): Promise<void> {
  const part = await read().catch(() => null);
  const before = query.state.data as Pages | undefined;
  if (!part || !before || isOtherOrder(before, part)) return readUntil(queries, query, news.seq);
  const now = new Map(part.rows.map((row) => [row.claimId, row]));
  const { rows: _, ...around } = part;
  queries.setQueryData<Pages>(query.queryKey, {
    ...before,
    pages: before.pages.map((page) => ({
      ...page,
      ...around,
      rows: page.rows.flatMap((row) => (news.claims.has(row.claimId) ? (now.get(row.claimId) ?? []) : row)),
    })),
  });
}

/** A claim that is new here, or has another topic, stands elsewhere than its old row. */
function isOtherOrder({ pages }: Pages, { rows }: Part): boolean {
  const topics = new Map(pages.flatMap((page) => page.rows).map(({ claimId, topic }) => [claimId, topic]));
  return rows.some(({ claimId, topic }) => !topics.has(claimId) || topics.get(claimId) !== topic);
}
