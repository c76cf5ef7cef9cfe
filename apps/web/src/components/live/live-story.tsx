"use client";

import type { LiveEvent } from "@second-source/server/view/live-view";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { tabName } from "./tab-name";
import { announceSessionEnd, onSignedInAgain } from "../session-end";
import { useIsVisible } from "../use-is-visible";
import { changeLive, forgetLive } from "./live-state";
import { usePresence } from "./use-presence";
import { ownEventArrived, setConnected } from "./own-press";
import { useIsNew } from "./use-is-new";
import { useRefresh } from "./use-refresh";

/** Keeps a story's screen up to date with what others do, and tells them that it is open here. Draws nothing. */
export function LiveStory({
  story,
  seq,
  claimId,
}: {
  story: string;
  /** The number of the log that the screen was read at: from there on events are told. */
  seq: number;
  claimId: string | null;
}): ReactNode {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [tab] = useState(tabName);
  const refresh = useRefresh(story);
  const isVisible = useIsVisible();
  // The line goes on from its own number; the screen's later ones do not lay it anew.
  const [after] = useState(seq);
  const isNew = useIsNew(seq);
  const [failures, setFailures] = useState(0);
  usePresence({ tab, story, claimId });

  const take = (event: LiveEvent): void => {
    if (event.kind === "PRESENT") return changeLive(queries, { people: event.people });
    if (event.kind === "STARTED") return void queries.invalidateQueries();
    if (!isNew(event.seq)) return;
    if (event.isOwn) ownEventArrived();
    else changeLive(queries, { last: `${event.personName ?? "A command"} ${event.what}` });
    refresh(event);
  };
  const { reset } = useSubscription(
    trpc.live.events.subscriptionOptions(
      { story, after },
      {
        enabled: isVisible,
        onStarted: () => tellConnected(queries, true),
        onConnectionStateChange: ({ state, error }) => tellConnected(queries, state !== "connecting" || !error),
        onData: ({ data }) => take(data),
        onError: ({ data }) => {
          tellConnected(queries, false);
          if (data?.code === "UNAUTHORIZED") announceSessionEnd();
          else setFailures((count) => count + 1);
        },
      },
    ),
  );
  // A line that broke for good is laid again, after a wait that grows; and at once when somebody has signed in again.
  useEffect(() => {
    if (failures === 0) return;
    const timer = setTimeout(reset, Math.min(1000 * 2 ** failures, 30_000));
    return () => clearTimeout(timer);
  }, [failures, reset]);
  useEffect(() => onSignedInAgain(reset), [reset]);
  useEffect(() => {
    if (!isVisible) setConnected(false);
    return () => setConnected(false);
  }, [isVisible]);
  useEffect(() => () => forgetLive(queries), [queries, story]);
  return null;
}

function tellConnected(queries: QueryClient, isConnected: boolean): void {
  setConnected(isConnected);
  changeLive(queries, { isConnected });
}
