import type { Touches } from "@second-source/server/view/live-view";
import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";

/** What happened since a screen was read, several events as one. */
export interface News {
  /** The greatest number of them in the log: what was read at it or later shows them already. */
  readonly seq: number;
  readonly claims: ReadonlyMap<string, number>;
  readonly kinds: ReadonlySet<Touches["what"]>;
}

/** What each screen's question rests on; what is not named here rests on anything. */
const RESTS_ON: Readonly<Record<string, readonly Touches["what"][]>> = {
  "story.claims": ["CLAIM"],
  "story.articles": ["ARTICLES"],
  "story.read": ["CLAIM", "ARTICLES"],
  "story.changes": ["CLAIM", "ARTICLES"],
  "origin.view": ["CLAIM", "ARTICLES"],
  "follow.view": ["ARTICLES", "WATCHES"],
  "briefing.view": ["CLAIM", "ARTICLES", "BRIEFING"],
};

/** Asks anew for what is on screen and rests on what happened, and for nothing else; what is not on screen is asked for when it is. */
export async function refresh(queries: QueryClient, news: News, patchMatrix: PatchMatrix): Promise<void> {
  const shown = queries.getQueryCache().findAll({ type: "active" });
  void queries.invalidateQueries({ refetchType: "none" });
  await Promise.all(
    shown.map(async (query) => {
      if (!concerns(query.queryKey, news) || isAsOf(query.state.data, news.seq)) return;
      if (pathOf(query.queryKey) === "story.matrix" && !news.kinds.has("ANYTHING")) return patchMatrix(query, news);
      return readUntil(queries, query, news.seq);
    }),
  );
}

/** Asks anew for a briefing that is on screen and was written on since; answers whether one was. */
export function readDraft(queries: QueryClient, version: number): boolean {
  const shown = queries.getQueryCache().findAll({ type: "active" });
  const isOld = (data: unknown): boolean => versionOf(data) < version;
  const old = shown.filter(({ queryKey, state }) => pathOf(queryKey) === "briefing.view" && isOld(state.data));
  for (const query of old) void readWhile(queries, query, isOld);
  return old.length > 0;
}

const versionOf = (data: unknown): number =>
  hasKey(data, "draft") && hasKey(data.draft, "version") ? Number(data.draft.version) : Number.POSITIVE_INFINITY;

export type PatchMatrix = (query: Query, news: News) => Promise<void>;

/** Reads something until it is as of a number of the log. */
export function readUntil(queries: QueryClient, query: Query, seq: number): Promise<void> {
  return readWhile(queries, query, (data) => !isAsOf(data, seq));
}

/** A reading that was under way already may be too old: then it is done once more. */
async function readWhile(queries: QueryClient, query: Query, isOld: (data: unknown) => boolean): Promise<void> {
  for (let tries = 0; tries < 2 && isOld(query.state.data); tries++)
    await queries.refetchQueries({ queryKey: query.queryKey, exact: true }, { cancelRefetch: false });
}

/** Whether something was read when the log had come to this number at least. */
export function isAsOf(data: unknown, seq: number): boolean {
  const first: unknown = hasKey(data, "pages") && Array.isArray(data.pages) ? data.pages[0] : data;
  return hasKey(first, "story") && hasKey(first.story, "seq") && Number(first.story.seq) >= seq;
}

function concerns(key: QueryKey, { claims, kinds }: News): boolean {
  const path = pathOf(key);
  if (kinds.has("ANYTHING") || path === null) return path !== null;
  if (path === "claim.view") return claims.has(String(inputOf(key)["claim"]));
  if (path === "claim.find") return false;
  return RESTS_ON[path]?.some((kind) => kinds.has(kind)) ?? true;
}

/** tRPC's keys: the path as a list, then the input. Null where a key is not the server's. */
function pathOf(key: QueryKey): string | null {
  const [path] = key;
  return Array.isArray(path) ? path.join(".") : null;
}

function inputOf(key: QueryKey): Readonly<Record<string, unknown>> {
  const [, options] = key;
  return hasKey(options, "input") && typeof options.input === "object" && options.input !== null
    ? (options.input as Record<string, unknown>)
    : {};
}

const hasKey = <Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> =>
  typeof value === "object" && value !== null && key in value;
