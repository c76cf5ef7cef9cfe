import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../fixtures.ts";
import { screensOf } from "../screens.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any screen, in ${colorScheme}`, async ({ desk, signedInAs, newContext }) => {
    test.setTimeout(1_200_000);
    const story = await desk.seededInFull();
    const anonymous = await newContext({ colorScheme });
    const pages = {
      editor: await signedInAs("editor", { colorScheme }),
      reviewer: await signedInAs("reviewer", { colorScheme }),
      admin: await signedInAs("admin", { colorScheme }),
      nobody: await anonymous.newPage(),
    };
    const found: string[] = [];
    for (const screen of screensOf(story)) {
      const page = pages[screen.as];
      await page.goto(screen.address);
      await screen.prepare?.(page);
      const axe = new AxeBuilder({ page });
      // What a screen is made of is the same in the dark; its colours are not.
      const { violations } = await (colorScheme === "dark" ? axe.withRules(["color-contrast"]) : axe).analyze();
      found.push(...violations.map(({ id, nodes }) => `${screen.name}: ${id} ${nodes[0]?.target.join(" ")}`));
    }
    expect(found).toEqual([]);
  });
}
