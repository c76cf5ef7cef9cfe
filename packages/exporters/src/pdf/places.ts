import { existsSync } from "node:fs";
import { dirname, join, parse } from "node:path";

/** A file of this folder, as it lies in the checkout: a bundler moves its callers, and a thread of its own runs what no bundler has seen. */
export function fileOfThisFolder(name: string): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const file = join(folder, "packages", "exporters", "src", "pdf", name);
    if (existsSync(file)) return file;
    if (folder === parse(folder).root) throw new Error(`${name} is not there.`);
  }
}
