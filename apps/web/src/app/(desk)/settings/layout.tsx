import { mayAdminister } from "@second-source/domain/desk/role";
import type { ReactNode } from "react";
import { currentActor } from "@/server/current-actor";
import { SettingsBar } from "./_parts/settings-bar";

export default async function SettingsLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const actor = await currentActor();
  return (
    <>
      <SettingsBar seesPeople={actor !== null && mayAdminister(actor.role)} />
      {children}
    </>
  );
}
