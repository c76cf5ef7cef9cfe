import { capital } from "@second-source/domain/text/capital";
import { counted } from "@second-source/domain/text/counted";
import type { OriginsView } from "@second-source/server/view/origins-view";

/** The story's origins in one line, and what to make of them in another. */
export function originsSummary({ threads, ends, story }: OriginsView): { title: string; detail: string } {
  const named = ends.filter((end) => end.origin !== null && !end.origin.isWithdrawn);
  const parties = new Set(named.flatMap((end) => end.party ?? [])).size;
  const outlets = new Set(threads.map((thread) => thread.outletName)).size;
  const alone = new Set(named.flatMap((end) => end.alone.flatMap((each) => (each.perhaps ? [] : [each.number]))));
  const perhaps = new Set(named.flatMap((end) => end.alone.flatMap((each) => (each.perhaps ? [each.number] : []))));
  const atNamed = threads.filter((thread) => named.some((end) => end.key === thread.end)).length;
  const title = `${capital(counted(outlets, "outlet"))}, ${counted(named.length, "voice")}, ${counted(parties, "party", "parties")}`;
  const lines = [
    `${capital(counted(threads.length, "passage"))}, one thread each.`,
    `${capital(counted(atNamed, "thread"))} ${atNamed === 1 ? "ends" : "end"} at somebody who is named or described; the rest is outlets’ own reporting, or names nobody.`,
    `${capital(counted(alone.size, "claim"))} of ${story.claims} ${alone.size === 1 ? "rests" : "rest"} on one voice alone${
      perhaps.size > 0 ? `; for ${counted(perhaps.size, "more", "more")} nobody can tell yet` : ""
    }.`,
  ];
  return { title, detail: lines.join(" ") };
}
