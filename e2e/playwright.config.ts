import { defineConfig, devices } from "@playwright/test";

/** Started by `npm test` and `npm run pictures`, which bring up the server that E2E_URL names. */
export default defineConfig({
  testDir: ".",
  timeout: 600_000,
  expect: { timeout: 40_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A second go is there to be traced, which costs a sixth of the time; what needed one has failed.
  retries: 1,
  failOnFlakyTests: true,
  reporter: [["list"], ["json", { outputFile: process.env["E2E_REPORT"] ?? "test-results/report.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env["E2E_URL"] ?? "http://localhost:3000",
    viewport: { width: 1280, height: 800 },
    actionTimeout: 40_000,
    navigationTimeout: 40_000,
    trace: { mode: "on-first-retry", screenshots: false, sources: false },
    launchOptions: {
      ...(process.env["PW_CHROMIUM"] ? { executablePath: process.env["PW_CHROMIUM"] } : {}),
      chromiumSandbox: process.getuid?.() !== 0,
      // A host of a newsroom's own network: by its name, on plain HTTP, a browser trusts it less than localhost.
      args: ["--disable-dev-shm-usage", "--host-resolver-rules=MAP newsroom.test 127.0.0.1"],
    },
  },
  projects: [
    { name: "specs", testMatch: "specs/**/*.spec.ts" },
    { name: "pictures", testMatch: "pictures.ts" },
  ],
});
