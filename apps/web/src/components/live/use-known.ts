"use client";

import { useMemo, useRef } from "react";

/** Up to which number a screen knows the log. */
export interface Known {
  readonly upTo: () => number;
  /** Whether a number was not told before; from now on it was. */
  readonly isNew: (seq: number) => boolean;
  /** Begins anew: it is another log. */
  readonly restart: (seq: number) => void;
}

export function useKnown(seq: number): Known {
  const known = useRef(seq);
  return useMemo(
    () => ({
      upTo: () => known.current,
      isNew: (told) => {
        const isNew = told > known.current;
        known.current = Math.max(known.current, told);
        return isNew;
      },
      restart: (from) => {
        known.current = from;
      },
    }),
    [],
  );
}
