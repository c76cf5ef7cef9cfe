"use client";

import { REVIEW_STATE_WORDS, type ReviewState } from "@second-source/domain/review/review-state";
import { counted } from "@second-source/domain/text/counted";
import type { StoryPage } from "@second-source/server/view/desk-view";
import { useQueries } from "@tanstack/react-query";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/client";

const STRIP: Partial<Record<ReviewState, string>> = {
  RELEASED: "p-r",
  CORRECTED: "p-r",
  APPROVED: "p-a",
  PROPOSED: "p-p",
  CHECKING: "p-c",
  DRAFT: "p-d",
  RETURNED: "p-t",
  STALE: "p-s",
};
const ORDER: readonly ReviewState[] = [
  "RELEASED",
  "CORRECTED",
  "APPROVED",
  "PROPOSED",
  "CHECKING",
  "DRAFT",
  "RETURNED",
  "STALE",
];

/** Stories with one block a claim, filled by how far its review has come; older ones when they are asked for. */
export function StoryTable({ first }: { first: StoryPage }): ReactNode {
  const trpc = useTRPC();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const older = useQueries({ queries: cursors.map((cursor) => trpc.desk.stories.queryOptions({ cursor })) });
  const stories = [first, ...older.flatMap(({ data }) => data ?? [])].flatMap((page) => page.stories);
  const next = older.length === 0 ? first.next : (older.at(-1)?.data?.next ?? null);
  if (stories.length === 0) return <p className="empty">No stories yet. Open one, and import what two outlets say.</p>;
  return (
    <>
      <table className="stt">
        <thead>
          <tr>
            <th scope="col">Story</th>
            <th scope="col">Claims</th>
            <th scope="col" className="num">
              Settled
            </th>
            <th scope="col" className="num">
              One voice
            </th>
          </tr>
        </thead>
        <tbody>
          {stories.map((story) => (
            <tr key={story.id}>
              <th scope="row">
                <Link href={`/stories/${story.slug}`} data-row>
                  {story.title}
                </Link>
                <small>
                  {story.outlets === 0 ? "no article yet" : counted(story.outlets, "outlet")}
                  {story.editions > 0 ? `, edition ${story.editions} out` : ""}
                </small>
              </th>
              <td>
                <Strip states={story.states} />
              </td>
              <td className="num">
                {story.settled} of {story.claims}
              </td>
              <td className="num">{story.onOneVoice}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {next ? (
        <Button look="quiet" onClick={() => setCursors([...cursors, next])}>
          Older stories
        </Button>
      ) : null}
      <p className="stleg" aria-hidden="true">
        {(["RELEASED", "APPROVED", "PROPOSED", "CHECKING", "DRAFT", "RETURNED", "STALE"] as const).map((state) => (
          <span key={state} className="strip">
            <i className={STRIP[state]} /> {REVIEW_STATE_WORDS[state]}
          </span>
        ))}
      </p>
    </>
  );
}

type States = StoryPage["stories"][number]["states"];

/** As many blocks as can be told apart at a glance: beyond that, each stands for several claims. */
const MOST_BLOCKS = 20;

function Strip({ states }: { states: States }): ReactNode {
  const counts = ORDER.map((state) => ({ state, count: states[state] ?? 0 })).filter(({ count }) => count > 0);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const each = Math.max(1, all / MOST_BLOCKS);
  return (
    <span className="strip" role="img" aria-label={stripWords(counts)}>
      {counts.flatMap(({ state, count }) =>
        Array.from({ length: Math.max(1, Math.round(count / each)) }, (_, index) => (
          <i key={`${state} ${index}`} className={STRIP[state] ?? ""} />
        )),
      )}
    </span>
  );
}

function stripWords(counts: readonly { readonly state: ReviewState; readonly count: number }[]): string {
  if (counts.length === 0) return "no claims yet";
  return counts.map(({ state, count }) => `${count} ${REVIEW_STATE_WORDS[state]}`).join(", ");
}
