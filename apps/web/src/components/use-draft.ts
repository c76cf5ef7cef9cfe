"use client";

import { useEffect, useState } from "react";
import { draftsOf } from "./kept-drafts";
import { useSignedIn } from "./signed-in";

/**
 * State that survives a reload, a crash and an ended session: what somebody typed is kept in this browser, for them
 * alone and at this desk, under `key` until `clear`. Until something is typed, the value is `initial`, and follows it.
 */
export function useDraft<T>(key: string, initial: T): [value: T, change: (value: T) => void, clear: () => void] {
  const { personId, deskId } = useSignedIn();
  const [typed, setTyped] = useState<{ readonly value: T } | null>(null);
  const [like] = useState(initial);

  useEffect(() => {
    const kept = draftsOf(personId, deskId).read(key, like);
    if (kept !== null) setTyped({ value: kept });
  }, [personId, deskId, key, like]);

  const change = (value: T): void => {
    setTyped({ value });
    draftsOf(personId, deskId).write(key, value);
  };
  const clear = (): void => {
    draftsOf(personId, deskId).remove(key);
    setTyped(null);
  };
  return [typed ? typed.value : initial, change, clear];
}
