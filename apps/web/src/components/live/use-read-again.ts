"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { fadeIn } from "./fade-in";

/** Several events in one breath are one reading. */
const SETTLED_AFTER_MS = 120;

/** Reads everything on screen afresh; what the changed claims show fades in. */
export function useReadAgain(): (changedClaim: string | null) => void {
  const queries = useQueryClient();
  const changed = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (changedClaim) => {
      if (changedClaim) changed.current.add(changedClaim);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const claims = [...changed.current];
        changed.current.clear();
        void queries.invalidateQueries().then(() => fadeIn(claims));
      }, SETTLED_AFTER_MS);
    },
    [queries],
  );
}
