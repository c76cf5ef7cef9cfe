import type { createRequire } from "node:module";
import { existsSync } from "node:fs";
import { dirname, join, parse } from "node:path";

/**
 * Where a package is installed. A bundler moves this file and rewrites imports it can see, so Node's own resolver
 * is fetched at run time and asked from several places: this file, the working directory and the folders above it.
 */
export function packageFolder(name: string): string {
  const { createRequire: requireFrom } = process.getBuiltinModule("node:module");
  const above = foldersAbove().flatMap((folder) => [
    join(folder, "_"),
    join(folder, "packages", "exporters", "_"),
    join(folder, "node_modules", ".pnpm", "_"),
  ]);
  for (const place of [import.meta.url, ...above]) {
    const manifest = resolved(requireFrom, place, `${name}/package.json`);
    if (manifest !== null) return dirname(manifest);
  }
  throw new Error(`The typeface ${name} is not installed.`);
}

/** A file of this folder, as it lies in the checkout: for what runs as a thread of its own, where no bundler has been. */
export function fileOfThisFolder(name: string): string {
  for (const folder of foldersAbove()) {
    const file = join(folder, "packages", "exporters", "src", "pdf", name);
    if (existsSync(file)) return file;
  }
  throw new Error(`${name} is not there.`);
}

function foldersAbove(): string[] {
  const above: string[] = [];
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    above.push(folder);
    if (folder === parse(folder).root) return above;
  }
}

function resolved(requireFrom: typeof createRequire, place: string, request: string): string | null {
  try {
    return requireFrom(place).resolve(request);
  } catch {
    return null;
  }
}
