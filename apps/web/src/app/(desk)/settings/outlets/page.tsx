import { mayAdminister } from "@second-source/domain/desk/role";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { currentActor } from "@/server/current-actor";
import { Hydrate, load, trpc } from "@/trpc/server";
import { OutletsScreen } from "./_parts/outlets-screen";

export const metadata: Metadata = { title: "Outlets" };

export default async function OutletsPage(): Promise<ReactNode> {
  const actor = await currentActor();
  await load(trpc.outlet.view.queryOptions());
  return (
    <Hydrate>
      <OutletsScreen mayAdminister={actor !== null && mayAdminister(actor.role)} />
      <KeysBar keys={[["Tab", "next field"]]} />
    </Hydrate>
  );
}
