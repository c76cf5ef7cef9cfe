"use client";

import { useSyncExternalStore } from "react";

function listen(changed: () => void): () => void {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
}

/** Whether somebody can see this tab: one in the background holds no connection of the few that a browser has. */
export function useIsVisible(): boolean {
  return useSyncExternalStore(
    listen,
    () => document.visibilityState === "visible",
    () => true,
  );
}
