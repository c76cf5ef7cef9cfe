import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "./fixtures.ts";
import { pdfPages } from "./pages/pdf-pages.ts";
import { screensOf } from "./screens.ts";

/** A picture of every screen, light and dark, on a desk and on a phone. */
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

test("pictures of every screen", async ({ desk, signedInAs, newContext }) => {
  test.setTimeout(300_000);
  const story = await desk.seededInFull();
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      const options = { colorScheme, viewport };
      const anonymous = await newContext(options);
      const pages = {
        editor: await signedInAs("editor", options),
        reviewer: await signedInAs("reviewer", options),
        admin: await signedInAs("admin", options),
        nobody: await anonymous.newPage(),
      };
      for (const screen of screensOf(story)) {
        const page = pages[screen.as];
        await page.goto(screen.address);
        await page.evaluate(() => document.fonts.ready);
        await screen.prepare?.(page);
        await page.screenshot({ path: `pictures/${screen.name}-${size}-${colorScheme}.png`, animations: "disabled" });
      }
    }
  }
});

test("the briefing as it is printed", async ({ desk, signedInAs }) => {
  const story = await desk.seededInFull();
  const editor = await signedInAs("editor");
  const exported = async (format: "pdf" | "markdown"): Promise<Buffer> => {
    const answer = await editor.request.post(`/api/stories/${story}/export`, { data: { format, edition: null } });
    expect(answer.ok()).toBe(true);
    return answer.body();
  };
  writeFileSync("pictures/briefing.md", await exported("markdown"));
  for (const old of readdirSync("pictures").filter((name) => name.startsWith("briefing-page-")))
    rmSync(`pictures/${old}`);
  await editor.goto("about:blank");
  const pages = await pdfPages(editor, await exported("pdf"), 1.5);
  for (const [index, page] of pages.entries()) writeFileSync(`pictures/briefing-page-${index + 1}.png`, page);
});
