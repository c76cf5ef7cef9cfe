import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { openIdentityProvider } from "../identity-provider.ts";
import { invite } from "../pages/people-page.ts";
import { signOut } from "../pages/sign-out.ts";

const BUTTON = "Sign in with Newsroom ID";

/** Says there who one is, and agrees; where it knows already, it leads back by itself. */
async function sayThere(page: Page, who: string): Promise<void> {
  await page.locator("input[name=login]").fill(who);
  await page.locator("input[name=password]").fill("it asks for none");
  await page.getByRole("button", { name: /sign-in/i }).click();
  await page.getByRole("button", { name: /continue/i }).click();
}

test("somebody comes to the desk and back to it by the newsroom’s own sign-in, and by a link alone", async ({
  desk,
  signedInAs,
  newContext,
}) => {
  const there = await openIdentityProvider();
  try {
    const who = `karl-${randomBytes(4).toString("hex")}`;
    const admin = await signedInAs("admin");
    const page = await (await newContext()).newPage();

    await page.goto("/sign-in");
    await page.getByRole("button", { name: BUTTON }).click();
    await sayThere(page, who);
    await expect(page.getByRole("alert").filter({ hasText: "linked with no account here" })).toBeVisible();

    // The address that they have there is nobody's business here: the link decides who they are.
    await page.goto(await invite(admin, "Karl Brandt", `karl@${desk.slug}.test`));
    await expect(page.getByRole("heading", { name: "Welcome, Karl Brandt" })).toBeVisible();
    await page.getByRole("button", { name: BUTTON }).click();
    await expect(page.getByRole("button", { name: /Karl Brandt/ })).toBeVisible();

    await page.goto("/account");
    await expect(page.getByText(/^Linked /)).toBeVisible();
    await signOut(page, "Karl Brandt");
    await page.getByRole("button", { name: BUTTON }).click();
    await expect(page.getByRole("button", { name: /Karl Brandt/ })).toBeVisible();

    // A second link for the same human outside opens no second account.
    await page.context().clearCookies({ name: /next-auth/ });
    await page.goto(await invite(admin, "Somebody Else", `else@${desk.slug}.test`));
    await page.getByRole("button", { name: BUTTON }).click();
    await expect(page.getByRole("alert").filter({ hasText: "for another account" })).toBeVisible();
  } finally {
    await there.close();
  }
});
