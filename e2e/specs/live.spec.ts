import { expect, test } from "../fixtures.ts";
import { approve } from "../pages/review-page.ts";

test("what others do appears without reloading, with who else is here", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");
  await editor.goto(`/stories/${story}/claims/8`);
  await reviewer.goto(`/stories/${story}/claims/8`);
  await expect(editor.getByText("Jonas Lindqvist has this claim open.")).toBeVisible();

  await reviewer.getByLabel("Ask something").fill("Who travelled with him?");
  await expect(editor.getByText("Jonas Lindqvist is editing this claim.", { exact: false })).toBeVisible();
  await reviewer.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(editor.getByText("Who travelled with him?")).toBeVisible();
  await expect(editor.getByRole("contentinfo", { name: "Keys" })).toContainText(
    "Jonas Lindqvist asked a question on claim 8",
  );
});

test("an approval shows in the matrix that is open elsewhere", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");
  await editor.goto(`/stories/${story}`);
  const row = editor.getByRole("row").filter({ hasText: "He asked Russia to return to New START" });
  await expect(row).toContainText("proposed");
  await approve(reviewer, "He asked Russia to return to New START");
  await expect(row).toContainText("approved");
});

test("two people edit one claim: nobody is locked out, and the second is shown the difference", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");
  for (const page of [editor, reviewer]) {
    await page.goto(`/stories/${story}/claims/8`);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
  }
  const wording = "Claim, as one checkable sentence";
  await reviewer.getByLabel(wording).fill("The U.S. side expected no change before summer");
  await editor.getByLabel(wording).fill("The U.S. side expected little change");
  await editor.getByRole("button", { name: "Save wording" }).click();
  await expect(editor.getByRole("heading", { name: "The U.S. side expected little change" })).toBeVisible();

  await reviewer.getByRole("button", { name: "Save wording" }).click();
  const told = reviewer.getByRole("alert").filter({ hasText: "Someone changed claim" });
  await expect(told).toContainText("Maya Okafor changed its wording");
  await expect(told.locator("del")).toContainText("little");
  await expect(told.locator("ins").last()).toContainText("before summer");
  await expect(reviewer.getByLabel(wording)).toHaveValue("The U.S. side expected no change before summer");
  await told.getByRole("button", { name: "I have seen it; go on with mine" }).click();
  await reviewer.getByRole("button", { name: "Save wording" }).click();
  await expect(reviewer.getByRole("heading", { name: "The U.S. side expected no change before summer" })).toBeVisible();
});
