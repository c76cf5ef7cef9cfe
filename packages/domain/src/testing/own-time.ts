/**
 * What a piece of work costs its own thread, in milliseconds of processor time on a usual machine: one that others use
 * too makes the clock run on, but not this, and what a slower one takes longer for a piece of work that is known is
 * taken off.
 */
export function ownTimeOf(work: () => void): number {
  if (!isWarm) yardstick();
  isWarm = true;
  const before = spentOn(yardstick);
  const spent = spentOn(work);
  const slowness = Math.max(1, before / USUAL, spentOn(yardstick) / USUAL);
  return spent / slowness;
}

/** What the warm yardstick costs on the machine that the limits were measured on, in milliseconds. */
const USUAL = 40;
let isWarm = false;

function spentOn(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Long enough that the clock of processor time, which counts in several milliseconds, measures it. Words made, matched, counted and sorted, as the work that is measured does. */
function yardstick(): void {
  const counts = new Map<string, number>();
  for (let index = 0; index < 400_000; index++) {
    const word = `w${(index * 7919) % 4093}`;
    if (/7\d*$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
