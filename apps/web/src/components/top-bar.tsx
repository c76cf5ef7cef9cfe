import type { Actor } from "@second-source/server/actor";
import type { OwnDesk } from "@second-source/server/usecase/switch-desk";
import Link from "next/link";
import type { ReactNode } from "react";
import { Here } from "./live/here";
import { Icon } from "./ui/icon";
import { UserMenu } from "./user-menu";

/** `desks` are those that the person belongs to. */
export function TopBar({ actor, desks }: { actor: Actor; desks: readonly OwnDesk[] }): ReactNode {
  return (
    <header className="top">
      <Link className="brand" href="/">
        <Icon name="logo" />
        <span>Second Source</span>
      </Link>
      <nav className="crumbs" aria-label="Desk">
        <Link href="/">{actor.deskName}</Link>
        <i>/</i>
        <Link href="/review">Review</Link>
      </nav>
      <span className="grow" />
      <Here />
      <UserMenu name={actor.name} role={actor.role} others={desks.filter(({ id }) => id !== actor.deskId)} />
    </header>
  );
}
