"use client";

import type { Role } from "@second-source/domain/desk/role";
import { useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Fault } from "@/components/ui/fault";
import { useDraft } from "@/components/use-draft";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { drawToken, linkOf } from "./draw-token";
import { OneTimeLink, type MadeLink } from "./one-time-link";
import { MAY, ROLE_OPTIONS } from "./role-words";

const EMPTY: { readonly email: string; readonly name: string; readonly role: Role } = {
  email: "",
  name: "",
  role: "VIEWER",
};

/** Invites somebody: who they are, what they may, and the link that opens their account. */
export function InviteForm({ hasMail }: { hasMail: boolean }): ReactNode {
  const trpc = useTRPC();
  const [fields, change, clear] = useDraft("invitation", EMPTY);
  const [made, setMade] = useState<(MadeLink & { readonly email: string }) | null>(null);
  const invite = useServerAction(trpc.people.invite.mutationOptions(), { isLogged: false });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const [token, { email }] = [drawToken(), fields];
    setMade(null);
    invite.run({ ...fields, token }, ({ until, sentTo }) => {
      setMade({ link: linkOf(token), until, sentTo, email });
      clear();
    });
  };
  return (
    <aside className="stg-d" aria-label="Invite">
      <h2>Invite someone</h2>
      <p>They choose their own password. You never see it.</p>
      <form className="stg-f" onSubmit={submit}>
        <label className="field">
          <span className="lab">E-mail</span>
          <input
            className="input"
            type="email"
            required
            maxLength={254}
            value={fields.email}
            onChange={({ target }) => change({ ...fields, email: target.value })}
          />
        </label>
        <label className="field">
          <span className="lab">Name, as it will stand on what they do</span>
          <input
            className="input"
            required
            maxLength={120}
            value={fields.name}
            onChange={({ target }) => change({ ...fields, name: target.value })}
          />
        </label>
        <div>
          <span className="lab" aria-hidden="true">
            Role
          </span>
          <Choice<Role>
            label="Role"
            options={ROLE_OPTIONS}
            value={fields.role}
            onChange={(role) => change({ ...fields, role })}
          />
          <p className="stg-n">{MAY[fields.role]}</p>
        </div>
        <Fault>{invite.refusal?.message}</Fault>
        <Button look="primary" type="submit" disabled={invite.isRunning}>
          {hasMail ? "Send a link" : "Make a link"}
        </Button>
      </form>
      {made ? <OneTimeLink made={made} whose={made.email} /> : null}
      <h3>Is this somebody already here?</h3>
      <p>
        If one human has two accounts, join them: choose one of the two. They count as one pair of eyes, also for what
        was approved before.
      </p>
    </aside>
  );
}
