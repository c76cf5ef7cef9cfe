import { expect, type Locator, type Page } from "@playwright/test";

export const ledgerOf = (page: Page): Locator => page.getByRole("region", { name: "The ledger" });

/** Takes a named origin away in thought, on the page of a story's origins. */
export async function takeAway(page: Page, origin: string): Promise<void> {
  const line = ledgerOf(page).getByRole("listitem").filter({ hasText: origin }).first();
  await line.getByRole("button", { name: "Without this…" }).click();
  await expect(page.getByText("Nothing is changed: this is a thought.")).toBeVisible();
}

/** Withdraws what has been taken away in thought. */
export async function withdraw(page: Page, why: string): Promise<void> {
  const ledger = ledgerOf(page);
  await ledger.getByLabel("How you know").fill(why);
  await ledger.getByRole("button", { name: "Withdraw it" }).click();
}
