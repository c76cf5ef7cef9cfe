import type { Page } from "@playwright/test";
import { expect, test, sessionCookie } from "../fixtures.ts";
import { fillWithPayloads, PAYLOADS } from "../hostile-desk.ts";

/** In full it is tried by every payload, with the policy of the page in force as well; else by one, without it. */
const isFull = process.env["PROVE"] === "full";
const tried = PAYLOADS.map((_, nth) => nth).filter(
  (nth) => isFull || nth === Number(process.env["PROVE_SEED"] ?? 0) % PAYLOADS.length,
);

const addressesOf = (story: string): string[] => [
  "/",
  "/review",
  "/activity",
  "/account",
  "/settings/policy",
  "/settings/outlets",
  "/settings/people",
  "/import",
  ...["", "/read", "/claims/1", "/origins", "/activity", "/follow", "/import", "/changed"].map(
    (place) => `/stories/${story}${place}`,
  ),
  ...["/briefing", "/briefing/reading"].map((place) => `/stories/${story}${place}`),
];

/** Notes what runs, from a page's first script on. */
async function listen(page: Page): Promise<number[]> {
  const fired: number[] = [];
  await page.exposeFunction("noteFired", (which: number) => fired.push(which));
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      fired: (which: number) => (globalThis as unknown as { noteFired: (n: number) => void }).noteFired(which),
    });
  });
  return fired;
}

for (const bypassCSP of isFull ? [true, false] : [true])
  for (const nth of tried)
    test(`text ${nth + 1} of whoever writes is text on every screen, ${bypassCSP ? "without" : "with"} the policy of the page`, async ({
      desk,
      newContext,
      baseURL,
    }) => {
      const { story } = await fillWithPayloads(desk, nth);
      const context = await newContext({ bypassCSP });
      await context.addCookies([await sessionCookie(desk, "admin", baseURL ?? "")]);
      const page = await context.newPage();
      const fired = await listen(page);
      let shown = 0;
      for (const address of addressesOf(story)) {
        await page.goto(address);
        await expect(page.locator("main, aside").first()).toBeVisible();
        expect(await page.locator("img[src=nowhere], svg[onload], details[ontoggle], iframe").count(), address).toBe(0);
        expect(await page.locator("[onmouseover], a[href^='javascript:' i]").count(), address).toBe(0);
        if ((await page.locator("body").innerText()).includes("fired(")) shown++;
      }
      expect(fired).toEqual([]);
      expect(shown, "screens that show it").toBeGreaterThan(10);
    });

test("control: what the same texts do where they are taken for markup", async ({ newContext }) => {
  for (const bypassCSP of [true, false]) {
    const page = await (await newContext({ bypassCSP })).newPage();
    const fired = await listen(page);
    await page.goto("/sign-in");
    await page.evaluate((text) => {
      document.body.insertAdjacentHTML("beforeend", text);
    }, PAYLOADS[0]);
    await expect(page.locator("img[src=nowhere]")).toBeAttached();
    if (bypassCSP) await expect.poll(() => fired).toEqual([1]);
    else expect(fired).toEqual([]);
  }
});
