"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { CodeApp } from "./code-app";
import { Passkeys } from "./passkeys";
import { PasswordForm } from "./password-form";
import { SessionList } from "./session-list";

/** What somebody is here, the password they choose themselves, and where they are signed in. */
export function AccountScreen(): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.account.view.queryOptions());
  const { name, email, deskName, role, passwordSince, codeApp, passkeys, sessions } = data;
  return (
    <main className="acc">
      <header>
        <h1>Your account</h1>
        <p className="muted">
          {deskName}, {role.toLowerCase()}. “{name}” stands on what you do.
        </p>
      </header>
      <PasswordForm email={email} since={passwordSince} />
      <CodeApp codeApp={codeApp} />
      <Passkeys passkeys={passkeys} />
      <SessionList sessions={sessions} />
    </main>
  );
}
