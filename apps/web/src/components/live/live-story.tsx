"use client";

import type { LiveEvent } from "@second-source/server/view/live-view";
import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { tabName } from "./tab-name";
import { announceSessionEnd } from "../session-end";
import { changeLive, forgetLive } from "./live-state";
import { usePresence } from "./use-presence";
import { useReadAgain } from "./use-read-again";

/** Keeps a story's screen up to date with what others do, and tells them that it is open here. Draws nothing. */
export function LiveStory({ story, claimId }: { story: string; claimId: string | null }): ReactNode {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [tab] = useState(tabName);
  const readAgain = useReadAgain();
  usePresence({ tab, story, claimId });

  const take = (event: LiveEvent): void => {
    if (event.kind === "PRESENT") return changeLive(queries, { people: event.people });
    const isOthers = event.kind === "HAPPENED" && !event.isOwn;
    if (isOthers) changeLive(queries, { last: `${event.personName ?? "A command"} ${event.what}` });
    readAgain(isOthers ? event.subjectId : null);
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
  useEffect(() => () => forgetLive(queries), [queries, story]);
  return null;
}
