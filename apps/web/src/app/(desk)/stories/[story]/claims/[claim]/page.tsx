import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { ClaimScreen } from "./_parts/claim-screen";

export const metadata: Metadata = { title: "Claim" };

export default async function ClaimPage({
  params,
}: {
  params: Promise<{ story: string; claim: string }>;
}): Promise<ReactNode> {
  const { story, claim } = await params;
  const { claims } = await load(trpc.story.read.queryOptions({ story }));
  const found = claims.find((each) => String(each.number) === claim);
  if (!found) notFound();
  await load(trpc.claim.view.queryOptions({ claim: found.id }));
  return (
    <Hydrate>
      <ClaimScreen claimId={found.id} />
      <KeysBar
        keys={[
          ["J K", "claim"],
          ["E", "edit wording"],
          ["Ctrl ↵", "propose"],
          ["Esc", "matrix"],
        ]}
      />
    </Hydrate>
  );
}
