import { expect, type Page } from "@playwright/test";

/** Proposes a verdict on the claim's own page. */
export async function propose(page: Page, story: string, claim: number, verdict: string, why: string): Promise<void> {
  await page.goto(`/stories/${story}/claims/${claim}`);
  await page.getByRole("radio", { name: new RegExp(`^${verdict}`) }).click();
  await page.getByLabel("Why", { exact: true }).fill(why);
  await page.getByRole("button", { name: `Propose ${verdict.toLowerCase()}` }).click();
  await expect(page.getByText("proposed", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Open in review" })).toBeVisible();
}
