import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SignedIn } from "@/components/signed-in";
import { SessionEnd } from "@/components/session-end";
import { Icon } from "@/components/ui/icon";
import { currentActor } from "@/server/current-actor";
import { singleSignOnName } from "@/server/single-sign-on";

export const dynamic = "force-dynamic";

/** A small window beside the page that somebody is reading. */
export default async function WindowLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const actor = await currentActor();
  if (!actor) redirect("/sign-in?next=/import");
  return (
    <SignedIn personId={actor.personId} deskId={actor.deskId} role={actor.role}>
      <header className="win-h">
        <p className="brand">
          <Icon name="logo" />
          <span>Second Source</span>
        </p>
        <span className="muted">
          {actor.name}, {actor.deskName}
        </span>
      </header>
      {children}
      <SessionEnd email={actor.email} elsewhere={singleSignOnName()} />
    </SignedIn>
  );
}
