import { expect, type CDPSession, type Page } from "@playwright/test";

/** A device with a passkey store of its own, as Chromium plays one: whoever holds it is there and unlocks it. */
export async function withDevice(
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

export async function addPasskey(page: Page, password: string): Promise<void> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Add a passkey…" }).click();
  await page.getByLabel("Your password, once more").fill(password);
  await page.getByRole("button", { name: "Add a passkey", exact: true }).click();
  await expect(page.getByText(/added .*, not used yet/)).toBeVisible();
}
