import { Client } from "pg";
import { expect, test } from "vitest";
import { inProcessReader } from "../testing/in-process-reader.ts";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { followView, type FollowView } from "../view/follow-view.ts";
import { intakesView } from "../view/intakes-view.ts";
import { createStory } from "./create-story.ts";
import { atDesk } from "../desk/at-desk.ts";
import { dropIntake } from "./drop-intake.ts";
import { imported } from "../testing/imported.ts";
import { pollNow } from "./poll-now.ts";
import { settleItem } from "./settle-item.ts";
import { startWatch } from "./start-watch.ts";
import { stopWatch } from "./stop-watch.ts";
import { pollWatches } from "./poll-watches.ts";
import { sweep } from "./sweep.ts";
import { previewImport } from "./preview-import.ts";
import { readIntake } from "./read-intake.ts";
import { recaptureArticle } from "./recapture-article.ts";

const ADDRESS = "https://www.herald.example/pier";
const FEED = "https://herald.example/feed";
const OFFER = "Sign up for our harbour letter and never miss a story from the waterfront of this old town again.";
const BOATS = "About 40 boats lie at the pier, and their owners were told on Monday that they have to leave by June.";
const VOTE =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason.";
const page = (...paragraphs: string[]): string =>
  `<html><head><title>Pier to close</title></head><body><article><h1>Pier to close</h1>${paragraphs.map((each) => `<p>${each}</p>`).join("")}</article></body></html>`;
const feed = (...names: string[]): string =>
  `<rss version="2.0"><channel><title>Herald: Port</title>${names.map((name) => `<item><title>${name}</title><link>https://herald.example/${name}</link></item>`).join("")}</channel></rss>`;

const at = await freshDatabase();
const desk = await testDesk(at, "watches");
const editor = desk.as("editor");
const { slug: story } = await createStory(editor, { title: "The pier" });
const { articleId: article } = await imported(editor, {
  story,
  material: { how: "PASTE", text: `${VOTE}\n\n${BOATS}\n\n${OFFER}` },
  keptLines: [0, 1],
  outlet: "Harbour Herald",
  headline: "Pier to close",
  byline: null,
  url: ADDRESS,
  publishedOn: null,
  dateUnknown: true,
  wireCredit: null,
  evenIfKnown: false,
  digest: false,
});

const pages = new Map<string, string>();
const reader = inProcessReader(pages);
const view = (): Promise<FollowView> => atDesk(editor, (work) => followView(work, story));

/** Everything that is due, looked at and read. */
async function look(now = new Date()): Promise<FollowView> {
  await pollWatches(at.database, now);
  for (const intakeId of await waiting()) await readIntake(at.database, { deskId: desk.deskId, intakeId }, reader, now);
  return view();
}

/** What waits to be read for any watch, or for one. */
const waiting = (): Promise<string[]> => idsOf("state = 'WAITING' and watch_id is not null");
const waitingOf = (watch: string): Promise<string[]> => idsOf(`watch_id = '${watch}'`);

