/** Somebody's writing on a draft, at a time. */
export interface Writing {
  readonly personId: string;
  readonly at: Date;
}

const PAUSE_MS = 600_000;

/**
 * Whether saving a draft is worth a line of the log: somebody begins to write, or comes back after ten minutes, or
 * after somebody else, or after an edition was frozen.
 */
export function beginsWriting(write: Writing, last: Writing | null, frozenAt: Date | null): boolean {
  if (!last || last.personId !== write.personId) return true;
  return write.at.getTime() - last.at.getTime() >= PAUSE_MS || (frozenAt !== null && last.at < frozenAt);
}
