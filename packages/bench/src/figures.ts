/** Times of repeated runs, in milliseconds. */
export interface Figures {
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
}

/** Runs `work` some times after a warm-up, with a rest before each, and keeps the middle and both ends. */
export async function timed(runs: number, work: () => Promise<unknown>, restMs = 0): Promise<Figures> {
  for (let warmUp = 0; warmUp < 3; warmUp++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await new Promise((rested) => setTimeout(rested, restMs));
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { minimum: times[0] ?? 0, median: times[Math.floor(times.length / 2)] ?? 0, maximum: times.at(-1) ?? 0 };
}

export function told(what: string, { minimum, median, maximum }: Figures, reach: number): string {
  return `${what}: median ${median.toFixed(0)} ms (${minimum.toFixed(0)} to ${maximum.toFixed(0)}), to reach ${reach} ms`;
}
