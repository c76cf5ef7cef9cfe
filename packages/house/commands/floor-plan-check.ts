import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { ROOT } from "./process.ts";

const FLOORS = ["apps", "packages", "seeds", "e2e"];

/** Doors that must stay shut. A wall check that does not catch these checks nothing. */
const PLANTED: readonly { file: string; sees: string }[] = [
  { file: "packages/domain/src/planted-up.ts", sees: "@second-source/server/errors" },
  { file: "packages/domain/src/planted-node.ts", sees: "node:fs" },
  { file: "packages/importers/src/planted-sideways.ts", sees: "@second-source/exporters/written-day" },
  { file: "packages/server/src/router/planted-store.ts", sees: "../store/claims.ts" },
  { file: "packages/server/src/store/planted-usecase.ts", sees: "../usecase/create-story.ts" },
  { file: "apps/web/src/components/planted-store.ts", sees: "../../../../packages/server/src/store/claims.ts" },
  { file: "apps/cli/src/planted-prisma.ts", sees: "../../../packages/server/src/store/claims.ts" },
  { file: "seeds/planted-view.ts", sees: "../packages/server/src/store/people.ts" },
  { file: "packages/unheard-of.ts", sees: "./domain/src/text/span.ts" },
];

/** 0 when every import goes through a door, and every planted violation is caught. One walk through the house for both. */
export async function checkFloorPlan(): Promise<number> {
  for (const { file, sees } of PLANTED)
    writeFileSync(join(ROOT, file), `import * as seen from "${sees}";\nexport default seen;\n`);
  try {
    const planted = new Set(PLANTED.map(({ file }) => file));
    const found = await violations();
    const standing = found.filter(({ from }) => !planted.has(from));
    for (const { from, to, rule } of standing) console.error(`floor plan: ${from} → ${to} (${rule})`);
    const caught = new Set(found.map((each) => each.from));
    const missed = PLANTED.filter(({ file }) => !caught.has(file));
    for (const { file, sees } of missed) console.error(`floor plan: ${file} sees ${sees}, and nothing caught it`);
    console.log(
      `floor plan: ${standing.length} violations, ${PLANTED.length - missed.length} of ${PLANTED.length} planted ones caught`,
    );
    return standing.length + missed.length > 0 ? 1 : 0;
  } finally {
    for (const { file } of PLANTED) rmSync(join(ROOT, file), { force: true });
  }
}

async function violations(): Promise<{ from: string; to: string; rule: string }[]> {
  const { options, ...ruleSet } = createRequire(import.meta.url)("../floor-plan.cjs") as {
    options: ICruiseOptions;
  } & IFlattenedRuleSet;
  process.chdir(ROOT);
  const tsConfig = extractTSConfig(join(ROOT, "packages/house/tsconfig/web-paths.json"));
  const { output } = await cruise(
    FLOORS,
    { ...options, ruleSet, validate: true },
    options.enhancedResolveOptions ?? {},
    { tsConfig },
  );
  const { summary, modules } = output as ICruiseResult;
  if (modules.length < 50)
    throw new Error(`floor plan: only ${modules.length} modules were seen, so nothing was checked`);
  return summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
}
