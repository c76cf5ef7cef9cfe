import { expect, test } from "../fixtures.ts";
import { importByPaste } from "../pages/import-page.ts";
import { dragOver } from "../pages/reader-page.ts";
import { openInQueue } from "../pages/review-page.ts";

test("Escape closes what is open and says so on its button", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.getByRole("button", { name: "New story" }).click();
  await expect(editor.getByRole("form", { name: "New story" })).toBeVisible();
  await editor.keyboard.press("Escape");
  await expect(editor.getByRole("form", { name: "New story" })).toBeHidden();

  await editor.goto(`/stories/${story}`);
  await editor.getByRole("button", { name: "New claim" }).click();
  await editor.keyboard.press("Escape");
  await expect(editor.getByRole("form", { name: "New claim" })).toBeHidden();

  await editor.goto(`/stories/${story}/read`);
  await dragOver(editor, "Washington Examiner", "Moscow looks abroad");
  const form = editor.getByRole("form", { name: "What this passage says" });
  await form.getByLabel("Speaker").or(form.getByLabel("Heard via")).first().focus();
  await editor.keyboard.press("Escape");
  await expect(form).toBeHidden();

  // On a claim's page a key that was meant for a field leaves the field, and not the page.
  await editor.goto(`/stories/${story}/claims/3`);
  await editor.getByLabel("Ask something").fill("Nobody else says so?");
  await editor.keyboard.press("Escape");
  await expect(editor).toHaveURL(/claims\/3$/);
  await editor.keyboard.press("Escape");
  await expect(editor).toHaveURL(new RegExp(`/stories/${story}$`));
});

test("a passage invents no voice and no claim, keeps the relay still in its field, and whole words", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/read`);
  await dragOver(editor, "Washington Examiner", "oscow looks abroad for help again");
  const form = editor.getByRole("form", { name: "What this passage says" });
  await expect(form.getByText("Moscow looks abroad for help against", { exact: true })).toBeVisible();
  await expect(form.getByLabel("Claim", { exact: true })).toHaveValue("");
  await expect(form.getByLabel("Origin", { exact: true })).toHaveValue("");
  await expect(form.getByRole("button", { name: "Record" })).toBeDisabled();
  await editor.keyboard.press("Control+Enter");
  await expect(form).toBeVisible();

  await form.getByLabel("Claim", { exact: true }).selectOption("New claim…");
  await form.getByLabel(/Claim, as one checkable sentence/).fill("Moscow needs help");
  await form.getByLabel("Origin", { exact: true }).selectOption("NOBODY");
  await form.getByLabel("Heard via").fill("Nordwire");
  await editor.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await editor.goto(`/stories/${story}`);
  await expect(editor.getByRole("row").filter({ hasText: "Moscow needs help" })).toContainText("via Nordwire");
});

test("R, a comment and Ctrl Enter return a claim, and approve nothing", async ({ desk, signedInAs }) => {
  await desk.seeded();
  const reviewer = await signedInAs("reviewer");
  await openInQueue(reviewer, "U.S. support for Ukraine lasts as long as it takes, he said");
  await reviewer.keyboard.press("r");
  await expect(reviewer.getByLabel(/^Comment/)).toBeFocused();
  await reviewer.keyboard.type("Both officials are of one government.");
  await reviewer.keyboard.press("Control+Enter");
  await expect(reviewer.getByText("Returned.", { exact: true })).toBeVisible();
  await expect(reviewer.getByText("Approved.", { exact: true })).toHaveCount(0);
});

test("N begins a sentence with the keyboard in it", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/briefing`);
  const sentences = editor.getByLabel(/^Sentence \d+$/);
  await expect(sentences.first()).toBeVisible();
  const before = await sentences.count();
  await editor.keyboard.press("n");
  await editor.keyboard.type("No nonsense, nobody knew.");
  await expect(sentences).toHaveCount(before + 1);
  await expect(sentences.last()).toHaveValue("No nonsense, nobody knew.");
});

test("whoever saves a briefing second is told by whom it was changed and in what, and may take theirs", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const [editor, admin] = [await signedInAs("editor"), await signedInAs("admin")];
  for (const page of [editor, admin]) await page.goto(`/stories/${story}/briefing`);
  await editor.context().setOffline(true);
  await editor.getByLabel("Headline").fill("What the editor typed");
  await admin.getByLabel("Headline").fill("What the admin typed");
  await expect(admin.getByText("saved", { exact: true })).toBeVisible();
  await editor.context().setOffline(false);
  await expect(editor.getByText("Priya Raman changed the briefing")).toBeVisible();
  await editor.getByRole("button", { name: "Take what stands now" }).click();
  await expect(editor.getByLabel("Headline")).toHaveValue("What the admin typed");
});

test("what was just imported is what the reader opens on", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/read`);
  await importByPaste(editor, story, {
    outlet: "Harbour Gazette",
    text: "The council will sell the old ferry before the summer, an official said after the closed session.",
    publishedOn: "2023-03-03",
    url: "https://gazette.example/ferry",
  });
  await expect(editor.getByRole("article").first()).toHaveAccessibleName("Harbour Gazette");
});
