"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { READY } from "@/components/bookmarklet";

const LONGEST_ADDRESS = 2000;

const sentPage = z.strictObject({
  // Without its query where that is longer than an address may be.
  url: z.url({ protocol: /^https?$/ }).transform((url) => (url.length > LONGEST_ADDRESS ? bareOf(url) : url)),
  title: z.string().transform((title) => title.slice(0, 300)),
  html: z.string().min(1),
});
function bareOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.slice(0, LONGEST_ADDRESS);
}
export type SentPage = z.output<typeof sentPage>;

/** Nobody answers a window that was not opened by the bookmark, or whose page keeps windows apart. */
const PATIENCE_MS = 2_500;

/**
 * The page that the opening window sends once it is told that this one is ready. Told without a secret, to whoever
 * opened it; taken from that window alone, once, and only a page of the sender's own site.
 */
export function useSentPage(): SentPage | "WAITING" | "NOBODY" {
  const [sent, setSent] = useState<SentPage | "WAITING" | "NOBODY">("WAITING");
  useEffect(() => {
    const { opener } = window as { opener: Window | null };
    const patience = setTimeout(() => setSent((now) => (now === "WAITING" ? "NOBODY" : now)), PATIENCE_MS);
    const take = ({ source, origin, data }: MessageEvent<unknown>): void => {
      const page = sentPage.safeParse(data);
      if (!opener || source !== opener || !page.success || new URL(page.data.url).origin !== origin) return;
      setSent((now) => (typeof now === "string" ? page.data : now));
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
