import { applicationUrl } from "@second-source/database/application-role";
import { withConnection } from "@second-source/database/connection";
import { beforeAll, describe, expect, test } from "vitest";
import { publishEdition } from "../testing/published-edition.ts";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { twoOutletStory, type TwoOutletStory } from "../testing/two-outlet-story.ts";
import { briefingView, type BriefingView } from "../view/briefing-view.ts";
import { editionView } from "../view/edition-view.ts";
import { originsView, type OriginsView } from "../view/origins-view.ts";
import { atDesk } from "../desk/at-desk.ts";
import { exportBriefing } from "./export-briefing.ts";
import { linkOrigins } from "./link-origins.ts";
import { saveBriefing } from "./save-briefing.ts";
import { askBack, restoreThing, withdrawThing } from "./withdraw-thing.ts";

describe("what was withdrawn", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "withdrawn");
  });

  const origins = ({ story }: TwoOutletStory): Promise<OriginsView> =>
    atDesk(desk.as("viewer"), (work) => originsView(work, story));
  const editions = async ({ story }: TwoOutletStory): Promise<BriefingView["editions"]> =>
    (await atDesk(desk.as("viewer"), (work) => briefingView(work, story))).editions;

  async function printed(): Promise<TwoOutletStory & { board: string }> {
    const story = await twoOutletStory(desk);
    await story.propose();
    await story.approve();
    const sentences = [{ text: "They met at the port, the board said.", claimIds: [story.claim], ownWords: [] }];
    await saveBriefing(desk.as("editor"), { story: story.story, version: 1, headline: "At the port", sentences });
    await publishEdition(story.story, { reader: desk.as("second-editor"), publisher: desk.as("editor") });
    return { ...story, board: (await origins(story)).origins[0]?.id ?? "" };
  }

  const withdraw = ({ story, board }: { story: string; board: string }): ReturnType<typeof withdrawThing> =>
    withdrawThing(desk.as("editor"), {
      story,
      what: { origin: board },
      name: "Harbour board",
      kind: "RECANTED",
      reason: "It took the statement down.",
    });

  test("counts for nothing at once, goes stale, and stands over the edition that rests on it", async () => {
    const story = await printed();
    expect((await editions(story))[0]?.hits).toEqual([]);
    expect(await withdraw(story)).toEqual({ reached: [{ number: 1, wentStale: true }] });
    const after = await story.look();
    expect(after).toMatchObject({ state: "STALE", evidence: { level: "UNATTRIBUTED" } });

    const [edition] = await editions(story);
    expect(edition?.hits).toMatchObject([
      { name: "Harbour board", reason: "It took the statement down.", withdrawnBy: "withdrawn editor" },
    ]);
    expect(edition?.hits[0]?.claims).toMatchObject([{ number: 1, words: { title: "Unattributed" } }]);
    const shown = await atDesk(desk.as("viewer"), (work) => editionView(work, story.story, 1));
    expect(shown.hits).toEqual(edition?.hits);
    expect(shown.composed.findings[0]?.claims[0]?.legs[0]?.name).toBe("the harbour board");
  });

  test("leaves the edition as it is, byte for byte", async () => {
    const story = await printed();
    const bytes = async (): Promise<string> =>
      Buffer.from(
        (await exportBriefing(desk.as("viewer"), { story: story.story, format: "markdown", edition: 1 })).bytes,
      ).toString();
    const before = await bytes();
    await withdraw(story);
    expect(await bytes()).toBe(before);
  });

  test("is withdrawn once, and nothing is joined to it", async () => {
    const story = await printed();
    await withdraw(story);
    await expect(withdraw(story)).rejects.toThrow("has been withdrawn already");
    const names = { from: "Harbour board", to: "Harbour board" };
    const self = { kind: "SAME_AS", from: story.board, to: story.board, names, reason: "It is." } as const;
    await expect(linkOrigins(desk.as("editor"), self)).rejects.toThrow("two different");
  });

  test("counts again once a second person lets it, and the edition is hit no more", async () => {
    const story = await printed();
    await withdraw(story);
    const [id = ""] = (await origins(story)).withdrawals.map((each) => each.id);
    const restore = (person: "editor" | "second-editor"): ReturnType<typeof restoreThing> =>
      restoreThing(desk.as(person), { withdrawal: id });
    await expect(restore("second-editor")).rejects.toThrow("Nobody asks for Harbour board back");
    await askBack(desk.as("editor"), { withdrawal: id, reason: "The statement is up again." });
    expect((await story.look()).evidence.level).toBe("UNATTRIBUTED");
    await expect(restore("editor")).rejects.toMatchObject({ code: "confirm.own" });
    expect((await restore("second-editor")).reached).toMatchObject([{ number: 1 }]);
    expect((await story.look()).evidence.level).toBe("ECHOED");
    expect((await editions(story))[0]?.hits).toEqual([]);
  });

  test("before an edition went out is no hit on it", async () => {
    const story = await printed();
    await withdraw(story);
    const [id = ""] = (await origins(story)).withdrawals.map((each) => each.id);
    await withConnection(desk.ownerUrl, (client) =>
      client.query("update withdrawal set withdrawn_at = now() - interval '1 day' where id = $1", [id]),
    );
    expect((await editions(story))[0]?.hits).toEqual([]);
  });

  test("an outlet or an article of the story hits it too, and another story's does not", async () => {
    const [story, other] = [await printed(), await printed()];
    const { articles } = await origins(story);
    const [first] = articles;
    const why = { kind: "RETRACTED", reason: "It was retracted." } as const;
    const outlet = first?.outletName ?? "";
    const both = [
      { what: { article: first?.id ?? "" }, name: `${outlet}’s article` },
      { what: { outlet: first?.outletId ?? "" }, name: outlet },
    ];
    for (const thing of both) await withdrawThing(desk.as("editor"), { story: story.story, ...thing, ...why });
    expect((await editions(story))[0]?.hits.map(({ claims }) => claims.length)).toEqual([1, 1]);
    expect((await editions(other))[0]?.hits).toEqual([]);
  });

  test("does not come back by who asked for it, also past the application", async () => {
    const story = await printed();
    await withdraw(story);
    const [id = ""] = (await origins(story)).withdrawals.map((each) => each.id);
    await askBack(desk.as("editor"), { withdrawal: id, reason: "It is up again." });
    const { personId } = desk.people.editor;
    await withConnection(applicationUrl(desk.ownerUrl), async (client) => {
      await client.query("select set_config('app.desk_id', $1, false), set_config('app.person_id', $2, false)", [
        desk.deskId,
        personId,
      ]);
      const forge = client.query("update withdrawal set restored_by = $1, restored_at = now() where id = $2", [
        personId,
        id,
      ]);
      await expect(forge).rejects.toThrow("comes back by somebody else");
    });
  });
});
