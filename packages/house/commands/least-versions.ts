import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lt, valid } from "semver";
import { ROOT } from "./process.ts";

/** A version below which a package has a hole that is publicly known, with what it is. */
export interface LeastVersion {
  readonly package: string;
  readonly least: string;
  readonly why: string;
}

/** Every version of every package that a lock file (pnpm, format 9) resolves to. */
export function resolvedVersions(lockFile: string): ReadonlyMap<string, readonly string[]> {
  const packages = /^packages:$([^]*?)^snapshots:$/m.exec(lockFile)?.[1] ?? "";
  const versions = new Map<string, string[]>();
  for (const [, name = "", version = ""] of packages.matchAll(/^ {2}'?(@?[^@\s']+)@([^'(:\s]+)'?:$/gm))
    versions.set(name, [...(versions.get(name) ?? []), version]);
  return versions;
}

/** What stands in the way, in words: a version that is too low, and a package that is not there any more. */
export function faultsOfVersions(least: readonly LeastVersion[], lockFile: string): string[] {
  const resolved = resolvedVersions(lockFile);
  return least.flatMap((each) => {
    const versions = resolved.get(each.package) ?? [];
    if (versions.length === 0) return [`${each.package} is not used any more: take it out of the list`];
    return versions
      .filter((version) => valid(version) === null || lt(version, each.least))
      .map((version) => `${each.package} ${version} is below ${each.least}: ${each.why}`);
  });
}

/** 0 where nothing that is installed has a hole of the list. */
export function checkLeastVersions(): number {
  const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
  const least = JSON.parse(read("packages/house/least-versions.json")) as LeastVersion[];
  const faults = faultsOfVersions(least, read("pnpm-lock.yaml"));
  for (const fault of faults) console.error(`least versions: ${fault}`);
  return faults.length > 0 ? 1 : 0;
}
