"use client";

import { useEffect, useRef } from "react";

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/**
 * Single keys for a whole screen ("j", "?", "Escape", "mod+Enter"). Letters stay letters while somebody types;
 * Escape and combinations with Ctrl or Cmd work everywhere.
 */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isCombined = event.metaKey || event.ctrlKey;
      if (event.defaultPrevented || event.altKey || (event.repeat && isCombined)) return;
      const name = `${isCombined ? "mod+" : ""}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
      if (isTyping(event.target) && !isCombined && event.key !== "Escape") return;
      const act = latest.current[name];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** Whether a key goes into a field. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
