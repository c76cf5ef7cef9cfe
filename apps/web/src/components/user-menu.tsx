"use client";

import { mayAdminister, mayAudit, type Role } from "@second-source/domain/desk/role";
import type { OwnDesk } from "@second-source/server/usecase/switch-desk";
import { signOut } from "next-auth/react";
import Link from "next/link";
import { toast } from "sonner";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { removeDraftsOf } from "./kept-drafts";
import { useSignedIn } from "./signed-in";
import { useKeys } from "./use-keys";
import { Icon } from "./ui/icon";
import { initialsOf } from "./ui/initials";

/** Who is signed in, their other desks, the light or dark look, and the way out. */
export function UserMenu({ name, role, others }: { name: string; role: Role; others: readonly OwnDesk[] }): ReactNode {
  const { personId } = useSignedIn();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useKeys(isOpen ? { Escape: () => setOpen(false) } : {});
  useEffect(() => {
    const away = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, []);
  return (
    <div className="menu-box" ref={box}>
      <button className="me" type="button" aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="person is-me" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <span className="me-n">
          {name}
          <small>{role.charAt(0) + role.slice(1).toLowerCase()}</small>
        </span>
      </button>
      {isOpen ? (
        <div className="menu" role="menu" aria-label={name}>
          {others.map((desk) => (
            <button key={desk.id} type="button" role="menuitem" onClick={() => void goToDesk(desk)}>
              <Icon name="arrow" /> Go to {desk.name}
            </button>
          ))}
          <button type="button" role="menuitem" onClick={switchTheme}>
            <Icon name="moon" /> Light or dark
          </button>
          <Link role="menuitem" href="/account" onClick={() => setOpen(false)}>
            <Icon name="lock" /> Your account
          </Link>
          {mayAdminister(role) ? (
            <Link role="menuitem" href="/settings/people" onClick={() => setOpen(false)}>
              <Icon name="people" /> People
            </Link>
          ) : null}
          <Link role="menuitem" href="/settings/policy" onClick={() => setOpen(false)}>
            <Icon name="check" /> Desk rules
          </Link>
          <Link role="menuitem" href="/settings/outlets" onClick={() => setOpen(false)}>
            <Icon name="open" /> Outlets
          </Link>
          {mayAudit(role) ? (
            <Link role="menuitem" href="/activity" onClick={() => setOpen(false)}>
              <Icon name="clock" /> Activity of the desk
            </Link>
          ) : null}
          <button
            type="button"
            role="menuitem"
            onClick={() => {
              removeDraftsOf(personId);
              void signOut({ callbackUrl: "/sign-in" });
            }}
          >
            <Icon name="r-back" /> Sign out
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** The whole page is the other desk's from then on; what was typed at this one is kept for when one comes back. */
async function goToDesk({ id, name }: OwnDesk): Promise<void> {
  const answer = await fetch("/api/desk", { method: "POST", body: JSON.stringify({ desk: id }) }).catch(() => null);
  if (answer?.ok) location.assign("/");
  else toast.error(`${name} does not answer. You are still at this desk; try again.`);
}

function switchTheme(): void {
  const root = document.documentElement;
  const isDark = root.dataset["theme"]
    ? root.dataset["theme"] === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset["theme"] = isDark ? "light" : "dark";
  localStorage.setItem("second-source theme", root.dataset["theme"]);
}
