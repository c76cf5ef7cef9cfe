"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { GuardNote } from "@/components/ui/guard-note";
import { CodeApp } from "./code-app";
import { Passkeys } from "./passkeys";
import { PasswordForm } from "./password-form";
import { SingleSignOn } from "./single-sign-on";
import { SessionList } from "./session-list";

/** What somebody is here, the password they choose themselves, and where they are signed in. */
export function AccountScreen({ elsewhere }: { elsewhere: string | null }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.account.view.queryOptions());
  const { name, email, deskName, role, passwordSince, codeApp, passkeys, sessions, asksSecondStep, linkedSince } = data;
  return (
    <main className="acc">
      <header>
        <h1>Your account</h1>
        <p className="muted">
          {deskName}, {role.toLowerCase()}. “{name}” stands on what you do.
        </p>
      </header>
      {asksSecondStep && !codeApp && passkeys.length === 0 && !linkedSince ? (
        <GuardNote title="Your desk asks whoever decides for a second step">
          <p>You approve, publish and change rights once you have set up a code app or a passkey here.</p>
        </GuardNote>
      ) : null}
      {linkedSince ? null : (
        <>
          <PasswordForm email={email} since={passwordSince} />
          <CodeApp codeApp={codeApp} />
          <Passkeys passkeys={passkeys} />
        </>
      )}
      {elsewhere === null ? null : <SingleSignOn name={elsewhere} linkedSince={linkedSince} />}
      <SessionList sessions={sessions} />
    </main>
  );
}
