"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { LiveStory } from "@/components/live/live-story";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { Decision } from "./decision";
import { ReviewQueue } from "./review-queue";
import { RevisionUnderReview } from "./revision-under-review";

/** The queue, the exact revision under review, and the decision on it. */
export function ReviewScreen({ initialClaim }: { initialClaim: string | null }): ReactNode {
  const trpc = useTRPC();
  const { data: queue } = useSuspenseQuery(trpc.review.queue.queryOptions());
  const [claimId, setClaimId] = useState(initialClaim);
  const { data: claim } = useQuery({
    ...trpc.claim.view.queryOptions({ claim: claimId ?? "" }),
    enabled: claimId !== null,
  });
  const [last, setLast] = useState(0);
  const open = (id: string): void => {
    setLast(queue.findIndex((item) => item.claimId === id));
    setClaimId(id);
  };
  const go = (step: number): void => {
    const at = queue.findIndex((item) => item.claimId === claimId);
    // What was decided has left the queue: the next one has taken its place.
    const to = at !== -1 ? at + step : step > 0 ? last : last - 1;
    const next = queue[Math.max(0, Math.min(queue.length - 1, to))];
    if (next) open(next.claimId);
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  return (
    <main className="rv">
      <ReviewQueue queue={queue} current={claimId} onOpen={open} />
      {claim ? (
        <>
          <RevisionUnderReview claim={claim} />
          <Decision key={claim.id} claim={claim} />
          <LiveStory story={claim.story.slug} seq={claim.story.seq} claimId={claim.id} />
        </>
      ) : (
        <section className="rv-m blank">
          <h2>{queue.length === 0 ? "Nothing waits for review" : "Choose a claim"}</h2>
          <p>
            {queue.length === 0
              ? "When somebody proposes a verdict, it comes here."
              : "What it rests on, and what changed, comes here."}
          </p>
        </section>
      )}
    </main>
  );
}
