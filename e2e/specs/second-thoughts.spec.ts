import { expect, sessionCookie, test } from "../fixtures.ts";
import { dragOver } from "../pages/reader-page.ts";

test("what was recorded can be changed and removed, in the article where it stands", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/read`);
  const notes = editor.getByRole("group", { name: "Claims in Tribune News Service" });
  const form = editor.getByRole("form", { name: "What this passage says" });

  await notes.getByRole("button", { name: /^Claim 7 / }).click();
  await form.getByRole("radio", { name: "qualifies" }).click();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  await expect(notes.getByRole("button", { name: /^Claim 7 .*qualifies/ })).toBeVisible();

  await notes.getByRole("button", { name: /^Claim 7 / }).click();
  await form.getByRole("button", { name: "Remove", exact: true }).click();
  await form.getByRole("button", { name: "Remove this record" }).click();
  await expect(form).toBeHidden();
  await expect(notes.getByRole("button", { name: /^Claim 7 / })).toHaveCount(0);
});

test("two claims become one, and the emptied one says where it went", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/claims/15`);
  await editor.getByRole("button", { name: "Edit", exact: true }).click();
  await editor.getByLabel("Merge into").selectOption({ label: "8 The U.S. side expected no near-term change" });
  await expect(editor).toHaveURL(/\/claims\/15$/);
  await editor.getByRole("button", { name: "Merge…" }).click();
  await editor.getByRole("button", { name: "Everything on claim 15 goes to claim 8" }).click();
  await expect(editor).toHaveURL(/\/claims\/8$/);
  await expect(editor.getByText("merged claim 15 into it")).toBeVisible();
  await expect(editor.getByText("Moscow should free Paul Whelan")).toBeVisible();
});

test("a passage can be marked from the keyboard alone, and trimmed word by word", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/read`);
  await expect(
    editor
      .getByRole("group", { name: /^Claims in/ })
      .first()
      .getByRole("button")
      .first(),
  ).toBeVisible();
  for (let press = 0; press < 3; press++) await editor.keyboard.press("j");
  await editor.keyboard.press("c");
  const form = editor.getByRole("form", { name: "What this passage says" });
  await form.getByRole("button", { name: "without the last word" }).press("Enter");
  await expect(form.getByText("offensives for the weeks", { exact: false })).toBeVisible();
  await form.getByLabel("Claim", { exact: true }).selectOption("New claim…");
  await form.getByLabel(/Claim, as one checkable sentence/).fill("Both armies prepare offensives");
  await form.getByLabel("Origin", { exact: true }).selectOption("OWN");
  await editor.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await editor.goto(`/stories/${story}`);
  await expect(editor.getByRole("row").filter({ hasText: "Both armies prepare offensives" })).toContainText(
    "own voice",
  );
});

test("a form that was left half-filled is there again when one comes back to the words", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const words = "Moscow looks abroad for help against sanctions";
  await editor.goto(`/stories/${story}/read`);
  const form = editor.getByRole("form", { name: "What this passage says" });
  await dragOver(editor, "Washington Examiner", words);
  await form.getByLabel("Origin", { exact: true }).selectOption("NEW");
  await form.getByLabel("Who knew it").fill("A diplomat in Tashkent");
  await editor.reload();
  await dragOver(editor, "Washington Examiner", words);
  await expect(form.getByLabel("Who knew it")).toHaveValue("A diplomat in Tashkent");
});

test("what somebody left unsaved is not there for whoever signs in next in that browser, and waits for them", async ({
  desk,
  signedInAs,
  baseURL,
}) => {
  const story = await desk.seeded();
  const page = await signedInAs("editor");
  const question = page.getByLabel("Ask something");
  const comeAs = async (part: "editor" | "reviewer"): Promise<void> => {
    await page.context().addCookies([await sessionCookie(desk, part, baseURL ?? "")]);
    await page.goto(`/stories/${story}/claims/8`);
    await expect(question).toBeEditable();
  };
  await comeAs("editor");
  await question.fill("Is the source safe?");
  await comeAs("reviewer");
  await expect(question).toHaveValue("");
  await question.fill("Who says so?");
  await page.reload();
  await expect(question).toHaveValue("Who says so?");
  await comeAs("editor");
  await expect(question).toHaveValue("Is the source safe?");
});
