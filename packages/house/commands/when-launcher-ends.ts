import { isAlive } from "@second-source/database/is-alive";

/** Calls back once the npm that started this has ended: then what it started ends too. */
export function whenLauncherEnds(ended: () => void): void {
  const launcher = Number(process.env["SECOND_SOURCE_LAUNCHER"] ?? process.pid);
  setInterval(() => {
    if (!isAlive(launcher)) ended();
  }, 500).unref();
}
