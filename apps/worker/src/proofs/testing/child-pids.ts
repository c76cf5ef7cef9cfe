import { readdirSync, readFileSync } from "node:fs";

/** Processes that a process has started, and theirs, as Linux tells them; none elsewhere. */
export function childPids(pid: number): number[] {
  if (process.platform !== "linux") return [];
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

/** How a process was started; empty when it is gone. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
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
