import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const PRISMA = resolve(import.meta.dirname, "../../../prisma");

/** The schema and the migrations of the repository, in the shapes Prisma's schema engine takes. */
export function schemaFiles(): { files: { path: string; content: string }[] } {
  const names = readdirSync(PRISMA).filter((name) => name.endsWith(".prisma"));
  return {
    files: names
      .sort()
      .map((name) => ({ path: join(PRISMA, name), content: readFileSync(join(PRISMA, name), "utf8") })),
  };
}

export function migrationList(upTo?: string): object {
  const folder = join(PRISMA, "migrations");
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => upTo === undefined || name <= upTo)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: readFileSync(join(folder, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
