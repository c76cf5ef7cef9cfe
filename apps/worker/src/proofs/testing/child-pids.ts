import { readdirSync, readFileSync } from "node:fs";

/** Processes that a process has started, and theirs. */
export function childPids(pid: number): number[] {
  const own = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => parentOf(each) === pid);
  return own.flatMap((each) => [each, ...childPids(each)]);
}

/** Ended ones that nobody has asked for yet are gone too. */
export function isAlive(pid: number): boolean {
  return parentOf(pid) !== null;
}

function parentOf(pid: number): number | null {
  try {
    // After the name, which may hold anything: state, parent.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return state === "Z" ? null : Number(parent);
  } catch {
    return null;
  }
}
