import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { driftOfSchema } from "./drift-of-schema.ts";
import { ROOT } from "./process.ts";

/** Writes the migration that leads from those there are to the schema; what it cannot know is added by hand. */
const [name = ""] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Usage: npm run migration -- name_of_it   (small letters, digits and _)");
  process.exit(2);
}
const sql = await driftOfSchema();
const at = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const folder = join("prisma/migrations", `${at}_${name}`);
mkdirSync(join(ROOT, folder));
writeFileSync(join(ROOT, folder, "migration.sql"), sql || "-- The schema asks for nothing. What else is to happen:\n");
console.log(
  `${folder}/migration.sql ${sql ? "holds what the schema asks for" : "is empty: the schema asks for nothing"}`,
);
