import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Everything that was added by a recipe of CONTRIBUTING followed it to the end: whoever leaves out a step hears of it here. */
const ROOT = resolve(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
const foldersOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));

const SERVER = "packages/server/src";
/** The functions that a file imports from a folder beside its own, each with the file it comes from. */
function importedFrom(folder: string, source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, names = "", file = ""] of source.matchAll(
    new RegExp(`import \\{([^}]*)\\} from "\\.\\./${folder}/([^"]+)"`, "g"),
  ))
    for (const name of names.split(",")) found.set(name.trim(), file);
  return found;
}
const routers = filesOf(`${SERVER}/router`).filter((file) => file.endsWith("-router.ts") && file !== "app-router.ts");

describe("a use-case", () => {
  test.each(routers)("of %s is a file of its own, and its procedure only checks its input and calls it", (router) => {
    const source = read(`${SERVER}/router/${router}`);
    const useCases = importedFrom("usecase", source);
    const mutations = [...source.matchAll(/\.mutation\(\(\{[^}]*\}\) =>\s*(\w+)\(/g)].map(([, name = ""]) => name);
    expect(mutations.length).toBe([...source.matchAll(/\.mutation\(/g)].length);
    for (const name of mutations) {
      const file = useCases.get(name);
      expect(file, `${name} comes from usecase/`).toBeDefined();
      expect(read(`${SERVER}/usecase/${file}`)).toMatch(new RegExp(`export (?:async )?function ${name}\\b`));
    }
    const takesInput = [...source.matchAll(/input[,}: ]/g)].length > 0;
    if (takesInput) expect(source).toMatch(/\.\.\/contract\//);
  });

  test("sees no screen, and every one that is pressed by people is tried by the proofs of presses", () => {
    for (const file of filesOf(`${SERVER}/usecase`).filter((name) => name.endsWith(".ts") && !name.includes(".test.")))
      expect(read(`${SERVER}/usecase/${file}`), file).not.toContain('from "../view/');
    const known = read(`${SERVER}/proofs/testing/old-screens.ts`);
    const pressed = routers.flatMap((router) => {
      const noun = router.replace("-router.ts", "");
      return [
        ...read(`${SERVER}/router/${router}`).matchAll(
          /^ {2}(\w+): (?!reading)\w+[\s\S]*?\.(mutation|query|subscription)\(/gm,
        ),
      ].flatMap(([, name = "", kind]) => (kind === "mutation" ? [`${noun}.${name}`] : []));
    });
    expect(pressed.length).toBeGreaterThan(35);
    expect(pressed.filter((path) => !known.includes(`"${path}"`))).toEqual([]);
  });
});

describe("a screen", () => {
  const app = "apps/web/src/app";
  const pages = filesOf(app).filter((file) => file.endsWith("page.tsx"));
  const screens = [...read("e2e/screens.ts").matchAll(/address: (?:`\$\{base\}([^`]*)`|"([^"]*)"|(base)\b)/g)].map(
    ([, inStory, elsewhere]) => elsewhere ?? `/stories/first${inStory ?? ""}`,
  );
  // Reached from another one, where what it shows is made.
  const BY_ANOTHER = ["/stories/[story]/changed", "/stories/[story]/briefing/editions/[number]"];

  test.each(pages)("at %s is among those that are pictured and read by axe, and loads what it shows", (page) => {
    const address = `/${page.replace(/\([a-z]+\)\/?/g, "").replace(/\/?page\.tsx$/, "")}`;
    const shape = new RegExp(`^${address.replaceAll(/\[\w+\]/g, "[^/]+")}$`);
    if (!BY_ANOTHER.includes(address)) expect(screens.filter((each) => shape.test(each))).not.toEqual([]);
    if (page.startsWith("(desk)")) expect(read(`${app}/${page}`)).toMatch(/await load|await loadPages/);
  });
});

describe("an importer", () => {
  const kinds = foldersOf("packages/importers/src").filter((folder) => !["testing", "url"].includes(folder));
  test.each(kinds)("of %s has a reader with a test beside it, and is chosen by the bytes", (kind) => {
    const readers = readdirSync(join(ROOT, "packages/importers/src", kind)).filter((file) =>
      /^read-\w+\.ts$/.test(file),
    );
    expect(readers).not.toEqual([]);
    for (const reader of readers) {
      expect(readdirSync(join(ROOT, "packages/importers/src", kind))).toContain(reader.replace(".ts", ".test.ts"));
      const users = filesOf("packages/importers/src").filter(
        (file) =>
          file.endsWith(".ts") &&
          !file.includes(".test.") &&
          read(`packages/importers/src/${file}`).includes(`/${reader}"`),
      );
      expect(users, `${reader} is used`).not.toEqual([]);
    }
  });
});

describe("an exporter", () => {
  const kinds = foldersOf("packages/exporters/src").filter((folder) => folder !== "testing");
  test.each(kinds)("of %s makes bytes or text of a composed briefing, the same each time, and is offered", (kind) => {
    const source = read(`packages/exporters/src/${kind}/render-${kind}.ts`);
    expect(source).toMatch(/export function render\w+\(briefing: ComposedBriefing\)/);
    expect(read(`packages/exporters/src/${kind}/render-${kind}.test.ts`)).toMatch(/same (?:bytes|text)/);
    expect(read(`${SERVER}/usecase/edition-files.ts`)).toContain(`exporters/${kind}/render-${kind}"`);
  });
});
