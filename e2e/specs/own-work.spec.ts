import { expect, test } from "../fixtures.ts";
import { propose } from "../pages/claim-page.ts";
import { openInQueue } from "../pages/review-page.ts";

test("nobody approves their own work: a reviewer who proposed is told so, and the server refuses too", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const reviewer = await signedInAs("reviewer");
  await propose(reviewer, story, 7, "Single source", "One official, in one outlet.");
  await openInQueue(reviewer, "He pressed Lavrov toward a peace deal with Ukraine");
  await expect(reviewer.getByRole("alert").filter({ hasText: "Not yours to review" })).toContainText(
    "You proposed single source, so another reviewer decides.",
  );
  await expect(reviewer.getByRole("button", { name: /^Approve revision/ })).toBeDisabled();

  const view = await reviewer.request.get(`/api/trpc/review.queue`);
  const claims = (await view.json()) as { result: { data: { json: { claimId: string; number: number }[] } } };
  const claim = claims.result.data.json.find((each) => each.number === 7)?.claimId;
  const looked = await reviewer.request.get(
    `/api/trpc/claim.view?input=${encodeURIComponent(JSON.stringify({ json: { claim } }))}`,
  );
  const { revisionHash } = ((await looked.json()) as { result: { data: { json: { revisionHash: string } } } }).result
    .data.json;
  const answer = await reviewer.request.post("/api/trpc/review.approve", {
    headers: { "idempotency-key": "0".repeat(32) },
    data: { json: { claim, revisionHash, comment: null } },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain("review.own-work");
});

test("an editor cannot approve at all, and sees why", async ({ desk, signedInAs }) => {
  await desk.seeded();
  const editor = await signedInAs("editor");
  await openInQueue(editor, "He asked Russia to return to New START");
  await expect(editor.getByRole("alert").filter({ hasText: "A reviewer decides on it." })).toBeVisible();
  await expect(editor.getByRole("button", { name: /^Approve revision/ })).toHaveCount(0);
});

test("an admin who has written nothing on it may approve, and the claim moves on", async ({ desk, signedInAs }) => {
  await desk.seeded();
  const admin = await signedInAs("admin");
  await openInQueue(admin, "He asked Russia to return to New START");
  await admin.getByRole("button", { name: /^Approve revision/ }).click();
  await expect(admin.getByText("Approved.", { exact: true })).toBeVisible();
});

test("a viewer reads everything and is offered nothing that would be refused", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const viewer = await signedInAs("viewer");
  const offers = viewer.getByRole("button", { name: /^(?:New|Import|Edit|Propose|Record|Confirm|Remove|Answer)/ });
  await expect(viewer.getByRole("heading", { name: "Stories" })).toBeVisible();
  await expect(offers).toHaveCount(0);
  await viewer.goto(`/stories/${story}`);
  await expect(viewer.getByRole("grid")).toBeVisible();
  await expect(offers).toHaveCount(0);
  await viewer.keyboard.press("n");
  await expect(viewer.getByLabel("Claim, as one checkable sentence")).toHaveCount(0);
  for (const number of [1, 4, 8]) {
    await viewer.goto(`/stories/${story}/claims/${number}`);
    await expect(viewer.getByRole("heading", { name: "Who says what" })).toBeVisible();
    await expect(offers).toHaveCount(0);
    await expect(viewer.getByRole("radiogroup")).toHaveCount(0);
  }
  await viewer.goto(`/stories/${story}/briefing`);
  await expect(viewer.getByRole("region", { name: "Draft" })).toBeVisible();
  await expect(viewer.getByRole("textbox")).toHaveCount(0);
  await expect(viewer.getByRole("button", { name: /^(?:Add|Bind|Move|Take)/ })).toHaveCount(0);
  await viewer.goto(`/stories/${story}/import`);
  await expect(viewer.getByRole("heading", { name: "Editors import articles" })).toBeVisible();
  await viewer.getByRole("link", { name: "Read the articles" }).click();
  await expect(viewer.getByRole("main", { name: "Articles" })).toBeVisible();
  await expect(viewer.getByRole("link", { name: "Import article" })).toHaveCount(0);
  await expect(viewer.getByRole("contentinfo", { name: "Keys" })).not.toContainText("not checkable");
  await viewer.keyboard.press("j");
  await viewer.keyboard.press("c");
  await expect(viewer.getByRole("form")).toHaveCount(0);
});
