import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

/** Adds an approved claim and writes the sentence it bears. */
export async function addSentence(page: Page, claim: number, text: string): Promise<void> {
  await page.getByRole("button", { name: `Add claim ${claim}`, exact: true }).click();
  const sentences = page.getByRole("textbox", { name: /^Sentence \d+$/ });
  await sentences.last().fill(text);
}

export async function exported(page: Page, format: "PDF" | "Markdown"): Promise<Buffer> {
  const button = page.getByRole("button", { name: format, exact: true }).first();
  await expect(button).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFile(await download.path());
}
