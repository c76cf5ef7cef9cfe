import { dirname, join } from "node:path";
import { createRequire } from "node:module";

/** The weights the template uses; one folder each, so that the other weights are never read. */
const FACES = {
  "@expo-google-fonts/source-sans-3": ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"],
  "@expo-google-fonts/source-serif-4": ["400Regular", "600SemiBold"],
} as const;

/** Folders of the typefaces, from the installed packages and never from the system. */
export function fontFolders(): string[] {
  return Object.entries(FACES).flatMap(([name, faces]) => {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return faces.map((face) => join(folder, face));
  });
}
