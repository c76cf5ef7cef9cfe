"use client";

import type { LiveEvent } from "@second-source/server/view/live-view";
import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { tabName } from "./tab-name";
import { announceSessionEnd } from "../session-end";
import { fadeIn } from "./fade-in";
import { changeLive, forgetLive } from "./live-state";
import { usePresence } from "./use-presence";

/** Several events in one breath are one reading. */
const SETTLED_AFTER_MS = 120;

/** Keeps a story's screen up to date with what others do, and tells them that it is open here. Draws nothing. */
export function LiveStory({ story, claimId }: { story: string; claimId: string | null }): ReactNode {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [tab] = useState(tabName);
  const changed = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  usePresence({ tab, story, claimId });

  const readAgain = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const claims = [...changed.current];
      changed.current.clear();
      void queries.invalidateQueries().then(() => fadeIn(claims));
    }, SETTLED_AFTER_MS);
  };
  const take = (event: LiveEvent): void => {
    if (event.kind === "PRESENT") return changeLive(queries, { people: event.people });
    if (event.kind === "HAPPENED" && !event.isOwn) {
      changed.current.add(event.subjectId);
      changeLive(queries, { last: `${event.personName ?? "A command"} ${event.what}` });
    }
    readAgain();
  };
  useSubscription(
    trpc.live.events.subscriptionOptions(
      { story },
      {
        onStarted: () => changeLive(queries, { isConnected: true }),
        onConnectionStateChange: ({ state, error }) =>
          changeLive(queries, { isConnected: state !== "connecting" || !error }),
        onData: ({ data }) => take(data),
        onError: ({ data }) => {
          changeLive(queries, { isConnected: false });
          if (data?.code === "UNAUTHORIZED") announceSessionEnd();
        },
      },
    ),
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      forgetLive(queries);
    },
    [queries, story],
  );
  return null;
}
