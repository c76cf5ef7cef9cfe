import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "../..");
const seeded = resolve(root, "packages/domain/src/testing/seeded-properties.ts");

/** Units stand beside the code; tests against a real PostgreSQL are named *.db.test.ts. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "seeds/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/*.db.test.ts"],
          setupFiles: [seeded],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        root,
        test: {
          name: "database",
          include: ["packages/**/*.db.test.ts", "apps/worker/src/**/*.db.test.ts", "seeds/**/*.db.test.ts"],
          exclude: ["**/node_modules/**"],
          globalSetup: [resolve(root, "packages/server/src/testing/template-database.ts")],
          setupFiles: [seeded, resolve(root, "packages/server/src/testing/no-warnings.ts")],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
