import type { Word } from "../text/words.ts";

const CHANGED = -1;
const ADDED = -0.4;
const TAKEN_OUT = -0.7;
/** The first word added between two others costs more than the next: a clause is put in as a whole. */
const BEGINS_ADDING = -0.6;

/**
 * Lays all words of a quote along a stretch of text, in order (Needleman-Wunsch in the quote, free ends in the text).
 * Answers, for every word of the quote, the index of its counterpart in the stretch, or -1 where it was taken out.
 */
export function alignWords(quote: readonly Word[], stretch: readonly Word[]): Int32Array {
  const [rows, columns] = [quote.length + 1, stretch.length + 1];
  const scores = new Float64Array(rows * columns);
  /** 0 counterpart, 1 taken out, 2 added. */
  const moves = new Uint8Array(rows * columns);
  for (let row = 1; row < rows; row++) {
    const word = quote[row - 1]?.word ?? "";
    scores[row * columns] = row * TAKEN_OUT;
    moves[row * columns] = 1;
    for (let column = 1; column < columns; column++) {
      const here = row * columns + column;
      const same = stretch[column - 1]?.word === word ? 1 + word.length : CHANGED;
      const beside = (scores[here - columns - 1] ?? 0) + same;
      const above = (scores[here - columns] ?? 0) + TAKEN_OUT;
      const left = (scores[here - 1] ?? 0) + (moves[here - 1] === 2 ? ADDED : BEGINS_ADDING);
      const best = Math.max(beside, above, left);
      scores[here] = best;
      moves[here] = best === beside ? 0 : best === above ? 1 : 2;
    }
  }
  return traceBack(scores, moves, rows, columns);
}

function traceBack(scores: Float64Array, moves: Uint8Array, rows: number, columns: number): Int32Array {
  const counterparts = new Int32Array(rows - 1).fill(-1);
  let row = rows - 1;
  let column = 0;
  for (let each = 1; each < columns; each++) {
    if ((scores[row * columns + each] ?? 0) > (scores[row * columns + column] ?? 0)) column = each;
  }
  while (row > 0) {
    const move = moves[row * columns + column];
    if (move === 0) counterparts[row - 1] = column - 1;
    if (move !== 2) row--;
    if (move !== 1) column--;
  }
  return counterparts;
}
