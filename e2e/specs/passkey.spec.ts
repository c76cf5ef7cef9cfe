import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

/** A device with a passkey store of its own, as Chromium plays one: whoever holds it is there and unlocks it. */
async function withDevice(
  page: Page,
): Promise<{ readonly lock: () => Promise<void>; readonly unlock: () => Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  const verified = (isUserVerified: boolean): Promise<void> =>
    session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }).then(() => undefined);
  return { lock: () => verified(false), unlock: () => verified(true) };
}

async function addPasskey(page: Page, password: string): Promise<void> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Add a passkey…" }).click();
  await page.getByLabel("Your password, once more").fill(password);
  await page.getByRole("button", { name: "Add a passkey", exact: true }).click();
  await expect(page.getByText(/added .*, not used yet/)).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Maya Okafor/ }).click();
  await page
    .getByRole("menuitem", { name: "Sign out" })
    .or(page.getByRole("button", { name: "Sign out" }))
    .click();
  await expect(page).toHaveURL(/sign-in/);
}

test("somebody adds a passkey and signs in by it alone; removed, it signs nobody in", async ({ desk, signedInAs }) => {
  const page = await signedInAs("editor");
  const { lock, unlock } = await withDevice(page);
  await addPasskey(page, desk.password);
  await signOut(page);

  await lock();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("button", { name: "Use a passkey" })).toBeEnabled();
  await expect(page).toHaveURL(/sign-in/);
  await unlock();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("button", { name: /Maya Okafor/ })).toBeVisible();

  await page.goto("/account");
  await expect(page.getByText(/added .*, used /)).toBeVisible();
  await page.getByRole("button", { name: /^Remove the passkey/ }).click();
  await page.getByLabel("Your password, once more").fill(desk.password);
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("None yet.", { exact: false })).toBeVisible();
  await signOut(page);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This passkey is not known here" })).toBeVisible();
});
