import { mayAdminister } from "@second-source/domain/desk/role";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { currentActor } from "@/server/current-actor";
import { Hydrate, load, trpc } from "@/trpc/server";
import { PeopleScreen } from "./_parts/people-screen";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage(): Promise<ReactNode> {
  const actor = await currentActor();
  if (!actor || !mayAdminister(actor.role)) redirect("/settings/policy");
  await load(trpc.people.view.queryOptions());
  return (
    <Hydrate>
      <PeopleScreen />
      <KeysBar
        keys={[
          ["J K", "person"],
          ["I", "invite"],
        ]}
      />
    </Hydrate>
  );
}
