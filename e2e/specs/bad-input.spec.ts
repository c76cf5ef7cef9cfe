import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

const STORY =
  "The council voted on Tuesday to close the old bridge for repairs that will last until the end of the summer, said the mayor’s office. “Café owners” near it protested.";

async function offer(page: Page, story: string, name: string, bytes: Buffer): Promise<void> {
  await page.goto(`/stories/${story}/import`);
  await page.getByRole("radio", { name: "Files" }).click();
  await page.getByLabel(/Choose files/).setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
}

test("what cannot be an article is refused with its reason, and nothing is stored", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const intakes = editor.getByRole("region", { name: "To import" });
  const refused = async (name: string, bytes: Buffer, reason: string): Promise<void> => {
    await offer(editor, story, name, bytes);
    // Files of others are read first, one after the other.
    await expect(intakes.getByRole("alert").last()).toContainText(reason, { timeout: 240_000 });
    await intakes.getByRole("button", { name: `Drop ${name}` }).click();
    await expect(intakes.getByText(name)).toHaveCount(0);
  };
  await refused("photo.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]), "is a picture");
  await refused("noise.txt", Buffer.from([1, 2, 0, 0, 3, 4, 0, 5, 6, 0, 0, 7]), "named like a text and is none");
  await refused("story.docx", Buffer.from("PK\u0003\u0004 nothing"), "is broken");
  await offer(editor, story, "large.txt", Buffer.alloc(20 * 1024 * 1024, "word "));
  await expect(intakes.getByRole("alert")).toContainText("has 20 MB");
  await offer(
    editor,
    story,
    "menu.txt",
    Buffer.from("Home\nWorld\nSign up for our newsletter\nAlready a member? Sign in here"),
  );
  await expect(editor.getByRole("alert").filter({ hasText: "reads like a story" })).toBeVisible();
  await expect(editor.getByRole("button", { name: "Import article" })).toBeDisabled();
});

test("a file just under the limit is taken in, and one over it is told its size before it is sent", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const padding = `<!-- ${"x".repeat(9_600_000)} -->`;
  const page = `<html><head><title>Bridge to close</title></head><body>${padding}<article><p>${STORY}</p></article></body></html>`;
  await offer(editor, story, "bridge.html", Buffer.from(page));
  await expect(editor.getByText("The council voted on Tuesday", { exact: false }).first()).toBeVisible();
  const ready = await editor.request.get("/api/ready");
  expect([ready.status(), await ready.json()]).toEqual([200, { database: true, queue: true }]);
});

test("windows-1252 and UTF-16 files read as they were written", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const intakes = editor.getByRole("region", { name: "To import" });
  const western = Buffer.from(STORY.replace(/[“”]/g, "'").replace("’", "\u0092"), "latin1");
  await offer(editor, story, "western.txt", western);
  await expect(editor.getByText("Café owners")).toBeVisible();
  await intakes.getByRole("button", { name: "Drop western.txt" }).click();
  await offer(editor, story, "wide.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(STORY, "utf16le")]));
  await expect(editor.getByText("“Café owners” near it protested.", { exact: false })).toBeVisible();
});

test("half a character is refused with its line, and the text stays in the box", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/import`);
  const box = editor.getByLabel(/Text of the article/);
  await box.evaluate((element: HTMLTextAreaElement, text) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(
      element,
      `${text}\nbroken \uD83D here`,
    );
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, STORY);
  await editor.getByRole("button", { name: "Check the text" }).click();
  await expect(editor.getByRole("alert").filter({ hasText: "half a character" })).toContainText("Line 2");
  await expect(box).toHaveValue(/The council voted/);
});

test("the same text twice is recognised", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  for (const round of [1, 2]) {
    await editor.goto(`/stories/${story}/import`);
    await editor.getByLabel(/Text of the article/).fill(STORY);
    await editor.getByRole("button", { name: "Check the text" }).click();
    await editor.getByRole("textbox", { name: /^Outlet/ }).fill("Evening Ledger");
    await editor.getByLabel("the day is unknown").check();
    if (round === 2) break;
    await editor.getByRole("button", { name: "Import article" }).click();
    await expect(editor).toHaveURL(/\/read\?article=/);
  }
  await expect(editor.getByRole("heading", { name: "This article is already in the story" })).toBeVisible();
  await expect(editor.getByRole("button", { name: "Import article" })).toBeDisabled();
});

test("a story or claim that is not on this desk is not found", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  for (const address of [
    "/stories/no-such-story",
    "/stories/00000000-0000-4000-8000-000000000000/read",
    `/stories/${story}/claims/99`,
  ]) {
    await editor.goto(address);
    await expect(editor.getByRole("heading", { name: "Nothing is here" })).toBeVisible();
  }
});