async function idsOf(where: string): Promise<string[]> {
  const client = new Client({ connectionString: at.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(`select id from intake where ${where} order by id`);
  await client.end();
  return rows.map(({ id }) => id);
}

const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);

test("a page that reads as it did is no news, noise and what the editor left out aside", async () => {
  const { id } = await startWatch(editor, { story, what: { kind: "ARTICLE", article, url: null }, everyMinutes: 60 });
  await expect(
    startWatch(editor, { story, what: { kind: "ARTICLE", article, url: null }, everyMinutes: 60 }),
  ).rejects.toMatchObject({ code: "watch.known" });
  pages.set(ADDRESS, page(`Updated 3 hours ago`, VOTE, BOATS, OFFER));
  const { articles, story: head } = await look();
  expect(articles[0]?.watch).toMatchObject({ id, fault: null, changedIntake: null, state: "AT_REST" });
  expect(articles[0]?.watch?.lookedAt).not.toBeNull();
  expect(head.news).toBe(0);
  expect(reader.asked).toEqual([{ url: ADDRESS, respectsRobots: true }]);
  // Not due again for an hour.
  expect((await look(inMinutes(59))).articles[0]?.watch?.state).toBe("AT_REST");
});

test("a page that changed waits for an editor, says what changed, and becomes a capture by their hand alone", async () => {
  pages.set(ADDRESS, page(VOTE, BOATS.replace("40", "60"), OFFER));
  const { articles, story: head } = await look(inMinutes(61));
  const intake = articles[0]?.watch?.changedIntake ?? "";
  expect([articles[0]?.captureNumber, head.news]).toEqual([1, 1]);
  // Whoever edits the story may take it, and nobody's own intakes is filled by a machine.
  expect(await atDesk(editor, (work) => intakesView(work, story))).toEqual([]);
  const material = { how: "INTAKE", intake } as const;
  const { comparison, lines } = await previewImport(desk.as("second-editor"), { story, material, article });
  expect(comparison).toMatchObject({ since: 1, isStealth: true, changes: [{ matters: ["NUMBER"] }] });
  // Brought in as if it were an article of its own, it says whose newer version it is.
  expect((await previewImport(editor, { story, material, article: null })).sameAddress).toEqual({
    articleId: article,
    outletName: "Harbour Herald",
  });
  const keptLines = lines.flatMap((line, index) => (line.keep ? [index] : []));
  await recaptureArticle(desk.as("second-editor"), { article, after: 1, material, keptLines });
  const after = await view();
  expect(after.articles[0]).toMatchObject({ captureNumber: 2, watch: { changedIntake: null } });
  expect(after.story.news).toBe(0);
});

test("a change that an editor dropped is not offered again, and the next one is", async () => {
  const watch = (await view()).articles[0]?.watch?.id ?? "";
  const changed = async (text: string): Promise<string | null> => {
    pages.set(ADDRESS, page(VOTE, text));
    await pollNow(editor, { watch });
    return (await look()).articles[0]?.watch?.changedIntake ?? null;
  };
  const first = await changed(BOATS.replace("40", "70"));
  await dropIntake(editor, { intake: first ?? "" });
  expect(await changed(BOATS.replace("40", "70"))).toBeNull();
  const second = await changed(BOATS.replace("40", "80"));
  expect(second).not.toBeNull();
  // A newer change takes the place of one that nobody has looked at.
  const third = await changed(BOATS.replace("40", "90"));
  expect(third).not.toBe(second);
  await dropIntake(editor, { intake: third ?? "" });
  expect((await view()).articles[0]?.watch?.changedIntake).toBeNull();
});

test("what changed back is no news any more, and a version that was dropped once is not offered after another", async () => {
  const watch = (await view()).articles[0]?.watch?.id ?? "";
  const offered = async (text: string): Promise<string | null> => {
    pages.set(ADDRESS, page(VOTE, text));
    await pollNow(editor, { watch });
    return (await look()).articles[0]?.watch?.changedIntake ?? null;
  };
  expect(await offered(BOATS.replace("40", "95"))).not.toBeNull();
  expect(await offered(BOATS.replace("40", "60"))).toBeNull();
  for (const number of ["70", "80", "90", "95"]) expect(await offered(BOATS.replace("40", number))).toBeNull();
});

test("a capture that an editor imports by hand takes back what a watch had found before it", async () => {
  const watch = (await view()).articles[0]?.watch?.id ?? "";
  pages.set(ADDRESS, page(VOTE, BOATS.replace("40", "110")));
  await pollNow(editor, { watch });
  const found = (await look()).articles[0]?.watch?.changedIntake ?? "";
  const text = `${VOTE}\n\n${BOATS.replace("40", "120")}`;
  await recaptureArticle(editor, { article, after: 2, material: { how: "PASTE", text }, keptLines: [0, 1] });
  expect((await view()).articles[0]).toMatchObject({ captureNumber: 3, watch: { changedIntake: null } });
  await expect(
    recaptureArticle(editor, { article, after: 3, material: { how: "INTAKE", intake: found }, keptLines: [0] }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("a page that is gone, or asks for a login, is told on the watch, and the last capture stays", async () => {
  const watch = (await view()).articles[0]?.watch?.id ?? "";
  pages.set(ADDRESS, "<html><body><h1>Log in</h1><form>Password</form></body></html>");
  await pollNow(editor, { watch });
  expect((await look()).articles[0]).toMatchObject({
    captureNumber: 3,
    watch: { fault: expect.stringContaining("no story any more") as string },
  });
  pages.delete(ADDRESS);
  await pollNow(editor, { watch });
  expect((await look()).articles[0]?.watch?.fault).toBe("This address is not there.");
  expect(await waiting()).toEqual([]);
});

test("a feed offers each item once: taken ones are fetched, others put aside for everybody", async () => {
  const { id: watch } = await startWatch(editor, { story, what: { kind: "FEED", url: FEED }, everyMinutes: 15 });
  pages.set(FEED, feed("one", "two"));
  const urls = ({ feeds }: FollowView): string[] => feeds[0]?.found.map(({ url }) => url) ?? [];
  const first = await look();
  expect(first.feeds[0]).toMatchObject({ name: "Herald: Port", fault: null });
  expect(urls(first)).toEqual(["https://herald.example/one", "https://herald.example/two"]);
  await settleItem(editor, { watch, url: "https://herald.example/one", take: true });
  await settleItem(editor, { watch, url: "https://herald.example/two", take: false });
  expect(await atDesk(editor, (work) => intakesView(work, story))).toMatchObject([
    { name: "https://herald.example/one" },
  ]);
  await expect(settleItem(editor, { watch, url: "https://herald.example/two", take: true })).rejects.toMatchObject({
    code: "not-found",
  });
  pages.set(FEED, feed("three", "one", "two"));
  expect(urls(await look(inMinutes(16)))).toEqual(["https://herald.example/three"]);
  pages.set(FEED, page(VOTE, BOATS));
  expect((await look(inMinutes(32))).feeds[0]?.fault).toContain("no feed");
});

test("of many workers that look at once, one looks", async () => {
  await Promise.all(Array.from({ length: 6 }, () => pollWatches(at.database, inMinutes(5000))));
  expect(await waiting()).toHaveLength(2);
  // While one is still waiting to be read, no second is begun; one whose job was lost gives way to a new one.
  const before = await waiting();
  await pollWatches(at.database, inMinutes(5));
  expect(await waiting()).toEqual(before);
  await pollWatches(at.database, inMinutes(20_000));
  const after = await waiting();
  expect(after).toHaveLength(2);
  expect(after.some((id) => before.includes(id))).toBe(false);
});

test("a feed with an item that is none is read, and what nobody could store is replaced", async () => {
  const url = "https://herald.example/sloppy";
  const { id: watch } = await startWatch(editor, { story, what: { kind: "FEED", url }, everyMinutes: 15 });
  const items = [
    { url: "https://herald.example/good", title: "Half \u0000 a \ud800 title" },
    { url: "https://", title: "Leads nowhere" },
  ];
  pages.set(url, JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Sloppy", items }));
  const { feeds } = await look();
  const found = feeds.find(({ id }) => id === watch);
  expect(found?.fault).toBeNull();
  expect(found?.found).toEqual([
    { url: "https://herald.example/good", title: "Half \ufffd a \ufffd title", publishedAt: null },
  ]);
  await stopWatch(editor, { watch });
});

test("a look whose watch was ended meanwhile leaves nothing", async () => {
  const url = "https://herald.example/ended";
  const { id: watch } = await startWatch(editor, { story, what: { kind: "FEED", url }, everyMinutes: 15 });
  pages.set(url, feed("one"));
  await pollWatches(at.database, new Date());
  const [intakeId = ""] = await waitingOf(watch);
  const slow = {
    ...reader,
    read: async (...[material, signal]: Parameters<typeof reader.read>) => {
      await stopWatch(editor, { watch });
      return reader.read(material, signal);
    },
  };
  await readIntake(at.database, { deskId: desk.deskId, intakeId }, slow, new Date());
  expect((await view()).feeds.some(({ id }) => id === watch)).toBe(false);
  expect(await waitingOf(watch)).toEqual([]);
});

test("what lies in a intakes for more than thirty days is taken away", async () => {
  const mine = (): Promise<unknown[]> => atDesk(editor, (work) => intakesView(work, story));
  await sweep(at.database, inMinutes(29 * 1440));
  expect(await mine()).not.toEqual([]);
  await sweep(at.database, inMinutes(31 * 1440));
  expect(await mine()).toEqual([]);
});

test("what is not followed any more takes what it found with it", async () => {
  const { feeds, articles } = await view();
  for (const watch of [feeds[0]?.id ?? "", articles[0]?.watch?.id ?? ""]) await stopWatch(editor, { watch });
  expect(await view()).toMatchObject({ feeds: [], articles: [{ watch: null }], story: { news: 0 } });
  expect(await waiting()).toEqual([]);
});
