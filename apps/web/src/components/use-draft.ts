"use client";

import { useEffect, useState } from "react";
import { draftsOf } from "./kept-drafts";
import { usePersonId } from "./signed-in";

/**
 * State that survives a reload, a crash and an ended session: what somebody typed is kept in this browser, for them
 * alone, under `key` until `clear`. Until something is typed, the value is `initial`, and follows it.
 */
export function useDraft<T>(key: string, initial: T): [value: T, change: (value: T) => void, clear: () => void] {
  const personId = usePersonId();
  const [typed, setTyped] = useState<{ readonly value: T } | null>(null);
  const [like] = useState(initial);

  useEffect(() => {
    const kept = draftsOf(personId).read(key, like);
    if (kept !== null) setTyped({ value: kept });
  }, [personId, key, like]);

  const change = (value: T): void => {
    setTyped({ value });
    draftsOf(personId).write(key, value);
  };
  const clear = (): void => {
    draftsOf(personId).remove(key);
    setTyped(null);
  };
  return [typed ? typed.value : initial, change, clear];
}
