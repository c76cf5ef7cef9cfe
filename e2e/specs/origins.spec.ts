import { expect, test } from "../fixtures.ts";
import { ledgerOf, takeAway, withdraw } from "../pages/origins-page.ts";

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

test("who speaks for whom holds at once and can be taken back", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/origins`);
  const ledger = ledgerOf(editor);
  const biden = ledger.getByRole("listitem").filter({ hasText: "Biden administration official" });
  await biden.getByRole("button", { name: "Has it from…" }).click();
  await ledger.getByLabel("It has it from").selectOption({ label: "B Senior State Department official" });
  await ledger.getByLabel("How you know").fill("The briefing was for both.");
  await ledger.getByRole("button", { name: "Record where it comes from" }).click();
  await expect(ledger.getByText("has it from", { exact: false }).last()).toBeVisible();
  await editor.keyboard.press("t");
  await expect(editor.getByRole("region", { name: "Senior State Department official", exact: true })).toContainText(
    "→ Biden administration official",
  );
  await ledger.getByLabel("Take back, because").fill("They spoke on two days.");
  await ledger.getByRole("button", { name: "Take back", exact: true }).click();
  await expect(ledger.getByLabel("Take back, because")).toHaveCount(0);
});

test("that two unnamed people are two is said by one and confirmed by another", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");
  await editor.goto(`/stories/${story}/origins`);
  const ledger = ledgerOf(editor);
  const biden = ledger.getByRole("listitem").filter({ hasText: "Biden administration official" });
  await biden.getByRole("button", { name: "Another than…" }).click();
  await ledger.getByLabel("It is another than").selectOption({ label: "B Senior State Department official" });
  await ledger.getByLabel("How you know").fill("Both were on the call.");
  await ledger.getByRole("button", { name: "Say that they are two" }).click();
  await expect(ledger.getByText("waits for a second person")).toBeVisible();
  await expect(ledger.getByText("You said it, so somebody else confirms it.")).toBeVisible();

  await reviewer.goto("/");
  await reviewer.getByRole("link").filter({ hasText: "two people?" }).click();
  await reviewer.getByRole("region", { name: "The ledger" }).getByRole("button", { name: "Confirm" }).click();
  await expect(editor.getByText("waits for a second person")).toHaveCount(0);
});

test("two origins taken for one can be told apart again", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/origins`);
  const ledger = ledgerOf(editor);
  const fsb = ledger.getByRole("listitem").filter({ hasText: "FSB" });
  await fsb.getByRole("button", { name: "Same as…" }).click();
  await ledger.getByLabel("It is the same as").selectOption({ label: "A Russian foreign ministry" });
  await ledger.getByLabel("How you know").fill("One statement for both.");
  await ledger.getByRole("button", { name: "Take them for one" }).click();
  await expect(ledger.getByText("is the same as", { exact: false }).last()).toBeVisible();
  await ledger.getByLabel("Take back, because").fill("Two statements after all.");
  await ledger.getByRole("button", { name: "Take back", exact: true }).click();
  await expect(ledger.getByLabel("Take back, because")).toHaveCount(0);
});

test("what falls without an origin is told first; withdrawn, it comes back with a second person", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");
  await editor.goto(`/stories/${story}/origins`);
  const ledger = ledgerOf(editor);
  await takeAway(editor, "Russian foreign ministry");
  await expect(
    ledger.getByRole("listitem").filter({ hasText: "The encounter was at Blinken’s request" }).last(),
  ).toContainText("Unattributed");
  await withdraw(editor, "It took the statement down.");
  await expect(ledger.getByText("counts no more", { exact: false })).toBeVisible();
  await editor.goto(`/stories/${story}/claims/2`);
  await expect(editor.getByText("Gone stale")).toBeVisible();
  await editor.goto(`/stories/${story}/origins`);
  await ledger.getByLabel("It counts after all, because").fill("The statement is up again.");
  await ledger.getByRole("button", { name: "Ask for it back" }).click();
  await expect(ledger.getByText("You asked, so somebody else confirms it.")).toBeVisible();
  await reviewer.goto(`/stories/${story}/origins`);
  await reviewer.getByRole("button", { name: "Let it count again" }).click();
  await expect(editor.getByText("counts no more", { exact: false })).toHaveCount(0);
});
