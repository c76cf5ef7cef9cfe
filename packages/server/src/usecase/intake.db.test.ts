import { expect, test } from "vitest";
import { inProcessReader } from "../testing/in-process-reader.ts";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { addIntake } from "./add-intake.ts";
import { createStory } from "./create-story.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { dropIntake } from "./drop-intake.ts";
import { importArticle } from "./import-article.ts";
import { previewImport } from "./preview-import.ts";
import { readIntake, type IntakeReader } from "./read-intake.ts";
import { intakesView, type ListedIntake } from "../view/intakes-view.ts";

const STORY =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason.";
const PAGE = `<html><head><title>Pier to close</title></head><body><h1>Pier to close</h1><p>${STORY}</p></body></html>`;

const reader = inProcessReader();
const at = await freshDatabase();
const desk = await testDesk(at, "intake");
const editor = desk.as("editor");
const { slug: story } = await createStory(editor, { title: "The pier" });
const intakes = (call: DeskCall = editor): Promise<ListedIntake[]> => atDesk(call, (work) => intakesView(work, story));
const file = (name: string, text: string): Parameters<typeof addIntake>[1] => ({
  story,
  what: { how: "FILE", fileName: name, base64: Buffer.from(text).toString("base64") },
});
const read = (id: string, by: IntakeReader = reader): Promise<void> =>
  readIntake(at.database, { deskId: desk.deskId, intakeId: id }, by, new Date());
const confirmed = {
  outlet: "Harbour Herald",
  headline: null,
  byline: null,
  url: null,
  publishedOn: null,
  dateUnknown: true,
  wireCredit: null,
  evenIfKnown: false,
  digest: false,
};

test("a file is an intake until it was read, looked at and imported", async () => {
  const { id } = await addIntake(editor, file("pier.html", PAGE));
  expect(await intakes()).toMatchObject([{ id, name: "pier.html", state: "WAITING", fault: null }]);
  await expect(
    previewImport(editor, { story, material: { how: "INTAKE", intake: id }, article: null }),
  ).rejects.toMatchObject({
    code: "input.unread",
  });
  await read(id);
  expect(await intakes()).toMatchObject([{ id, state: "READY" }]);
  const preview = await previewImport(editor, { story, material: { how: "INTAKE", intake: id }, article: null });
  expect(preview.proposed.headline?.value).toBe("Pier to close");
  const keptLines = preview.lines.flatMap((line, index) => (line.keep ? [index] : []));
  await importArticle(editor, { story, material: { how: "INTAKE", intake: id }, keptLines, ...confirmed });
  expect(await intakes()).toEqual([]);
});

test("a large file arrives whole, and one that is no base64 not at all", async () => {
  const text = "The pier closes on Friday. ".repeat(170_000);
  const { id } = await addIntake(editor, file("large.txt", text));
  let arrived = "";
  const looked: IntakeReader = {
    ...reader,
    read: (material, signal) => {
      arrived = Buffer.from(material.bytes).toString();
      return reader.read(material, signal);
    },
  };
  await read(id, looked);
  expect(arrived === text).toBe(true);
  await dropIntake(editor, { intake: id });
  const broken = { how: "FILE", fileName: "broken.txt", base64: "no base64 at all" } as const;
  await expect(addIntake(editor, { story, what: broken })).rejects.toMatchObject({ code: "input.text" });
});

test("what cannot be read says why, and nothing of it is stored", async () => {
  const { id } = await addIntake(editor, file("photo.html", "GIF89a not a page"));
  await read(id);
  expect(await intakes()).toMatchObject([{ state: "FAILED", fault: expect.stringContaining("a picture") as string }]);
  await dropIntake(editor, { intake: id });
});

test("an address that cannot be fetched says why", async () => {
  const { id } = await addIntake(editor, { story, what: { how: "URL", url: "https://courier.example/pier" } });
  await read(id);
  expect(await intakes()).toMatchObject([{ state: "FAILED", fault: "This address is not there." }]);
  await dropIntake(editor, { intake: id });
});

test("a reader that ends in the middle is begun again, and given up after three times", async () => {
  const { id } = await addIntake(editor, file("bomb.html", PAGE));
  const ending: IntakeReader = { ...reader, read: () => Promise.reject(new Error("the process is gone")) };
  for (let count = 0; count < 3; count++) {
    await expect(read(id, ending)).rejects.toThrow("the process is gone");
    expect(await intakes()).toMatchObject([{ state: "READING" }]);
  }
  await read(id, ending);
  expect(await intakes()).toMatchObject([{ state: "FAILED", fault: expect.stringContaining("3 times") as string }]);
  await dropIntake(editor, { intake: id });
});

test("read twice, it is stored once; dropped while it is read, it stays dropped", async () => {
  const { id } = await addIntake(editor, file("pier.html", PAGE));
  await read(id);
  await read(id, { ...reader, read: () => Promise.reject(new Error("is not asked")) });
  expect(await intakes()).toHaveLength(1);
  await dropIntake(editor, { intake: id });
  const second = await addIntake(editor, file("pier.html", PAGE));
  await read(second.id, {
    ...reader,
    read: async (material, signal) => {
      await dropIntake(editor, { intake: second.id });
      return reader.read(material, signal);
    },
  });
  expect(await intakes()).toEqual([]);
});

test("an answer of the wrong shape is no answer", async () => {
  const { id } = await addIntake(editor, file("pier.html", PAGE));
  await expect(
    read(id, { ...reader, read: () => Promise.resolve({ kind: "ARTICLE", draft: { lines: [1] } }) }),
  ).rejects.toThrow();
  await dropIntake(editor, { intake: id });
});

test("a feed lists its items, and the intakes of one are not those of another", async () => {
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title><item><title>Pier to close</title><link>https://herald.example/pier</link></item></channel></rss>`;
  const { id } = await addIntake(editor, file("herald.xml", feed));
  await read(id);
  expect(await intakes()).toMatchObject([
    {
      state: "READY",
      feed: { title: "Herald", items: [{ title: "Pier to close", url: "https://herald.example/pier" }] },
    },
  ]);
  const colleague = desk.as("second-editor");
  expect(await intakes(colleague)).toEqual([]);
  await expect(dropIntake(colleague, { intake: id })).rejects.toMatchObject({ code: "not-found" });
  await dropIntake(editor, { intake: id });
  expect(await intakes()).toEqual([]);
});
