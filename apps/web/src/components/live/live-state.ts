"use client";

import type { LiveEvent } from "@second-source/server/view/live-view";
import { useQuery, type QueryClient } from "@tanstack/react-query";

type Present = Extract<LiveEvent, { kind: "PRESENT" }>["people"];

/** Who else has the story open, and the last thing somebody did there. */
export interface LiveState {
  readonly people: Present;
  readonly last: string | null;
  /** False while the connection is down: what is on screen may be older than what stands. */
  readonly isConnected: boolean;
}

const KEY = ["live"];
const NOTHING: LiveState = { people: [], last: null, isConnected: true };

export function useLive(): LiveState {
  return useQuery({ queryKey: KEY, queryFn: () => NOTHING, enabled: false, initialData: NOTHING }).data;
}

export function changeLive(queries: QueryClient, change: Partial<LiveState>): void {
  queries.setQueryData<LiveState>(KEY, (state) => ({ ...(state ?? NOTHING), ...change }));
}

export function forgetLive(queries: QueryClient): void {
  queries.setQueryData<LiveState>(KEY, NOTHING);
}
