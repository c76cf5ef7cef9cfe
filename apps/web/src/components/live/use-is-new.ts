"use client";

import { useCallback, useRef } from "react";

/** Whether a number of the log was not told before; a line that was laid anew begins where the first one did. */
export function useIsNew(seq: number): (told: number) => boolean {
  const known = useRef(seq);
  return useCallback((told) => {
    const isNew = told > known.current;
    known.current = Math.max(known.current, told);
    return isNew;
  }, []);
}
