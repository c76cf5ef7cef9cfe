import type { Actor } from "@second-source/server/actor";
import Link from "next/link";
import type { ReactNode } from "react";
import { Here } from "./live/here";
import { Icon } from "./ui/icon";
import { UserMenu } from "./user-menu";

export function TopBar({ actor }: { actor: Actor }): ReactNode {
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
      <UserMenu name={actor.name} role={actor.role} />
    </header>
  );
}
