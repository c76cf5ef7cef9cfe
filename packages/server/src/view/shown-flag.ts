import type { EvidenceFlag } from "@second-source/domain/evidence/evidence-flags";

/** What stands beside a level, and whether it is still to be recorded. */
export interface ShownFlag extends Pick<EvidenceFlag, "kind" | "words"> {
  readonly isOpen: boolean;
}

export const shownFlags = (flags: readonly EvidenceFlag[]): ShownFlag[] =>
  flags.map(({ kind, words, where }) => ({ kind, words, isOpen: where !== null }));
