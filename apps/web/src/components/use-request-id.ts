"use client";

import { useMemo } from "react";
import { randomName } from "./random-name";

/** A name for what is about to be decided: the same however often it is sent, and another one for each `what`. */
export function useRequestId(what: string): string {
  return useMemo(() => (what ? randomName() : ""), [what]);
}
