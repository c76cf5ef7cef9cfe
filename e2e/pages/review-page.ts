import { expect, type Page } from "@playwright/test";

/** Opens a claim from the review queue by its wording. */
export async function openInQueue(page: Page, wording: string): Promise<void> {
  await page.goto("/review");
  await page.getByRole("navigation", { name: "Review queue" }).getByRole("button", { name: wording }).click();
  await expect(page.getByRole("heading", { name: wording, level: 2 })).toBeVisible();
}

export async function approve(page: Page, wording: string): Promise<void> {
  await openInQueue(page, wording);
  await page.getByRole("button", { name: /^Approve revision/ }).click();
  await expect(page.getByText("Approved.", { exact: true })).toBeVisible();
}

export async function sendBack(page: Page, wording: string, comment: string): Promise<void> {
  await openInQueue(page, wording);
  await page.getByRole("button", { name: "Return…" }).click();
  await page.getByLabel(/^Comment/).fill(comment);
  await page.getByRole("button", { name: /^Return revision/ }).click();
  await expect(page.getByText("Returned.", { exact: true })).toBeVisible();
}
