"use client";

import type { ReactNode } from "react";
import { useIsAlive } from "../use-is-alive";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2 Mar", with the year where it is not this document's: an ISO day, or null for an unknown one. */
export function shortDay(day: string | null): string {
  const [, month, date] = (day ?? "").split("-").map(Number);
  return month && date ? `${date} ${MONTHS[month - 1] ?? ""}` : "date unknown";
}

/** A moment as "22 Nov, 14:05": in UTC as the server sends it, in the reader's own time zone once the page is alive. */
export function When({ at }: { at: Date }): ReactNode {
  const isAlive = useIsAlive();
  const local = isAlive ? new Date(at.getTime() - at.getTimezoneOffset() * 60_000) : at;
  const [day, time] = local.toISOString().split("T");
  return <time dateTime={at.toISOString()}>{`${shortDay(day ?? null)}, ${time?.slice(0, 5) ?? ""}`}</time>;
}
