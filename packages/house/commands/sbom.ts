import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run } from "./process.ts";

/** Writes what the product is made of, as CycloneDX has it: every package with its version, licence and hash. */
const [file = "sbom.json"] = process.argv.slice(2);
const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { packageManager: string };
const asked = ["sbom", "--prod", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--out", file];
const code = run("npx", ["--yes", packageManager, ...asked]);
if (code === 0) console.log(`${file} lists what the product is made of`);
process.exit(code);
