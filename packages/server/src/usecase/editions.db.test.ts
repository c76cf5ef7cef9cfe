import { applicationUrl } from "@second-source/database/application-role";
import { withConnection } from "@second-source/database/connection";
import { beforeAll, describe, expect, test } from "vitest";
import { shownDocument } from "../testing/published-edition.ts";
import { freshDatabase, testDesk, type TestDesk, type TestPerson } from "../testing/test-desk.ts";
import { twoOutletStory } from "../testing/two-outlet-story.ts";
import { briefingView, type BriefingView } from "../view/briefing-view.ts";
import { atDesk } from "../desk/at-desk.ts";
import { makeWaitingFiles } from "./edition-files.ts";
import { exportBriefing } from "./export-briefing.ts";
import { freezeEdition } from "./freeze-edition.ts";
import { readEdition } from "./read-edition.ts";
import { saveBriefing } from "./save-briefing.ts";

describe("an edition is a statement too", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "editions");
  });

  test("a briefing that nobody has written is opened by many at once, and reading it makes no row", async () => {
    const { story } = await twoOutletStory(desk);
    const open = (): Promise<BriefingView> => atDesk(desk.as("viewer"), (work) => briefingView(work, story));
    const opened = await Promise.all(Array.from({ length: 8 }, open));
    expect(opened.map(({ draft }) => [draft.version, draft.sentences.length])).toEqual(Array(8).fill([1, 0]));
    const rows = await withConnection(desk.ownerUrl, async (client) => {
      await client.query("select set_config('app.desk_id', $1, false)", [desk.deskId]);
      return client.query("select 1 from briefing");
    });
    expect(rows.rowCount).toBe(0);
    const first = { story, version: 1, headline: "One", sentences: [] };
    const saved = await Promise.allSettled(
      Array.from({ length: 4 }, (_, index) =>
        saveBriefing(desk.as("editor"), { ...first, headline: `Headline ${index}` }),
      ),
    );
    expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(
      saved.flatMap((each) => (each.status === "rejected" ? [(each.reason as { code: string }).code] : [])),
    ).toEqual(Array(3).fill("briefing.changed"));
  });

  interface Drafted {
    readonly story: string;
    readonly claim: string;
    readonly write: (text: string, version: number) => Promise<unknown>;
    readonly read: (person: TestPerson) => Promise<unknown>;
    readonly publish: (person: TestPerson) => Promise<{ number: number }>;
    readonly look: (person: TestPerson) => Promise<BriefingView>;
  }

  /** A draft of one sentence on one approved claim, written by the editor. */
  async function drafted(): Promise<Drafted> {
    const told = await twoOutletStory(desk);
    await told.propose();
    await told.approve();
    const { story, claim } = told;
    const write = (text: string, version: number): Promise<unknown> =>
      saveBriefing(desk.as("editor"), {
        story,
        version,
        headline: "At the port",
        sentences: [{ text, claimIds: [claim], ownWords: [] }],
      });
    await write("They met at the port, the board said.", 1);
    const document = (): Promise<string> => shownDocument(desk.as("viewer"), story);
    return {
      story,
      claim,
      write,
      read: async (person) => readEdition(desk.as(person), { story, documentSha256: await document() }),
      publish: async (person) => freezeEdition(desk.as(person), { story, documentSha256: await document() }),
      look: (person) => atDesk(desk.as(person), (work) => briefingView(work, story)),
    };
  }

  test("who wrote on it does not read it, and who read it does not publish it", async () => {
    const draft = await drafted();
    await expect(draft.publish("reviewer")).rejects.toMatchObject({ code: "briefing.unread" });
    await expect(draft.read("editor")).rejects.toMatchObject({ code: "briefing.own-reading" });
    expect((await draft.look("editor")).edition.notYoursToRead).toContain("somebody else reads it");
    await draft.read("reviewer");
    await expect(draft.publish("reviewer")).rejects.toMatchObject({ code: "briefing.own-reading" });
    expect((await draft.look("reviewer")).edition.notYoursToPublish).toContain("somebody else publishes it");
    expect(await draft.publish("editor")).toMatchObject({ number: 1 });
  });

  test("a reading stands for the words that were on that screen, and for no others", async () => {
    const draft = await drafted();
    await draft.read("reviewer");
    expect((await draft.look("viewer")).edition.readBy?.name).toBe("editions reviewer");
    await draft.write("They met on the quay, the board said.", 2);
    const { edition } = await draft.look("viewer");
    expect([edition.readBy, edition.readBefore?.name]).toEqual([null, "editions reviewer"]);
    await expect(draft.publish("editor")).rejects.toMatchObject({ code: "briefing.unread" });
    const old = { story: draft.story, documentSha256: "0".repeat(64) };
    await expect(readEdition(desk.as("reviewer"), old)).rejects.toMatchObject({ code: "briefing.changed" });
    await draft.read("reviewer");
    expect(await draft.publish("editor")).toMatchObject({ number: 1 });
  });

  test("who wrote since the last edition is told by the database's clock, also where a server's runs late", async () => {
    const draft = await drafted();
    await draft.read("reviewer");
    await draft.publish("editor");
    const { draft: stored } = await draft.look("second-editor");
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await saveBriefing(
      { ...desk.as("second-editor"), now: anHourAgo },
      {
        story: draft.story,
        version: stored.version,
        headline: "On the quay",
        sentences: [{ text: "They met on the quay, the board said.", claimIds: [draft.claim], ownWords: [] }],
      },
    );
    expect((await draft.look("viewer")).edition.writers).toEqual(["editions second-editor"]);
    await expect(draft.read("second-editor")).rejects.toMatchObject({ code: "briefing.own-reading" });
  });

  test.each([
    ["“They met at the port”, the board said.", "“They met at the port”"],
    ["They met at ‘the port’, the board said.", "‘the port’"],
    ["They met at «the port», the board said.", "«the port»"],
  ])("%s is neither exported nor read: nobody is quoted with these words", async (text, words) => {
    const draft = await drafted();
    await draft.write(text, 2);
    const bare = words.slice(1, -1);
    expect((await draft.look("viewer")).stops[0]?.reason).toContain(bare);
    await expect(draft.read("reviewer")).rejects.toMatchObject({ code: "briefing.stopped" });
    const out = exportBriefing(desk.as("viewer"), { story: draft.story, format: "markdown", edition: null });
    await expect(out).rejects.toMatchObject({ code: "briefing.stopped" });
  });

  test("an edition is the same file for ever, whatever today's templates would make of it", async () => {
    const draft = await drafted();
    await draft.read("reviewer");
    await draft.publish("editor");
    const out = async (format: "pdf" | "markdown"): Promise<Buffer> =>
      Buffer.from((await exportBriefing(desk.as("viewer"), { story: draft.story, format, edition: 1 })).bytes);
    const asAnOlderVersionPrintedIt = Buffer.from("# At the port, in last year's look");
    await withConnection(applicationUrl(desk.ownerUrl), async (client) => {
      await client.query("select set_config('app.desk_id', $1, false)", [desk.deskId]);
      await client.query(
        `insert into edition_file (desk_id, edition_id, format, bytes, sha256)
           select edition.desk_id, edition.id, 'markdown', $2::bytea, encode(sha256($2::bytea), 'hex') from edition
           join briefing on briefing.id = edition.briefing_id join story on story.id = briefing.story_id where story.slug = $1`,
        [draft.story, asAnOlderVersionPrintedIt],
      );
      await expect(client.query("update edition_file set bytes = 'x'")).rejects.toThrow("permission denied");
    });
    expect(await out("markdown")).toEqual(asAnOlderVersionPrintedIt);
    const pdf = await out("pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await makeWaitingFiles(desk.database);
    expect([await out("markdown"), await out("pdf")]).toEqual([asAnOlderVersionPrintedIt, pdf]);
  });

  test("an edition that was altered behind the product's back is given out to nobody", async () => {
    const draft = await drafted();
    await draft.read("reviewer");
    await draft.publish("editor");
    const out = (format: "pdf" | "markdown"): Promise<unknown> =>
      exportBriefing(desk.as("viewer"), { story: draft.story, format, edition: 1 });
    await out("markdown");
    await withConnection(desk.ownerUrl, async (client) => {
      await client.query("set session_replication_role = replica");
      await client.query("select set_config('app.desk_id', $1, false)", [desk.deskId]);
      const of =
        "(select edition.id from edition join briefing on briefing.id = edition.briefing_id join story on story.id = briefing.story_id where story.slug = $1)";
      await client.query(`update edition_file set bytes = 'The minister took bribes' where edition_id = ${of}`, [
        draft.story,
      ]);
      await client.query(`update edition set document = document || '{"headline": "Bribes"}' where id = ${of}`, [
        draft.story,
      ]);
    });
    await expect(out("markdown")).rejects.toMatchObject({ code: "edition.altered" });
    await expect(out("pdf")).rejects.toMatchObject({ code: "edition.altered" });
  });

  test("the database takes neither a writer's reading nor an edition that nobody has read", async () => {
    const draft = await drafted();
    const { personId } = desk.people.editor;
    await withConnection(applicationUrl(desk.ownerUrl), async (client) => {
      await client.query("select set_config('app.desk_id', $1, false), set_config('app.person_id', $2, false)", [
        desk.deskId,
        personId,
      ]);
      const { rows } = await client.query<{ id: string }>(
        "select b.id from briefing b join story s on s.id = b.story_id where s.slug = $1",
        [draft.story],
      );
      const briefing = rows[0]?.id ?? "";
      await expect(
        client.query(
          `insert into edition_reading (desk_id, id, briefing_id, document_sha256, read_by, read_at)
           values ($1, gen_random_uuid(), $2, 'x', $3, now())`,
          [desk.deskId, briefing, personId],
        ),
      ).rejects.toThrow("nobody reads their own sentences");
      await expect(
        client.query(
          `insert into edition (desk_id, id, briefing_id, number, document, sha256, frozen_by)
           values ($1, gen_random_uuid(), $2, 9, '{}', 'x', $3)`,
          [desk.deskId, briefing, personId],
        ),
      ).rejects.toThrow("that somebody has read");
    });
  });
});
