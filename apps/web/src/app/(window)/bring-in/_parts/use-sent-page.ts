"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { READY } from "@/components/bookmarklet";

const sentPage = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  title: z.string(),
  html: z.string().min(1),
});
export type SentPage = z.output<typeof sentPage>;

/** Nobody answers a window that was not opened by the bookmark, or whose page keeps windows apart. */
const PATIENCE_MS = 2_500;

/**
 * The page that the opening window sends once it is told that this one is ready. Told without a secret, to whoever
 * opened it; taken from that window alone, and only a page of the sender's own site.
 */
export function useSentPage(): SentPage | "WAITING" | "NOBODY" {
  const [sent, setSent] = useState<SentPage | "WAITING" | "NOBODY">("WAITING");
  useEffect(() => {
    const { opener } = window as { opener: Window | null };
    const patience = setTimeout(() => setSent((now) => (now === "WAITING" ? "NOBODY" : now)), PATIENCE_MS);
    const take = ({ source, origin, data }: MessageEvent<unknown>): void => {
      const page = sentPage.safeParse(data);
      if (source !== opener || !page.success || new URL(page.data.url).origin !== origin) return;
      setSent(page.data);
    };
    addEventListener("message", take);
    opener?.postMessage(READY, "*");
    return () => {
      clearTimeout(patience);
      removeEventListener("message", take);
    };
  }, []);
  return sent;
}
