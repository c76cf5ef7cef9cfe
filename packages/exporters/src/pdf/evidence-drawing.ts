import type { BriefingMatrixRow } from "@second-source/domain/briefing/briefing";
import type { Side } from "@second-source/domain/evidence/evidence";
import type { OriginMark } from "@second-source/domain/origin/origin-mark";

/** Outlets (dots) that stand on one voice (a square at `at`), in a drawing 20 units high. */
export interface DrawnVoice {
  readonly dots: readonly number[];
  readonly at: number;
  readonly fill: "FILLED" | "HOLLOW" | "DASHED";
}

export interface EvidenceDrawing {
  readonly width: number;
  readonly groups: readonly DrawnVoice[];
  /** Where the red bolt stands between the two sides. */
  readonly bolt: number | null;
}

type Group = Pick<DrawnVoice, "fill"> & { readonly outlets: Set<number>; readonly style: OriginMark["style"] };

const MOST_DOTS = 11;
const STEP = 9;
const WIDEST = 48;
const EDGE = 4;

/** Dots and squares for a row; null where nobody says anything or the drawing would not agree with the count of voices. */
export function evidenceDrawing(row: BriefingMatrixRow): EvidenceDrawing | null {
  const [asserting, denying] = [
    sideGroups(row, "ASSERTS", row.evidence.asserting),
    sideGroups(row, "DENIES", row.evidence.denying),
  ];
  if (asserting === null || denying === null) return null;
  const groups = [...asserting, ...denying];
  const dots = groups.reduce((sum, group) => sum + group.outlets.size, 0);
  if (dots === 0 || dots > MOST_DOTS) return null;
  return placed(
    groups,
    dots,
    asserting.length > 0 && denying.length > 0 ? asserting.reduce((sum, group) => sum + group.outlets.size, 0) : null,
  );
}

function placed(groups: readonly Group[], dots: number, boltAfter: number | null): EvidenceDrawing {
  const step = dots === 1 ? 0 : Math.min(STEP, (WIDEST - 2 * EDGE) / (dots - 1));
  let taken = 0;
  const drawn = groups.map(({ outlets, fill }) => {
    const at = Array.from(outlets, (_, index) => EDGE + (taken + index) * step);
    taken += outlets.size;
    return { dots: at, at: ((at[0] ?? 0) + (at.at(-1) ?? 0)) / 2, fill };
  });
  return {
    width: 2 * EDGE + (dots - 1) * step,
    groups: drawn,
    bolt: boltAfter === null ? null : EDGE + (boltAfter - 0.5) * step,
  };
}

/** The voices of one side, each with its outlets; null where they are not the voices that were counted. */
function sideGroups(row: BriefingMatrixRow, stance: "ASSERTS" | "DENIES", side: Side): Group[] | null {
  const groups = new Map<string, Group>();
  row.cells.forEach((cell, column) => {
    for (const each of cell.kind === "SAYS" ? cell.assertions : []) {
      if (each.stance !== stance) continue;
      const founded = each.mark.style === "NAMED" || each.mark.style === "OWN";
      const key = founded ? each.originId : `open ${column}`;
      const group = groups.get(key) ?? {
        fill: founded ? "FILLED" : "DASHED",
        style: each.mark.style,
        outlets: new Set<number>(),
      };
      group.outlets.add(column);
      groups.set(key, group);
    }
  });
  const drawn = [...groups.values()];
  const outlets = new Set(drawn.flatMap((group) => [...group.outlets]));
  return outlets.size === side.outlets ? filled(drawn, side.voices) : null;
}

function filled(groups: readonly Group[], { count, nominal }: Side["voices"]): Group[] | null {
  const founded = groups.filter((group) => group.fill !== "DASHED");
  const own = founded.filter((group) => group.style === "OWN").length;
  if (founded.length !== count || (nominal !== 0 && nominal !== own)) return null;
  return groups.map((group) => (group.style === "OWN" && nominal > 0 ? { ...group, fill: "HOLLOW" } : group));
}
