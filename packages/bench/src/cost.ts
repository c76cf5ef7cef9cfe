import type { DeskCall, DeskWork } from "@second-source/server/desk/at-desk";
import { atDesk } from "@second-source/server/desk/at-desk";
import { timed, type Figures } from "./figures.ts";

/** Before anything is measured: a server that has been up for a minute has its code compiled. */
export const WARM = 30;
export const RUNS = 15;

export interface Reach {
  readonly statements: number;
  readonly kilobytes?: number;
  readonly cpuMs: number;
}

export interface CostBench {
  /** Tells what a screen costs: statements, the answer, and the server's own processor time. */
  view(what: string, call: DeskCall, view: (work: DeskWork) => Promise<unknown>, reach: Reach): Promise<void>;
  /** The same of a press, which is another one each time. */
  press(what: string, call: DeskCall, run: (call: DeskCall) => Promise<void>, reach: Reach): Promise<void>;
}

/** `sent` answers with how many statements were sent so far. */
export function costBench(sent: () => number): CostBench {
  const told = async (what: string, work: () => Promise<unknown>, reach: Reach): Promise<void> => {
    const before = sent();
    const answer = await work();
    const statements = sent() - before;
    for (let run = 0; run < WARM; run++) await work();
    const figures: Figures = await timed(RUNS, work);
    const started = process.cpuUsage();
    for (let run = 0; run < RUNS; run++) await work();
    const { user, system } = process.cpuUsage(started);
    const bytes = answer === undefined ? 0 : JSON.stringify(answer).length;
    console.log(
      [
        `${what}: ${statements} statements (${reach.statements})`,
        ...(reach.kilobytes ? [`${(bytes / 1000).toFixed(1)} kB (${reach.kilobytes})`] : []),
        `own CPU ${((user + system) / 1000 / RUNS).toFixed(1)} ms (${reach.cpuMs})`,
        `median ${figures.median.toFixed(0)} ms (${figures.minimum.toFixed(0)} to ${figures.maximum.toFixed(0)})`,
      ].join(", "),
    );
  };
  return {
    view: (what, call, view, reach) => told(what, () => atDesk(call, view), reach),
    press: (what, call, run, reach) => {
      const named = (): DeskCall => {
        const request = { key: crypto.randomUUID(), procedure: what, inputSha256: "" };
        return { ...call, now: new Date(), request };
      };
      return told(what, () => run(named()), reach);
    },
  };
}
