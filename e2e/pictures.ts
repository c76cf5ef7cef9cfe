import { test } from "./fixtures.ts";
import { screensOf } from "./screens.ts";

/** A picture of every screen, light and dark, on a desk and on a phone. */
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

test("pictures of every screen", async ({ desk, signedInAs, newContext }) => {
  test.setTimeout(300_000);
  const story = await desk.seeded();
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
