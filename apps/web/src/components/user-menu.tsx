"use client";

import { mayAudit, type Role } from "@second-source/domain/desk/role";
import { signOut } from "next-auth/react";
import Link from "next/link";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { draftsOf } from "./kept-drafts";
import { usePersonId } from "./signed-in";
import { useKeys } from "./use-keys";
import { Icon } from "./ui/icon";
import { initialsOf } from "./ui/initials";

/** Who is signed in, the light or dark look, and the way out. */
export function UserMenu({ name, role }: { name: string; role: Role }): ReactNode {
  const personId = usePersonId();
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
          <button type="button" role="menuitem" onClick={switchTheme}>
            <Icon name="moon" /> Light or dark
          </button>
          <Link role="menuitem" href="/settings/policy" onClick={() => setOpen(false)}>
            <Icon name="check" /> What the desk asks
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
              draftsOf(personId).removeAll();
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

function switchTheme(): void {
  const root = document.documentElement;
  const isDark = root.dataset["theme"]
    ? root.dataset["theme"] === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset["theme"] = isDark ? "light" : "dark";
  localStorage.setItem("second-source theme", root.dataset["theme"]);
}
