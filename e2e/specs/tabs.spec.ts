import type { Page, Request } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

const TABS = 8;

/** How many streams of events pages hold at this moment. */
function countStreams(pages: readonly Page[]): () => number {
  const open = new Map<Request, Page>();
  for (const page of pages) {
    page.on("request", (request) => {
      if (request.url().includes("live.events")) open.set(request, page);
    });
    page.on("requestfinished", (request) => open.delete(request));
    page.on("requestfailed", (request) => open.delete(request));
  }
  return () => [...open.values()].filter((page) => !page.isClosed()).length;
}

for (const [where, host] of [
  ["where the browser has locks", "localhost"],
  ["on plain HTTP, where it has none", "newsroom.test"],
] as const)
  test(`eight tabs of one browser all answer and all hear, over one stream: ${where}`, async ({
    desk,
    signedInAs,
    baseURL,
  }) => {
    const story = await desk.seeded();
    const address = new URL(baseURL ?? "");
    address.hostname = host;
    const first = await signedInAs("editor", { baseURL: address.origin });
    const others: Page[] = [];
    for (let index = 1; index < TABS; index++) others.push(await first.context().newPage());
    const tabs = [first, ...others];
    const streams = countStreams(tabs);
    for (const tab of tabs) {
      await tab.goto(`/stories/${story}/claims/8`);
      await expect(tab.getByLabel("Ask something")).toBeEditable();
    }
    expect(await first.evaluate(() => "locks" in navigator)).toBe(host === "localhost");

    const reviewer = await signedInAs("reviewer");
    await reviewer.goto(`/stories/${story}/claims/8`);
    await reviewer.getByLabel("Ask something").fill("Who travelled with him?");
    await reviewer.getByRole("button", { name: "Ask", exact: true }).click();
    for (const tab of tabs) await expect(tab.getByText("Who travelled with him?")).toBeVisible();
    expect(streams()).toBe(1);

    for (const [index, tab] of [first, ...others.slice(-2)].entries()) {
      await tab.getByLabel("Ask something").fill(`Asked in tab ${index}?`);
      await tab.getByRole("button", { name: "Ask", exact: true }).click();
      for (const each of tabs) await expect(each.getByText(`Asked in tab ${index}?`)).toBeVisible();
    }

    // Whoever leads is among the first: without them the others go on.
    for (const tab of tabs.slice(0, TABS - 2)) await tab.close();
    await reviewer.getByLabel("Ask something").fill("And who paid?");
    await reviewer.getByRole("button", { name: "Ask", exact: true }).click();
    for (const tab of tabs.slice(TABS - 2)) await expect(tab.getByText("And who paid?")).toBeVisible();
    await expect.poll(streams).toBe(1);
  });
