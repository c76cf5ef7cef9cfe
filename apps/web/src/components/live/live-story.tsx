"use client";

import type { LiveEvent } from "@second-source/server/view/live-view";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { useTRPCClient } from "@/trpc/client";
import { announceSessionEnd, announceSignedInElsewhere, onSignedInAgain } from "../sign-in-again";
import { useIsVisible } from "../use-is-visible";
import { changeLive, forgetLive } from "./live-state";
import { ownEventArrived, setConnected } from "./own-press";
import { readDraft } from "./refresh";
import { takeLine } from "./tab-line";
import { tabName } from "./tab-name";
import { useKnown } from "./use-known";
import { usePresence } from "./use-presence";
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
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [tab] = useState(tabName);
  const refresh = useRefresh(story);
  const isVisible = useIsVisible();
  const known = useKnown(seq);
  usePresence({ tab, story, claimId });

  const take = useEffectEvent((event: LiveEvent): void => {
    if (event.story !== story) return;
    if (event.kind === "PRESENT") return changeLive(queries, { people: event.people });
    if (event.kind === "DRAFT") {
      if (readDraft(queries, event.version)) ownEventArrived();
      return;
    }
    if (event.kind === "STARTED") {
      known.restart(event.seq);
      return void queries.invalidateQueries();
    }
    if (!known.isNew(event.seq)) return;
    if (event.isOwn) ownEventArrived();
    else changeLive(queries, { last: `${event.personName ?? "A command"} ${event.what}` });
    refresh(event);
  });

  // A tab in the background neither listens nor leads; it goes on from what it knows.
  useEffect(() => {
    if (!isVisible) return undefined;
    const line = takeLine(client, {
      event: (event) => take(event),
      connected: (isConnected) => tellConnected(queries, isConnected),
      signedOut: announceSessionEnd,
      signedIn: announceSignedInElsewhere,
    });
    line.watch({ story, after: known.upTo() });
    const stop = onSignedInAgain(line.signedIn);
    return () => {
      stop();
      line.close();
      setConnected(false);
    };
  }, [isVisible, story, client, queries, known]);
  useEffect(() => () => forgetLive(queries), [queries, story]);
  return null;
}

function tellConnected(queries: QueryClient, isConnected: boolean): void {
  setConnected(isConnected);
  changeLive(queries, { isConnected });
}
