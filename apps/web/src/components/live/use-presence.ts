"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/trpc/client";

const BEAT_MS = 20_000;
/** Somebody who typed within this time is still at it. */
const TYPING_MS = 30_000;

/** Tells the others which claim is open in this tab, and whether somebody types: at once, then every twenty seconds. */
export function usePresence({ tab, story, claimId }: { tab: string; story: string; claimId: string | null }): void {
  const trpc = useTRPC();
  const { mutate: present } = useMutation(trpc.live.present.mutationOptions());
  const { mutate: leave } = useMutation(trpc.live.leave.mutationOptions());
  const typedAt = useRef(0);

  useEffect(() => {
    const isTyping = (): boolean => claimId !== null && Date.now() - typedAt.current < TYPING_MS;
    const say = (): void => present({ tab, story, claim: claimId, editing: isTyping() });
    const typed = (event: Event): void => {
      const isText = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (!isText) return;
      const wasTyping = isTyping();
      typedAt.current = Date.now();
      if (!wasTyping && claimId !== null) say();
    };
    say();
    const beat = setInterval(say, BEAT_MS);
    addEventListener("input", typed);
    return () => {
      clearInterval(beat);
      removeEventListener("input", typed);
      typedAt.current = 0;
    };
  }, [present, tab, story, claimId]);

  useEffect(() => {
    const gone = (): void => leave({ tab });
    addEventListener("pagehide", gone);
    return () => removeEventListener("pagehide", gone);
  }, [leave, tab]);
}
