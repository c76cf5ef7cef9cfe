import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { MODE_WORDS, MODES, STANCE_WORDS, STANCES } from "@second-source/domain/claim/assertion";
import { tiesOf } from "@second-source/domain/matrix/ties";
import type { OriginMark } from "@second-source/domain/origin/origin-mark";
import { isDense } from "./matrix-data.ts";

/** The key under the matrix: every origin, and of the other marks only those the matrix shows. */
export function keyData({ origins, matrix, texts }: ComposedBriefing) {
  const cells = matrix.flatMap((row) => row.cells);
  const said = cells.flatMap((cell) => (cell.kind === "SAYS" ? cell.assertions : []));
  const styled = (style: OriginMark["style"]): OriginMark[] => origins.filter((mark) => mark.style === style);
  const stances = STANCES.filter((stance) => said.some((each) => each.stance === stance)).map((mark) => ({
    mark: String(mark),
    words: STANCE_WORDS[mark],
  }));
  const open = isDense(texts.length) && cells.some((cell) => cell.kind === "SO_FAR");
  const modes = isDense(texts.length) ? [] : MODES.filter((mode) => said.some((each) => each.mode === mode));
  return {
    named: styled("NAMED"),
    own: styled("OWN"),
    withdrawn: styled("WITHDRAWN"),
    inferred: inferredItems(styled("INFERRED"), styled("NAMED")),
    unknown: styled("UNKNOWN")[0] ?? null,
    stances: open ? [...stances, { mark: "SO_FAR", words: "silent so far, not read to the end" }] : stances,
    modes: modes.map((mark) => ({ mark, words: MODE_WORDS[mark] })),
    tie: firstTie(matrix),
  };
}

/** One entry explains the dashed outline; origins that nowhere stand confirmed are named as well. */
function inferredItems(
  inferred: readonly OriginMark[],
  named: readonly OriginMark[],
): { mark: OriginMark; words: string }[] {
  const unnamed = inferred.filter((mark) => !named.some(({ letter }) => letter === mark.letter));
  if (unnamed.length > 0) return unnamed.map((mark) => ({ mark, words: `${mark.name}, inferred, not confirmed` }));
  return inferred.slice(0, 1).map((mark) => ({ mark, words: "inferred, not confirmed" }));
}

function firstTie(matrix: ComposedBriefing["matrix"]): OriginMark["slot"] | null {
  for (const row of matrix) {
    const tie = tiesOf(row.cells.map((cell) => (cell.kind === "SAYS" ? cell.assertions : [])))[0];
    if (tie) return tie.slot;
  }
  return null;
}
