import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { ReviewScreen } from "./_parts/review-screen";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage({
  searchParams,
}: {
  searchParams: Promise<{ claim?: string }>;
}): Promise<ReactNode> {
  const { claim } = await searchParams;
  const queue = await load(trpc.review.queue.queryOptions());
  const shown =
    claim ??
    queue.find((item) => item.notYours === null && item.state === "PROPOSED")?.claimId ??
    queue[0]?.claimId ??
    null;
  if (shown) await load(trpc.claim.view.queryOptions({ claim: shown }));
  return (
    <Hydrate>
      <ReviewScreen initialClaim={shown} />
      <KeysBar
        keys={[
          ["J K", "next in the queue"],
          ["Ctrl ↵", "approve"],
          ["R", "return"],
        ]}
      />
    </Hydrate>
  );
}
