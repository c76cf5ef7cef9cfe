/** How long this thread stood still at most while something was done, and how long that took, in milliseconds. */
export interface Standstill {
  readonly still: number;
  readonly took: number;
}

const TICK_MS = 5;

/** Does it, and watches this thread meanwhile. */
export async function standstillOf(work: () => Promise<unknown>): Promise<Standstill> {
  const began = performance.now();
  let [last, still] = [began, 0];
  const clock = setInterval(() => {
    const now = performance.now();
    [last, still] = [now, Math.max(still, now - last)];
  }, TICK_MS);
  try {
    await work();
  } finally {
    clearInterval(clock);
  }
  const ended = performance.now();
  return { still: Math.max(still, ended - last), took: ended - began };
}
