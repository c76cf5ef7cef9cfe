import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { addPasskey, withDevice } from "../pages/passkey-device.ts";
import { openInQueue } from "../pages/review-page.ts";

const WORDING = "He asked Russia to return to New START";

async function changeRules(admin: Page, change: () => Promise<unknown>): Promise<void> {
  await admin.goto("/settings/policy");
  await change();
  await admin.getByLabel(/Why the desk asks/).fill("An open desk was found.");
  await admin.getByRole("button", { name: "Change the policy" }).click();
  await expect(admin.getByText("The policy is changed.")).toBeVisible();
}

test("whoever signed in too long ago signs in again over the page, and what they pressed goes on", async ({
  desk,
  signedInAs,
}) => {
  await desk.seeded();
  const admin = await signedInAs("admin");
  await changeRules(admin, () => admin.getByLabel(/^Whoever decides signed in within/).selectOption("15 minutes"));
  const reviewer = await signedInAs("reviewer", { minutesAgo: 20 });
  await openInQueue(reviewer, WORDING);
  const approve = reviewer.getByRole("button", { name: /^Approve revision/ });
  const dialog = reviewer.getByRole("dialog", { name: "Sign in again first" });

  await approve.click();
  await expect(dialog).toContainText("within the last 15 minutes");
  await dialog.getByRole("button", { name: "Not now" }).click();
  await expect(dialog).toBeHidden();
  await expect(approve).toBeEnabled();

  await approve.click();
  await dialog.getByLabel("Password").fill("not this one");
  await dialog.getByRole("button", { name: "Sign in and go on" }).click();
  await expect(dialog.getByRole("alert")).toContainText("do not go together");
  await dialog.getByLabel("Password").fill(desk.password);
  await dialog.getByRole("button", { name: "Sign in and go on" }).click();
  await expect(reviewer.getByText("Approved.", { exact: true })).toBeVisible();

  await reviewer.goto("/account");
  await expect(reviewer.getByRole("heading", { name: /^Where you are signed in/ })).toHaveText(
    /^Where you are signed in\s*1$/,
  );
});

test("where the desk asks for a second step, who has none sets one up, and decides by it", async ({
  desk,
  signedInAs,
}) => {
  await desk.seeded();
  const admin = await signedInAs("admin");
  await withDevice(admin);
  await addPasskey(admin, desk.password);
  await changeRules(admin, () => admin.getByLabel(/^Whoever decides signed in with a second step/).check());
  const reviewer = await signedInAs("reviewer");
  await openInQueue(reviewer, WORDING);
  await reviewer.getByRole("button", { name: /^Approve revision/ }).click();
  await expect(reviewer.getByText("Set up a code app or a passkey under Your account", { exact: false })).toBeVisible();
  await admin.goto("/settings/people");
  await admin.getByRole("button", { name: /Jonas Lindqvist/ }).click();
  await expect(admin.getByText("No second step.")).toBeVisible();

  await reviewer.goto("/account");
  await expect(reviewer.getByText("Your desk asks whoever decides for a second step")).toBeVisible();
  await withDevice(reviewer);
  await addPasskey(reviewer, desk.password);
  await expect(reviewer.getByText("Your desk asks whoever decides for a second step")).toBeHidden();

  // Signed in by the password alone, as in another browser.
  await reviewer.context().clearCookies();
  await reviewer.goto("/sign-in");
  await reviewer.getByLabel("E-mail").fill(desk.email("reviewer"));
  await reviewer.getByLabel("Password").fill(desk.password);
  await reviewer.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(reviewer.getByRole("button", { name: /Jonas Lindqvist/ })).toBeVisible();
  await openInQueue(reviewer, WORDING);
  await reviewer.getByRole("button", { name: /^Approve revision/ }).click();
  const dialog = reviewer.getByRole("dialog", { name: "Sign in again first" });
  await expect(dialog).toContainText("with a password alone");
  await dialog.getByRole("button", { name: "Use a passkey" }).click();
  await expect(reviewer.getByText("Approved.", { exact: true })).toBeVisible();
});
