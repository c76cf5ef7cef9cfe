import { expect, test } from "../fixtures.ts";

test("the map leads from a node to its passages, and the table says the same", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/origins`);
  await expect(editor.getByRole("heading", { level: 1 })).toContainText("Two outlets");
  await editor.getByRole("button", { name: /^A ?Russian foreign ministry/ }).press("Enter");
  const passages = editor.getByRole("region", { name: "four passages on this node" });
  await expect(passages.getByRole("listitem")).toHaveCount(4);
  await expect(passages).toContainText("Washington Examiner → CNN");
  await editor.keyboard.press("t");
  const ministry = editor.getByRole("region", { name: "Russian foreign ministry" });
  await expect(ministry).toContainText("Rests on this voice alone: claim 2");
  await ministry.getByRole("link", { name: "Claim 2", exact: true }).first().click();
  await expect(editor).toHaveURL(/\/claims\/2$/);
  await editor.getByText("Why it counts as it does").click();
  await expect(editor.getByText("both rest on Russian foreign ministry", { exact: false })).toBeVisible();
});

test("a link between origins is proposed by one and confirmed by another, and approvals under it go stale", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");
  await editor.goto(`/stories/${story}/origins`);
  const ledger = editor.getByRole("region", { name: "The ledger" });
  const biden = ledger.getByRole("listitem").filter({ hasText: "Biden administration official" });
  await biden.getByRole("button", { name: "Derives from…" }).click();
  await ledger.getByLabel("It has it from").selectOption({ label: "B Senior State Department official" });
  await ledger.getByLabel("How you know").fill("The briefing was for both.");
  await ledger.getByRole("button", { name: "Propose the link" }).click();
  await expect(ledger.getByText("You proposed it, so somebody else confirms it.")).toBeVisible();

  await reviewer.goto(`/stories/${story}/origins`);
  await reviewer.getByRole("region", { name: "The ledger" }).getByRole("button", { name: "Confirm" }).click();
  await expect(reviewer.getByText("Confirmed.", { exact: true })).toBeVisible();
  await expect(editor.getByRole("region", { name: "The ledger" })).toContainText("confirmed");
  await reviewer.keyboard.press("t");
  await expect(reviewer.getByRole("region", { name: "Senior State Department official", exact: true })).toContainText(
    "→ Biden administration official",
  );
});

test("two origins taken for one can be told apart again", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/origins`);
  const ledger = editor.getByRole("region", { name: "The ledger" });
  const fsb = ledger.getByRole("listitem").filter({ hasText: "FSB" });
  await fsb.getByRole("button", { name: "Same as…" }).click();
  await ledger.getByLabel("It is the same as").selectOption({ label: "A Russian foreign ministry" });
  await ledger.getByLabel("How you know").fill("One statement for both.");
  await ledger.getByRole("button", { name: "Take them for one" }).click();
  await expect(ledger.getByText("FSB was taken for Russian foreign ministry.")).toBeVisible();
  await ledger.getByLabel("Tell apart, because").fill("Two statements after all.");
  await ledger.getByRole("button", { name: "Tell apart", exact: true }).click();
  await expect(ledger.getByText("FSB was taken for Russian foreign ministry.")).toBeHidden();
  await expect(fsb).toBeVisible();
});
