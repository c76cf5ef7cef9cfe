import { benchAnchor } from "@second-source/bench/bench-anchor";
import { benchDocuments } from "@second-source/bench/bench-documents";
import { benchExtract } from "@second-source/bench/bench-extract";
import { benchExport } from "@second-source/bench/bench-export";
import { benchImport } from "@second-source/bench/bench-import";
import { benchSize } from "@second-source/bench/bench-size";
import { benchStory } from "@second-source/bench/bench-story";
import { openDatabase } from "@second-source/server/database";
import { chromium } from "@playwright/test";
import { findBrowser } from "./find-browser.ts";
import { serveForTests } from "./serve-for-tests.ts";

/** These need no server. */
const ALONE = {
  extract: benchExtract,
  anchor: benchAnchor,
  documents: () => benchDocuments(findBrowser() ?? chromium.executablePath()),
};
/** These look at the database from this process. */
const INSIDE = { size: benchSize };
const BENCHES = { story: benchStory, export: benchExport, import: benchImport };
const [name = "", ...parts] = process.argv.slice(2);
if (Object.hasOwn(ALONE, name)) {
  await ALONE[name as keyof typeof ALONE]();
  process.exit(0);
}
const inside = Object.hasOwn(INSIDE, name) ? INSIDE[name as keyof typeof INSIDE] : null;
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name as keyof typeof BENCHES] : null;
if (!bench && !inside) {
  console.error(`Usage: npm run bench -- ${Object.keys({ ...BENCHES, ...INSIDE, ...ALONE }).join("|")}`);
  process.exit(2);
}
const served = await serveForTests();
const database = openDatabase(served.applicationUrl, 4);
try {
  await inside?.(served, parts);
  await bench?.(database, served.url);
} finally {
  await database.close();
  await served.stop();
}
process.exit(0);
