import type { Metadata } from "next";
import { mayAudit } from "@second-source/domain/desk/role";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { EVERYTHING } from "@/components/activity/activity-filter";
import { KeysBar } from "@/components/keys-bar";
import { currentActor } from "@/server/current-actor";
import { Hydrate, load, trpc } from "@/trpc/server";
import { DeskActivityScreen } from "./_parts/desk-activity-screen";

export const metadata: Metadata = { title: "Activity of the desk" };

export default async function DeskActivityPage(): Promise<ReactNode> {
  const actor = await currentActor();
  if (!actor || !mayAudit(actor.role)) notFound();
  await load(trpc.activity.desk.queryOptions({ filter: EVERYTHING }));
  return (
    <Hydrate>
      <DeskActivityScreen />
      <KeysBar keys={[["Tab", "filters"]]} />
    </Hydrate>
  );
}
