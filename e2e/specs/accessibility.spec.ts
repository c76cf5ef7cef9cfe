import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { screensOf } from "../screens.ts";

for (const half of [0, 1]) {
  test(`axe finds nothing on any screen, in light and in dark (half ${half + 1})`, async ({
    desk,
    signedInAs,
    newContext,
  }) => {
    test.setTimeout(1_200_000);
    const story = await desk.seededInFull();
    const pages = {
      editor: await signedInAs("editor"),
      reviewer: await signedInAs("reviewer"),
      admin: await signedInAs("admin"),
      nobody: await (await newContext()).newPage(),
    };
    const found: string[] = [];
    const screens = screensOf(story).filter((_, index) => index % 2 === half);
    for (const { as, address, name, prepare } of screens) {
      const page = pages[as];
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(address);
      await prepare?.(page);
      for (const fault of await faultsOf(page)) found.push(`${name}: ${fault}`);
      await page.emulateMedia({ colorScheme: "dark" });
      // What a screen is made of is the same in the dark; its colours are not.
      for (const fault of await faultsOf(page, ["color-contrast"])) found.push(`${name} in dark: ${fault}`);
    }
    expect(found).toEqual([]);
  });
}

/** In one go within the page: no frame of ours comes from elsewhere, which is what the slower way is for. */
async function faultsOf(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(" ")}`);
}
