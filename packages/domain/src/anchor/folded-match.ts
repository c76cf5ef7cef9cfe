/**
 * Folding leaves aside what typesetting changes and no outlet means: kinds of space, quotation mark and dash.
 * Letters, digits, case and every other sign stay as they are.
 */
const SPACE = 0x20;
const FOLDS: ReadonlyMap<number, number> = new Map([
  ...[...'"“”„‟″«»'].map((mark) => [mark.charCodeAt(0), 0x22] as const),
  ...[..."'‘’‚‛′‹›`´"].map((mark) => [mark.charCodeAt(0), 0x27] as const),
  ...[..."-‐‑‒–—―−"].map((mark) => [mark.charCodeAt(0), 0x2d] as const),
]);

function foldedUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === SPACE || (unit > 0x7e ? isWideSpace(unit) : unit >= 9 && unit <= 13)) return SPACE;
  return FOLDS.get(unit) ?? unit;
}

const isWideSpace = (unit: number): boolean =>
  unit === 0xa0 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x3000;

/** How far two texts agree after folding: the offsets behind the last unit that they share, and how many of the second. */
export interface Agreement {
  /** Offset into the first text. */
  readonly at: number;
  /** UTF-16 units of the second text that agree. */
  readonly units: number;
}

/** Reads `pattern` from its unit `from` on against `text` from `at` on; runs of space count as one. */
export function agreeForward(text: string, at: number, pattern: string, from: number): Agreement {
  let [t, p] = [at, from];
  while (p < pattern.length && t < text.length) {
    const unit = foldedUnit(pattern, p);
    if (unit !== foldedUnit(text, t)) break;
    t++;
    p++;
    if (unit !== SPACE) continue;
    while (t < text.length && foldedUnit(text, t) === SPACE) t++;
    while (p < pattern.length && foldedUnit(pattern, p) === SPACE) p++;
  }
  return { at: t, units: p - from };
}

/** The same backward: `pattern` before its unit `to` against `text` before `at`. */
export function agreeBackward(text: string, at: number, pattern: string, to: number): Agreement {
  let [t, p] = [at, to];
  while (p > 0 && t > 0) {
    const unit = foldedUnit(pattern, p - 1);
    if (unit !== foldedUnit(text, t - 1)) break;
    t--;
    p--;
    if (unit !== SPACE) continue;
    while (t > 0 && foldedUnit(text, t - 1) === SPACE) t--;
    while (p > 0 && foldedUnit(pattern, p - 1) === SPACE) p--;
  }
  return { at: t, units: to - p };
}
