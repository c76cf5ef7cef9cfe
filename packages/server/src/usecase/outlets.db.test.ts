import { withConnection } from "@second-source/database/connection";
import { expect, test } from "vitest";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { twoOutletStory } from "../testing/two-outlet-story.ts";
import { outletsView, type OutletsView } from "../view/outlets-view.ts";
import { createStory } from "./create-story.ts";
import { atDesk } from "../desk/at-desk.ts";
import { imported, pasted } from "../testing/imported.ts";
import { changeOutlet } from "./change-outlet.ts";
import { respectRobots } from "./respect-robots.ts";
import { previewImport } from "./preview-import.ts";

/** For as long as a busy machine may need. */
const PATIENT = { timeout: 60_000 };
const LONG = { timeout: 120_000 };

const at = await freshDatabase();
const desk = await testDesk(at, "outlets");
const editor = desk.as("editor");
const outlets = async (): Promise<Record<string, OutletsView["outlets"][number]>> =>
  Object.fromEntries((await atDesk(editor, outletsView)).outlets.map((outlet) => [outlet.name, outlet]));
/** Changes what the desk knows of an outlet, as somebody who has just looked at it. */
async function change(
  known: string,
  fields: { name?: string; aliases?: string[]; owner?: string | null; domains?: string[] },
): Promise<{ stale: number }> {
  const { id: outlet, name, aliases, kind, owner, domains } = (await outlets())[known] ?? raise(known);
  const was = { name, aliases: [...aliases], kind, owner, domains: [...domains] };
  return changeOutlet(editor, { outlet, was, ...was, ...fields });
}
const raise = (known: string): never => {
  throw new Error(`there is no outlet ${known}`);
};
const TEXT =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, without a reason.";
const brought = (story: string, outlet: string, url: string | null, text = TEXT): ReturnType<typeof imported> =>
  imported(editor, pasted(story, outlet, text, { url, evenIfKnown: true }));

test("an outlet's first address teaches its domain, an archive's does not, and the next address proposes the outlet", async () => {
  const { slug: story } = await createStory(editor, { title: "The pier" });
  await brought(story, "Post", "https://web.archive.org/web/2025/https://post.example/a");
  expect((await outlets())["Post"]?.domains).toEqual([]);
  await brought(story, "Post", "https://www.post.example/a");
  await brought(story, "Post", "https://other.example/a");
  expect((await outlets())["Post"]).toMatchObject({ domains: ["post.example"], articles: 3 });
  const material = { how: "PASTE", text: `https://live.post.example/b\n\n${TEXT}` } as const;
  const { proposed } = await previewImport(editor, { story, material, article: null });
  expect(proposed.outlet).toEqual({ value: "Post", where: "post.example, which the desk knows" });
});

test("a name or a domain belongs to one outlet", async () => {
  const { slug: story } = await createStory(editor, { title: "Another" });
  await brought(story, "Wire", null, `${TEXT} So it went.`);
  await expect(change("Wire", { name: "Post" })).rejects.toMatchObject({ code: "name.taken" });
  await expect(change("Wire", { domains: ["post.example"] })).rejects.toThrow("belongs to Post");
  await change("Wire", { name: "The Wire", domains: ["wire.example", "wire.example"] });
  expect((await outlets())["The Wire"]?.domains).toEqual(["wire.example"]);
});

test("who owns an outlet is part of what was judged: approvals go stale, domains change nothing", async () => {
  const { propose, approve, look } = await twoOutletStory(desk);
  await propose();
  await approve();
  expect(await change("Gazette", { domains: ["gazette.example"] })).toMatchObject({ stale: 0 });
  expect((await look()).state).toBe("APPROVED");
  expect(await change("Gazette", { owner: "Port Media" })).toMatchObject({ stale: 1 });
  expect((await look()).state).toBe("STALE");
});

test(
  "a claim that comes up while an outlet is being changed is approved as the outlet then is, or not at all",
  LONG,
  async () => {
    const first = await twoOutletStory(desk);
    await withConnection(at.ownerUrl, async (owner) => {
      await owner.query("begin");
      await owner.query("select set_config('app.desk_id', $1, true)", [desk.deskId]);
      await owner.query("select from claim where id = $1 for no key update", [first.claim]);
      const changing = change("Courier", { owner: "Quay Papers" });
      await expect.poll(waiting, PATIENT).toBe(1);
      const second = await twoOutletStory(desk);
      await second.propose();
      let answer: string | null = null;
      const approving = second.approve().then(
        ({ state }) => (answer = state),
        (error: unknown) => (answer = (error as { code?: string }).code ?? String(error)),
      );
      await expect.poll(async () => answer ?? (await waiting()), PATIENT).toBe(2);
      await owner.query("commit");
      await changing;
      expect(await approving).toBe("review.changed");
      expect((await second.look()).state).toBe("PROPOSED");
    });
  },
);

/** How many connections to this file's database wait for a lock. Asked on one of its own: within a transaction the answer stays. */
const waiting = (): Promise<number> =>
  withConnection(at.ownerUrl, async (looker) => {
    const { rows } = await looker.query<{ waiting: number }>(
      `select count(distinct pid)::int as waiting from pg_locks join pg_stat_activity using (pid)
       where not granted and datname = current_database()`,
    );
    return rows[0]?.waiting ?? 0;
  });

test("whoever changes an outlet from an old look at it is shown the new one, and wipes nothing away", async () => {
  const { id: outlet, name, aliases, kind, owner, domains } = (await outlets())["Gazette"] ?? raise("Gazette");
  const was = { name, aliases: [...aliases], kind, owner, domains: [...domains] };
  await change("Gazette", { owner: "Port Holding" });
  const late = changeOutlet(editor, { outlet, was, ...was, domains: ["gazette.example", "port-gazette.example"] });
  await expect(late).rejects.toMatchObject({ code: "thing.changed" });
  expect((await outlets())["Gazette"]).toMatchObject({ owner: "Port Holding", domains: ["gazette.example"] });
});

test("the desk says whether robots.txt is respected, and does so until it says otherwise", async () => {
  expect((await atDesk(editor, outletsView)).respectsRobots).toBe(true);
  await respectRobots(desk.as("admin"), { respects: false, was: true });
  expect((await atDesk(editor, outletsView)).respectsRobots).toBe(false);
});
