import { expect, test } from "../fixtures.ts";
import { ledgerOf, takeAway, withdraw } from "../pages/origins-page.ts";

test("an edition is read by one beside what it rests on, published by another, and says when its ground is withdrawn", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");

  await editor.goto(`/stories/${story}/briefing`);
  await editor.getByRole("link", { name: "Read edition 2 beside what it rests on" }).click();
  await expect(editor.getByText("You wrote on it since the last edition, so somebody else reads it.")).toBeVisible();
  await expect(editor.getByRole("button", { name: "I have read edition 2 as it stands here" })).toBeDisabled();

  await reviewer.goto(`/stories/${story}/briefing/reading`);
  const request = reviewer.getByRole("region", { name: "Claim 2", exact: true });
  await expect(request).toContainText("the American had requested the meeting");
  // Keys are heard once the page has come alive; the one back stays on the first line however often it is pressed.
  await expect(async () => {
    await reviewer.keyboard.press("k");
    await expect(reviewer.locator("[data-line]").first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await reviewer.keyboard.press("Shift+A");
  await expect(reviewer.getByText("You read it, so somebody else publishes it.")).toBeVisible();

  await editor.reload();
  await editor.getByRole("button", { name: "Publish edition 2" }).click();
  await expect(editor.getByText("It says what the last edition says.")).toBeVisible();

  await editor.goto(`/stories/${story}/origins`);
  await takeAway(editor, "Russian foreign ministry");
  await withdraw(editor, "It took the statement down.");
  await expect(ledgerOf(editor).getByText("counts no more", { exact: false })).toBeVisible();

  await editor.goto(`/stories/${story}/briefing`);
  await expect(editor.getByText("Two claims rest on what was withdrawn.")).toBeVisible();
  await editor.getByRole("link", { name: "edition 2", exact: true }).click();
  await expect(editor.getByText("Two sentences of edition 2 rest on what was withdrawn.")).toBeVisible();
  await expect(editor.getByText("“It took the statement down.”", { exact: false })).toBeVisible();
  const hit = editor.getByRole("region", { name: "Claim 2", exact: true });
  await expect(hit).toContainText("Rests on what was withdrawn.");
  await editor.getByRole("link", { name: "Correct claim 2" }).click();
  await expect(editor).toHaveURL(/claims\/2$/);
});
