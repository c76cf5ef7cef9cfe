import type { createRequire } from "node:module";
import { dirname, join, parse } from "node:path";

/** The weights the template uses; one folder each, so that the other weights are never read. */
const FACES = {
  "@expo-google-fonts/source-sans-3": ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"],
  "@expo-google-fonts/source-serif-4": ["400Regular", "600SemiBold"],
} as const;

/** Folders of the typefaces, from the installed packages and never from the system. */
export function fontFolders(): string[] {
  return Object.entries(FACES).flatMap(([name, faces]) => {
    const folder = packageFolder(name);
    return faces.map((face) => join(folder, face));
  });
}

/**
 * Where a package is installed. A bundler moves this file and rewrites imports it can see, so Node's own resolver
 * is fetched at run time and asked from several places: this file, the working directory and the folders above it.
 */
function packageFolder(name: string): string {
  const { createRequire: requireFrom } = process.getBuiltinModule("node:module");
  for (const place of places()) {
    const manifest = resolved(requireFrom, place, `${name}/package.json`);
    if (manifest !== null) return dirname(manifest);
  }
  throw new Error(`The typeface ${name} is not installed.`);
}

function places(): string[] {
  const above: string[] = [];
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    above.push(
      join(folder, "_"),
      join(folder, "packages", "exporters", "_"),
      join(folder, "node_modules", ".pnpm", "_"),
    );
    if (folder === parse(folder).root) break;
  }
  return [import.meta.url, ...above];
}

function resolved(requireFrom: typeof createRequire, place: string, request: string): string | null {
  try {
    return requireFrom(place).resolve(request);
  } catch {
    return null;
  }
}
