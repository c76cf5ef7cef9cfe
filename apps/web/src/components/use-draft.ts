"use client";

import { useEffect, useState } from "react";

const PREFIX = "second-source draft, second form ";

/**
 * State that survives a reload, a crash and an ended session: what somebody typed is kept in this browser under `key`
 * until `clear`. Until something is typed, the value is `initial`, and follows it.
 */
export function useDraft<T>(key: string, initial: T): [value: T, change: (value: T) => void, clear: () => void] {
  const [typed, setTyped] = useState<{ readonly value: T } | null>(null);

  useEffect(() => {
    const kept = localStorage.getItem(PREFIX + key);
    if (kept !== null) setTyped(parsed<T>(kept));
  }, [key]);

  const change = (value: T): void => {
    setTyped({ value });
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(value));
    } catch {
      // A full or forbidden storage must not stop anybody from typing.
    }
  };
  const clear = (): void => {
    localStorage.removeItem(PREFIX + key);
    setTyped(null);
  };
  return [typed ? typed.value : initial, change, clear];
}

/** Whoever signs in next in this browser does not find what somebody else was writing. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

function parsed<T>(kept: string): { value: T } | null {
  try {
    return { value: JSON.parse(kept) as T };
  } catch {
    return null;
  }
}
