import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { run, runTool } from "./process.ts";

/** Without a window to draw, Chromium takes two thirds of the time. */
const SYSTEM = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A Chromium for the browser tests: PW_CHROMIUM, one that the system has, one that Playwright keeps, one that
 * Playwright can fetch, or Debian's when we may install it. Null means Playwright's own; a failure explains itself.
 */
export function findBrowser(): string | null {
  const known = process.env["PW_CHROMIUM"] ?? SYSTEM.find((path) => existsSync(path));
  if (known) return known;
  if (existsSync(chromium.executablePath())) return null;
  if (runTool("@playwright/test", "cli.js", ["install", "chromium"]) === 0) return null;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update"]);
    for (const name of ["chromium-headless-shell", "chromium"]) {
      run("apt-get", ["install", "-y", "--no-install-recommends", name]);
      const installed = SYSTEM.find((path) => existsSync(path));
      if (installed) return installed;
    }
  }
  throw new Error("The browser tests need a Chromium: install one, or name it in PW_CHROMIUM.");
}
