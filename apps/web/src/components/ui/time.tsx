"use client";

import { useState, type ReactNode } from "react";
import { useIsHydrated } from "../use-is-hydrated";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2 Mar": an ISO day, or null for an unknown one. With `thisYear`, another year is said: "2 Mar 2023". */
export function shortDay(day: string | null, thisYear: number | null = null): string {
  const [year, month, date] = (day ?? "").split("-").map(Number);
  if (!month || !date) return "date unknown";
  return `${date} ${MONTHS[month - 1] ?? ""}${thisYear === null || year === thisYear ? "" : ` ${year}`}`;
}

/** A moment as "22 Nov, 14:05", with its year where that is another one: in UTC as the server sends it, in the reader's own time zone once the page is alive. */
export function When({ at }: { at: Date }): ReactNode {
  const isHydrated = useIsHydrated();
  const [thisYear] = useState(() => new Date().getFullYear());
  const local = isHydrated ? new Date(at.getTime() - at.getTimezoneOffset() * 60_000) : at;
  const [day, time] = local.toISOString().split("T");
  return <time dateTime={at.toISOString()}>{`${shortDay(day ?? null, thisYear)}, ${time?.slice(0, 5) ?? ""}`}</time>;
}
