"use client";

import { useMemo } from "react";

/**
 * A name for what is about to be decided, the same however often it is sent, and another one for each `what`.
 * Null where the browser makes none, which it does only on secure origins.
 */
export function useRequestId(what: string): string | null {
  return useMemo(() => (what && "randomUUID" in crypto ? crypto.randomUUID() : null), [what]);
}
