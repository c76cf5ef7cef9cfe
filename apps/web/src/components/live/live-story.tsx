"use client";

import type { LiveEvent } from "@second-source/server/view/live-view";
import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { tabName } from "./tab-name";
import { announceSessionEnd, onSignedInAgain } from "../session-end";
import { useIsVisible } from "../use-is-visible";
import { changeLive, forgetLive } from "./live-state";
import { usePresence } from "./use-presence";
import { useReadAgain } from "./use-read-again";

/** Keeps a story's screen up to date with what others do, and tells them that it is open here. Draws nothing. */
export function LiveStory({ story, claimId }: { story: string; claimId: string | null }): ReactNode {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [tab] = useState(tabName);
  const readAgain = useReadAgain();
  const isVisible = useIsVisible();
  const [failures, setFailures] = useState(0);
  usePresence({ tab, story, claimId });

  const take = (event: LiveEvent): void => {
    if (event.kind === "PRESENT") return changeLive(queries, { people: event.people });
    const isOthers = event.kind === "HAPPENED" && !event.isOwn;
    if (isOthers) changeLive(queries, { last: `${event.personName ?? "A command"} ${event.what}` });
    readAgain(isOthers ? event.subjectId : null);
  };
  const { reset } = useSubscription(
    trpc.live.events.subscriptionOptions(
      { story },
      {
        enabled: isVisible,
        onStarted: () => changeLive(queries, { isConnected: true }),
        onConnectionStateChange: ({ state, error }) =>
          changeLive(queries, { isConnected: state !== "connecting" || !error }),
        onData: ({ data }) => take(data),
        onError: ({ data }) => {
          changeLive(queries, { isConnected: false });
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
  useEffect(() => () => forgetLive(queries), [queries, story]);
  return null;
}
