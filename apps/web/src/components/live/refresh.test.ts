import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { readDraft, refresh, type News } from "./refresh";

/** A browser's cache with some questions on screen; each answer says how far the log had come. */
function screenOf(keys: readonly (readonly [path: string, input: object])[], seq: () => number) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const asked: string[] = [];
  for (const [path, input] of keys) {
    const queryKey = [path.split("."), { input, type: "query" }];
    const read = (): Promise<object> => {
      asked.push(path);
      return Promise.resolve({ story: { seq: seq() } });
    };
    queries.setQueryData(queryKey, { story: { seq: seq() } });
    new QueryObserver(queries, { queryKey, queryFn: read }).subscribe(() => undefined);
  }
  return { queries, asked };
}

const news = (seq: number, kind: "CLAIM" | "ARTICLES" | "WATCHES" | "ANYTHING", claimIds: string[] = []): News => ({
  seq,
  claims: new Map(claimIds.map((id) => [id, seq])),
  kinds: new Set([kind]),
});
const noPatch = (): Promise<void> => Promise.resolve();
const OPEN = [
  ["claim.view", { claim: "a" }],
  ["story.claims", { story: "s" }],
  ["follow.view", { story: "s" }],
  ["activity.story", { story: "s" }],
] as const;

test("a claim that changed is asked for anew where it is shown, and what does not rest on claims is not", async () => {
  let seq = 4;
  const { queries, asked } = screenOf(OPEN, () => seq);
  seq = 5;
  await refresh(queries, news(5, "CLAIM", ["a"]), noPatch);
  expect(asked.toSorted()).toEqual(["activity.story", "claim.view", "story.claims"]);
});

test("another claim leaves the open one alone", async () => {
  let seq = 4;
  const { queries, asked } = screenOf([["claim.view", { claim: "a" }]], () => seq);
  seq = 5;
  await refresh(queries, news(5, "CLAIM", ["b"]), noPatch);
  expect(asked).toEqual([]);
});

test("what was read after it happened is not read again, and what is read too early is read once more", async () => {
  const { queries, asked } = screenOf(OPEN, () => 5);
  await refresh(queries, news(5, "ANYTHING"), noPatch);
  expect(asked).toEqual([]);
  await refresh(queries, news(9, "CLAIM", ["a"]), noPatch);
  expect(asked.filter((path) => path === "claim.view")).toHaveLength(2);
});

test("a matrix is patched, unless anything may have changed", async () => {
  let seq = 4;
  const { queries, asked } = screenOf([["story.matrix", { story: "s" }]], () => seq);
  seq = 5;
  const patched: string[] = [];
  const patch = (_: unknown, { claims }: News): Promise<void> => Promise.resolve(void patched.push(...claims.keys()));
  await refresh(queries, news(5, "CLAIM", ["a"]), patch);
  expect([patched, asked]).toEqual([["a"], []]);
  await refresh(queries, news(5, "ANYTHING"), patch);
  expect([patched, asked]).toEqual([["a"], ["story.matrix"]]);
});

test("a briefing that was written on is read anew, and how a draft stands says nothing of other screens", async () => {
  const { queries, asked } = screenOf(OPEN, () => 4);
  expect(readDraft(queries, 7)).toBe(false);
  const queryKey = [["briefing", "view"], { input: { story: "s" }, type: "query" }];
  let version = 6;
  const read = (): Promise<object> => {
    asked.push("briefing.view");
    return Promise.resolve({ draft: { version } });
  };
  queries.setQueryData(queryKey, { draft: { version } });
  new QueryObserver(queries, { queryKey, queryFn: read }).subscribe(() => undefined);
  expect(readDraft(queries, 6)).toBe(false);
  version = 7;
  expect(readDraft(queries, 7)).toBe(true);
  await expect.poll(() => asked).toEqual(["briefing.view"]);
});
