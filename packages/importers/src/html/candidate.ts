import type { Proposed } from "../article-draft.ts";

/** A value that a page gives for a field, where it stands, and how far that place is trusted. */
export interface Candidate extends Proposed {
  readonly weight: number;
}

/**
 * The value that most of the page agrees on: each candidate counts its own weight, and half the weight of every other
 * one that says the same. The place of the winner is named; a tie goes to the one named first.
 */
export function mostAgreed(candidates: readonly Candidate[], key: (value: string) => string): Proposed | null {
  let best: { candidate: Candidate; score: number } | null = null;
  for (const candidate of candidates) {
    const own = key(candidate.value);
    const others = candidates.filter((other) => other !== candidate && agrees(own, key(other.value)));
    const score = candidate.weight + others.reduce((sum, other) => sum + other.weight / 2, 0);
    if (!best || score > best.score) best = { candidate, score };
  }
  return best && { value: best.candidate.value, where: best.candidate.where };
}

/** The same words, or one within the other: a page's title often carries the outlet's name behind the headline. */
function agrees(a: string, b: string): boolean {
  return a === b || (a.length >= 12 && b.includes(a)) || (b.length >= 12 && a.includes(b));
}

/** Letters and digits alone, in lower case. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
