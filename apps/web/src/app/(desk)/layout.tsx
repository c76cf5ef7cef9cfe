import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SignedIn } from "@/components/signed-in";
import { SessionEnd } from "@/components/session-end";
import { TopBar } from "@/components/top-bar";
import { currentActor } from "@/server/current-actor";
import { singleSignOnName } from "@/server/single-sign-on";
import { ownDesks } from "@/server/own-desks";

export const dynamic = "force-dynamic";

export default async function DeskLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const actor = await currentActor();
  if (!actor) redirect("/sign-in");
  return (
    <SignedIn personId={actor.personId} deskId={actor.deskId} role={actor.role}>
      <TopBar actor={actor} desks={await ownDesks(actor)} />
      {children}
      <SessionEnd email={actor.email} elsewhere={singleSignOnName()} />
    </SignedIn>
  );
}
