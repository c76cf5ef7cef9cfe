"use client";

import type { ShownInvitation } from "@second-source/server/usecase/accept-invitation";
import { useQuery } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { useEffect, useState, type FormEvent, type ReactNode } from "react";
import { SingleSignOnButton } from "@/components/single-sign-on-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { When } from "@/components/ui/time";
import { FormFault } from "@/components/ui/form-fault";
import { askRoute } from "@/components/ask-route";

/** What the link is for, and the password that it is used with. */
export function JoinForm({ elsewhere }: { elsewhere: string | null }): ReactNode {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => {
    const read = (): void => setToken(location.hash.slice(1));
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  const link = useQuery({
    queryKey: ["link", token],
    queryFn: () => askRoute<ShownInvitation>("/api/invitation", { token }),
    enabled: Boolean(token),
    retry: false,
    refetchOnWindowFocus: false,
  });
  if (token === null || link.isLoading) return <Told heading="One moment…" />;
  if (token === "")
    return <Told heading="There is no link here">Open the whole of it: it ends with a # and what follows.</Told>;
  if (link.error) return <Told heading="This link does not open">{link.error.message}</Told>;
  return link.data ? <PasswordForm token={token} link={link.data} elsewhere={elsewhere} /> : null;
}

function Told({ heading, children }: { heading: string; children?: ReactNode }): ReactNode {
  return (
    <div className="si-t">
      <h1>{heading}</h1>
      {children ? <p role="alert">{children}</p> : null}
    </div>
  );
}

function PasswordForm({
  token,
  link,
  elsewhere,
}: {
  token: string;
  link: ShownInvitation;
  elsewhere: string | null;
}): ReactNode {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { deskName, name, email, role, invitedBy, until, asks } = link;
  const isNew = asks === "NEW_PASSWORD";
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    setBusy(true);
    try {
      await askRoute("/api/invitation/accept", { token, password });
    } catch (error) {
      setBusy(false);
      setFault(error instanceof Error ? error.message : "This did not work. Try again.");
      return;
    }
    const answer = await signIn("credentials", { email, password, redirect: false }).catch(() => null);
    location.assign(answer?.ok ? "/" : "/sign-in");
  };
  const hold = async (): Promise<void> => {
    try {
      await askRoute("/api/invitation/hold", { token });
    } catch (error) {
      setFault(error instanceof Error ? error.message : "This did not work. Try again.");
      throw error;
    }
  };
  return (
    <form aria-labelledby="join" onSubmit={(event) => void submit(event)}>
      <h1 id="join">{isNew ? `Welcome, ${name}` : `Come to ${deskName}`}</h1>
      <p className="muted">
        {deskName}, as {role.toLowerCase()}
        {invitedBy ? `, by a link of ${invitedBy}` : ""}. It works once, until <When at={new Date(until)} />.
      </p>
      <FormFault>{fault}</FormFault>
      <label className="field">
        <span className="lab">E-mail</span>
        <input className="input" name="email" type="email" autoComplete="username" value={email} readOnly />
      </label>
      <label className="field">
        <span className="lab">
          {isNew ? "Choose a password, 12 characters at least" : "The password that your account has here"}
        </span>
        <input
          className="input"
          name="password"
          type="password"
          autoComplete={isNew ? "new-password" : "current-password"}
          minLength={isNew ? 12 : 1}
          required
          autoFocus
          aria-invalid={fault !== null}
        />
      </label>
      <SubmitButton isBusy={isBusy} busy="Opening…">
        {isNew ? "Open my account" : "Come in"}
      </SubmitButton>
      {elsewhere === null ? null : (
        <>
          <span className="si-or">or without a password of its own</span>
          <SingleSignOnButton name={elsewhere} to="/?joined" before={hold} />
        </>
      )}
    </form>
  );
}
