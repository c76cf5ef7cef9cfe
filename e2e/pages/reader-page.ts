import { expect, type Page } from "@playwright/test";

export interface Marked {
  readonly outlet: string;
  /** Words of the article, verbatim, within one paragraph. */
  readonly words: string;
  /** The number of a known claim, or the wording of a new one. */
  readonly claim: number | string;
  readonly stance?: "asserts" | "denies";
  readonly mode?: "quote" | "part-quoted" | "paraphrase" | "own voice";
  /** Name of a known origin, or a new one with its party. */
  readonly origin: { known: string } | { name: string; party?: string } | "own" | "nobody";
  readonly via?: string;
  readonly speaker?: string;
}

/** Drags over the words, says what they do and who they come from, and records it. */
export async function mark(page: Page, story: string, marked: Marked): Promise<void> {
  await page.goto(`/stories/${story}/read`);
  await dragOver(page, marked.outlet, marked.words);
  const form = page.getByRole("form", { name: "What this passage says" });
  await expect(form).toBeVisible();
  if (typeof marked.claim === "number") {
    const option = form
      .getByLabel("Claim", { exact: true })
      .locator("option")
      .filter({ hasText: new RegExp(`^${marked.claim} `) });
    await form.getByLabel("Claim", { exact: true }).selectOption((await option.getAttribute("value")) ?? "");
  } else {
    await form.getByLabel("Claim", { exact: true }).selectOption("New claim…");
    await form.getByLabel(/Claim, as one checkable sentence/).fill(marked.claim);
  }
  if (marked.stance) await form.getByRole("radio", { name: marked.stance }).click();
  if (marked.mode) await form.getByRole("radio", { name: marked.mode, exact: true }).click();
  if (typeof marked.origin === "string") {
    await form.getByLabel("Origin", { exact: true }).selectOption(marked.origin === "own" ? "OWN" : "NOBODY");
  } else if ("known" in marked.origin) {
    const option = form
      .getByLabel("Origin", { exact: true })
      .locator("option")
      .filter({ hasText: marked.origin.known });
    await form.getByLabel("Origin", { exact: true }).selectOption((await option.getAttribute("value")) ?? "");
  } else {
    await form.getByLabel("Origin", { exact: true }).selectOption("NEW");
    await form.getByLabel("Who knew it").fill(marked.origin.name);
    if (marked.origin.party !== undefined) {
      await form.getByLabel("Whose side").selectOption("PARTIES");
      await form.getByLabel("Party").fill(marked.origin.party);
      await form.getByLabel("Party").press("Tab");
    }
  }
  if (marked.via) {
    await form.getByLabel("Heard via").fill(marked.via);
    await form.getByLabel("Heard via").press("Tab");
  }
  if (marked.speaker) await form.getByLabel("Speaker").fill(marked.speaker);
  await form.getByRole("button", { name: "Record" }).click();
  await expect(form).toBeHidden();
}

/** Selects words with the mouse, as a person does. */
export async function dragOver(page: Page, outlet: string, words: string): Promise<void> {
  const article = page.getByRole("article", { name: outlet });
  await expect(page.getByRole("article").first()).toBeVisible();
  if (!(await article.isVisible()))
    await page.getByRole("combobox", { name: "Article", exact: true }).selectOption({ label: outlet });
  await expect(article).toBeVisible();
  const places = await article.evaluate((element, wanted) => {
    const block = [...element.querySelectorAll("[data-start]")].find((each) => each.textContent?.includes(wanted));
    const node = block?.firstChild;
    const at = node?.textContent?.indexOf(wanted) ?? -1;
    if (!node || at < 0) throw new Error(`not in this article: ${wanted}`);
    block.scrollIntoView({ block: "center" });
    const edge = (offset: number, end: boolean): { x: number; y: number } => {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const rect = range.getBoundingClientRect();
      return { x: end ? rect.right - 0.5 : rect.left + 0.5, y: rect.top + rect.height / 2 };
    };
    return { from: edge(at, false), to: edge(at + wanted.length - 1, true) };
  }, words);
  await page.mouse.move(places.from.x, places.from.y);
  await page.mouse.down();
  await page.mouse.move(places.to.x, places.to.y, { steps: 4 });
  await page.mouse.up();
}
