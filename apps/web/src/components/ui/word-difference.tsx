import { diffWordsWithSpace } from "diff";
import type { ReactNode } from "react";

/** A text that changed in time, word by word: struck what went, underlined what came. */
export function WordDifference({ was, now }: { was: string; now: string }): ReactNode {
  return (
    <>
      {diffWordsWithSpace(was, now).map((part, index) =>
        part.added ? (
          <ins key={index}>{part.value}</ins>
        ) : part.removed ? (
          <del key={index}>{part.value}</del>
        ) : (
          <span key={index}>{part.value}</span>
        ),
      )}
    </>
  );
}
