import type { BriefingMatrixCell, BriefingMatrixRow, ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { MODE_WORDS, STANCE_WORDS } from "@second-source/domain/claim/assertion";
import { evidenceFigure } from "@second-source/domain/evidence/evidence-figure";
import { evidenceSentence, evidenceWords } from "@second-source/domain/evidence/evidence-words";
import { tiesOf } from "@second-source/domain/matrix/ties";
import { verdictData } from "./finding-data.ts";
import { shortened, spokenMark } from "./wording.ts";

/** Outlets that stand side by side on an upright page, on a lying one, and there with names set upright. */
const UPRIGHT = 6;
const LYING = 12;
const DENSE = 20;

/** Millimetres between the margins, and what the columns for evidence and verdict take of them. */
const UPRIGHT_WIDTH = 174;
const LYING_WIDTH = 261;
const FIXED_WIDTH = 57;
const WIDEST_OUTLET = 24;

/** Longer names lose their end where names are set upright; the notes print them in full. */
const DENSE_NAME = 52;

export const isLandscape = (outlets: number): boolean => outlets > UPRIGHT;
export const isDense = (outlets: number): boolean => partSize(outlets) > LYING;

/** The matrix, in several tables when the outlets do not fit one. */
export function matrixParts({ texts, matrix }: ComposedBriefing) {
  const outlets = texts.map(({ outletName }) => outletName);
  const size = partSize(outlets.length);
  const dense = isDense(outlets.length);
  const starts = Array.from({ length: Math.ceil(outlets.length / size) }, (_, index) => index * size);
  return (starts.length === 0 ? [0] : starts).map((start) => {
    const names = outlets.slice(start, start + size).map((name) => (dense ? shortened(name, DENSE_NAME) : name));
    return {
      caption: `The same claims, outlets ${start + 1} to ${start + names.length}`,
      dense,
      ...columnWidths(names.length, isLandscape(outlets.length)),
      outlets: names,
      rows: matrix.map((row) => rowData(row, start, start + size)),
    };
  });
}

function partSize(outlets: number): number {
  return Math.max(1, Math.ceil(outlets / Math.max(1, Math.ceil(outlets / DENSE))));
}

function columnWidths(outlets: number, landscape: boolean): { outletWidth: number; claimWidth: number } {
  const room = (landscape ? LYING_WIDTH : UPRIGHT_WIDTH) - FIXED_WIDTH;
  const leastClaim = landscape ? 48 : outlets > 5 ? 33 : 41;
  const outletWidth = Math.min(WIDEST_OUTLET, (room - leastClaim) / Math.max(1, outlets));
  return { outletWidth, claimWidth: room - outlets * outletWidth };
}

function rowData(row: BriefingMatrixRow, from: number, to: number) {
  const cells = row.cells.slice(from, to);
  return {
    number: row.number,
    wording: row.wording,
    cells: cells.map(cellData),
    ties: tiesOf(cells.map((cell) => (cell.kind === "SAYS" ? cell.assertions : []))),
    evidence: row.evidence
      ? { ...evidenceWords(row.evidence), sentence: evidenceSentence(row.evidence) }
      : { title: "", detail: "", sentence: "" },
    drawing: row.evidence && evidenceFigure(row.evidence),
    verdict: verdictData(row.verdict, row.byException),
  };
}

function cellData(cell: BriefingMatrixCell) {
  if (cell.kind !== "SAYS") return { kind: cell.kind };
  return {
    kind: cell.kind,
    said: cell.assertions.map(({ mark, stance, mode }) => ({
      mark,
      stance,
      mode,
      words: `${STANCE_WORDS[stance]}, ${MODE_WORDS[mode]}. ${spokenMark(mark)}`,
    })),
  };
}
