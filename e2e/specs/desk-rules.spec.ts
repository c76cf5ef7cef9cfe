import { expect, test } from "../fixtures.ts";
import { openInQueue } from "../pages/review-page.ts";

test("a stricter policy lists what goes stale before it does so", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const admin = await signedInAs("admin");
  await admin.goto("/settings/policy");
  await admin.getByLabel(/Independent voices for/).selectOption("3");
  const changes = admin.getByRole("region", { name: "What this changes" });
  await expect(changes).toContainText("They met on the sidelines of the G-20 in India");
  await expect(changes).toContainText("Corroborated would be refused");
  await changes.getByLabel(/Why the desk asks/).fill("Two were not enough last spring.");
  await changes.getByRole("button", { name: /^Change it, and turn \d approvals stale$/ }).click();
  await expect(admin.getByText("The policy is changed.")).toBeVisible();
  await admin.goto(`/stories/${story}/claims/1`);
  await expect(admin.getByText("Gone stale")).toBeVisible();
  await admin.goto("/activity");
  await expect(admin.getByText("Two were not enough last spring.").first()).toBeVisible();
});

test("a looser policy waits for a second person, who finds it on their desk", async ({ desk, signedInAs }) => {
  await desk.seeded();
  const admin = await signedInAs("admin");
  await admin.goto("/settings/policy");
  await admin.getByLabel(/when the claim is marked high risk/).selectOption("1");
  await expect(admin.getByText("This asks for less than the desk does now.", { exact: false })).toBeVisible();
  await admin.getByLabel(/Why the desk asks/).fill("We are two on Sundays.");
  await admin.getByRole("button", { name: "Ask for it" }).click();
  const own = admin.getByRole("region", { name: "You asked that the desk ask for less" });
  await expect(own).toContainText("2 → 1");
  await expect(own.getByRole("button", { name: "Confirm it" })).toBeHidden();

  const reviewer = await signedInAs("reviewer");
  await reviewer.getByRole("link").filter({ hasText: "May the desk ask for less?" }).click();
  const asked = reviewer.getByRole("region", { name: "Priya Raman asks that the desk ask for less" });
  await expect(asked).toContainText("“We are two on Sundays.”");
  await expect(asked).toContainText("Nothing that is approved would be judged otherwise");
  await asked.getByRole("button", { name: "Confirm it" }).click();
  await expect(reviewer.getByText("It holds from now on.")).toBeVisible();
  await expect(asked).toBeHidden();
  await expect(reviewer.getByLabel(/when the claim is marked high risk/)).toHaveValue("1");
  await admin.goto("/activity");
  await expect(admin.getByText("confirmed the policy that Priya Raman asked for", { exact: false })).toBeVisible();
});

test("an editor reads the rules and changes none; the desk’s log is not theirs", async ({ desk, signedInAs }) => {
  await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto("/settings/policy");
  await expect(editor.getByText("An admin of the desk changes them.")).toBeVisible();
  await expect(editor.getByLabel(/Independent voices for/)).toBeDisabled();
  const answer = await editor.goto("/activity");
  expect(answer?.status()).toBe(404);
});

test("a blocking question stops the approval until whoever asked settles it", async ({ desk, signedInAs }) => {
  await desk.seeded();
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");
  const wording = "He asked Russia to return to New START";
  await openInQueue(reviewer, wording);
  await reviewer.getByLabel("Ask something").fill("Is it the same official? ");
  await reviewer.getByLabel("Ask somebody by name").selectOption("Maya Okafor");
  await reviewer.getByLabel("Blocks the approval").check();
  await reviewer.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(reviewer.getByText("A question blocks the approval")).toBeVisible();
  await reviewer.getByRole("button", { name: /^Approve revision/ }).click();
  await expect(reviewer.getByText("One blocking question is open on it.", { exact: false })).toBeVisible();

  await editor.goto("/");
  const asked = editor.getByRole("link").filter({ hasText: "Is it the same official?" });
  await asked.click();
  await editor.getByRole("button", { name: "Resolve" }).click();
  await expect(editor.getByText("This question holds up the approval", { exact: false })).toBeVisible();
  await editor.getByLabel("Answer").fill("Nobody knows, and the reason says so.");
  await editor.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(reviewer.getByText("Nobody knows, and the reason says so.")).toBeVisible();
  await reviewer.getByRole("button", { name: "Resolve" }).click();
  await expect(reviewer.getByText("A question blocks the approval")).toBeHidden();
  await reviewer.getByRole("button", { name: /^Approve revision/ }).click();
  await expect(reviewer.getByText("Approved.", { exact: true })).toBeVisible();
});

test("what stands in an edition comes back as a correction, with a note to the public", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");
  await editor.goto(`/stories/${story}/claims/1`);
  await expect(editor.getByText("published", { exact: false }).first()).toBeVisible();
  await editor.getByText("Correct it").click();
  const propose = editor.getByRole("button", { name: "Propose corroborated" });
  await expect(propose).toBeDisabled();
  await editor.getByLabel(/What the public is told/).fill("Edition 1 gave the wrong hall.");
  await propose.click();
  await expect(editor.getByRole("link", { name: "Open in review" })).toBeVisible();
  await openInQueue(reviewer, "They met on the sidelines of the G-20 in India");
  await expect(reviewer.getByText("What the public is told").first()).toBeVisible();
  await reviewer.getByRole("button", { name: /^Approve revision/ }).click();
  await expect(editor.getByText("corrected", { exact: false }).first()).toBeVisible();
});
