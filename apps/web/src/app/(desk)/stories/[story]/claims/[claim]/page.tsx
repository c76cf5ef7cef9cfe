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
  const number = Number(claim);
  if (!Number.isInteger(number) || number < 1) notFound();
  const claimId = await load(trpc.claim.find.queryOptions({ story, number }));
  await load(trpc.claim.view.queryOptions({ claim: claimId }));
  return (
    <Hydrate>
      <ClaimScreen claimId={claimId} />
      <KeysBar
        keys={[
          ["J K", "claim"],
          ["E", "edit wording", "EDIT"],
          ["Ctrl ↵", "propose", "EDIT"],
          ["Esc", "matrix"],
        ]}
      />
    </Hydrate>
  );
}
