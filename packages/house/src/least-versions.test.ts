import { describe, expect, test } from "vitest";
import { faultsOfVersions, resolvedVersions } from "../commands/least-versions.ts";

const LOCK_FILE = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      next:
        specifier: 16.0.7
        version: 16.0.7(react@19.3.1)

packages:

  '@trpc/server@11.22.1':
    resolution: {integrity: sha512-a}

  jose@4.15.4:
    resolution: {integrity: sha512-b}

  jose@5.0.0:
    resolution: {integrity: sha512-c}

snapshots:

  next@16.0.7(react@19.3.1): {}
`;

describe("least versions", () => {
  test("every version that is installed is seen, and nothing else", () => {
    expect(Object.fromEntries(resolvedVersions(LOCK_FILE))).toEqual({
      "@trpc/server": ["11.22.1"],
      jose: ["4.15.4", "5.0.0"],
    });
  });

  test("one that is too low is named with why, also where a newer one stands beside it", () => {
    const why = "CVE-2024-28176: a small token unpacks to a large one";
    const least = [
      { package: "jose", least: "4.15.5", why },
      { package: "@trpc/server", least: "11.8.0", why: "" },
    ];
    expect(faultsOfVersions(least, LOCK_FILE)).toEqual([`jose 4.15.4 is below 4.15.5: ${why}`]);
  });

  test("a package that is not used any more leaves the list", () => {
    const faults = faultsOfVersions([{ package: "nothing", least: "1.0.0", why: "" }], LOCK_FILE);
    expect(faults).toEqual(["nothing is not used any more: take it out of the list"]);
  });
});
