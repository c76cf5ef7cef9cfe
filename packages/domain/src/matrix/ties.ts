import type { Stance } from "../claim/assertion.ts";
import type { OriginMark } from "../origin/origin-mark.ts";

/** One voice in several cells of a row. Columns count from 0, both ends included. */
export interface Tie {
  readonly originId: string;
  readonly slot: OriginMark["slot"];
  readonly from: number;
  readonly to: number;
}

interface TiedAssertion {
  readonly originId: string;
  readonly mark: OriginMark;
  readonly stance: Stance;
}

/**
 * The ties of a row: one for each origin that stands in two cells or more. Inferred, unnamed and withdrawn origins never
 * tie, and neither does one that declined to comment: it says nothing there.
 */
export function tiesOf(cells: readonly (readonly TiedAssertion[])[]): Tie[] {
  const columns = new Map<string, { slot: OriginMark["slot"]; at: number[] }>();
  cells.forEach((cell, column) => {
    for (const { originId, mark, stance } of cell) {
      if (stance === "DECLINES" || (mark.style !== "NAMED" && mark.style !== "OWN")) continue;
      const entry = columns.get(originId) ?? { slot: mark.slot, at: [] };
      if (entry.at.at(-1) !== column) entry.at.push(column);
      columns.set(originId, entry);
    }
  });
  return [...columns].flatMap(([originId, { slot, at }]) => {
    const [from, to] = [at[0], at.at(-1)];
    return from === undefined || to === undefined || from === to ? [] : [{ originId, slot, from, to }];
  });
}
