import { benchAnchor } from "@second-source/bench/bench-anchor";
import { benchDocuments } from "@second-source/bench/bench-documents";
import { benchExtract } from "@second-source/bench/bench-extract";
import { benchExport } from "@second-source/bench/bench-export";
import { benchImport } from "@second-source/bench/bench-import";
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
const BENCHES = { story: benchStory, export: benchExport, import: benchImport };
const [name = ""] = process.argv.slice(2);
if (Object.hasOwn(ALONE, name)) {
  await ALONE[name as keyof typeof ALONE]();
  process.exit(0);
}
const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name as keyof typeof BENCHES] : null;
if (!bench) {
  console.error(`Usage: npm run bench -- ${Object.keys({ ...BENCHES, ...ALONE }).join("|")}`);
  process.exit(2);
}
const served = await serveForTests();
const database = openDatabase(served.applicationUrl, 4);
try {
  await bench(database, served.url);
} finally {
  await database.close();
  await served.stop();
}
process.exit(0);
