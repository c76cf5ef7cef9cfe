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
  const go = (step: number): void => {
    const at = queue.findIndex((item) => item.claimId === claimId);
    const next = queue[Math.max(0, Math.min(queue.length - 1, at + step))];
    if (next) setClaimId(next.claimId);
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  return (
    <main className="rv">
      <ReviewQueue queue={queue} current={claimId} onOpen={setClaimId} />
      {claim ? (
        <>
          <RevisionUnderReview claim={claim} />
          <Decision key={claim.id} claim={claim} />
          <LiveStory story={claim.story.slug} claimId={claim.id} />
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
