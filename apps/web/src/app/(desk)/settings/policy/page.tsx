import type { Metadata } from "next";
import { mayAdminister, mayReview } from "@second-source/domain/desk/role";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { currentActor } from "@/server/current-actor";
import { Hydrate, load, trpc } from "@/trpc/server";
import { PolicyScreen } from "./_parts/policy-screen";

export const metadata: Metadata = { title: "Policy" };

export default async function PolicyPage(): Promise<ReactNode> {
  const actor = await currentActor();
  await load(trpc.policy.view.queryOptions());
  return (
    <Hydrate>
      <PolicyScreen
        mayChange={actor !== null && mayAdminister(actor.role)}
        mayConfirm={actor !== null && mayReview(actor.role)}
      />
      <KeysBar keys={[["Tab", "next field"]]} />
    </Hydrate>
  );
}
