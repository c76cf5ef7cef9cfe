"use client";

import type { Touches } from "@second-source/server/view/live-view";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useTRPCClient } from "@/trpc/client";
import { fadeIn } from "./fade-in";
import { patchMatrix } from "./patch-matrix";
import { refresh } from "./refresh";

/** Events that are told together are one reading. */
const GATHERED_FOR_MS = 30;

interface Happened {
  readonly seq: number;
  readonly touches: Touches;
  readonly isOwn: boolean;
}

interface Gathered {
  seq: number;
  /** Each claim with the last number at which it was touched. */
  readonly claims: Map<string, number>;
  readonly kinds: Set<Touches["what"]>;
  /** Claims that others have changed: they fade in. */
  readonly others: Set<string>;
}

const nothing = (): Gathered => ({ seq: 0, claims: new Map(), kinds: new Set(), others: new Set() });

/** Brings what is on screen up to what happened in a story; one's own doing at once. */
export function useRefresh(story: string): (event: Happened) => void {
  const queries = useQueryClient();
  const client = useTRPCClient();
  const gathered = useRef(nothing());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return useCallback(
    ({ seq, touches, isOwn }) => {
      const news = gathered.current;
      news.seq = Math.max(news.seq, seq);
      news.kinds.add(touches.what);
      if (touches.what === "CLAIM") news.claims.set(touches.claimId, seq);
      if (touches.what === "CLAIM" && !isOwn) news.others.add(touches.claimId);
      if (timer.current !== undefined && !isOwn) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => {
          timer.current = undefined;
          const { others, ...now } = gathered.current;
          gathered.current = nothing();
          const claims = [...now.claims].map(([claim, asOf]) => ({ claim, asOf }));
          const read = (): ReturnType<typeof client.story.matrixRows.query> =>
            client.story.matrixRows.query({ story, claims, asOf: now.seq });
          void refresh(queries, now, (query, what) => patchMatrix(queries, query, what, read)).then(() =>
            fadeIn([...others]),
          );
        },
        isOwn ? 0 : GATHERED_FOR_MS,
      );
    },
    [queries, client, story],
  );
}
