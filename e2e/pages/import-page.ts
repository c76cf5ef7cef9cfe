import { expect, type Page } from "@playwright/test";

export interface ArticleText {
  readonly text: string;
  readonly outlet: string;
  readonly publishedOn: string;
  readonly url: string;
}

/** Pastes an article, confirms what was found, and stores it. */
export async function importByPaste(page: Page, story: string, article: ArticleText): Promise<void> {
  await page.goto(`/stories/${story}/import`);
  await page.getByLabel(/Text of the article/).fill(article.text);
  await page.getByRole("button", { name: "Check the text" }).click();
  await expect(page.getByRole("heading", { name: "What we found, and where" })).toBeVisible();
  await page.getByRole("textbox", { name: /^Outlet/ }).fill(article.outlet);
  await page.getByLabel(/^Published/).fill(article.publishedOn);
  await page.getByRole("textbox", { name: /^URL/ }).fill(article.url);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page).toHaveURL(/\/read\?article=/);
}

/** Has an address fetched, on the screen where articles are imported. */
export async function fetchAddress(page: Page, address: string): Promise<void> {
  await page.getByRole("radio", { name: "Address" }).click();
  const box = page.getByLabel(/Address of the article/);
  await box.fill(address);
  await box.press("Enter");
}
