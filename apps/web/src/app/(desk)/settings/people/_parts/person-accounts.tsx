"use client";

import { counted } from "@second-source/domain/text/counted";
import { useState, type ReactNode } from "react";
import { toast } from "sonner";
import { Fault } from "@/components/ui/fault";
import { SureButton } from "@/components/ui/sure-button";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import type { Person } from "./person-pane";
import { roleWords } from "./role-words";

/** The accounts of one human: joined, they are one pair of eyes. */
export function PersonAccounts({
  person,
  people,
  ownHuman,
}: {
  person: Person;
  people: readonly Person[];
  ownHuman: string | null;
}): ReactNode {
  const trpc = useTRPC();
  const [other, setOther] = useState("");
  const join = useServerAction(trpc.people.join.mutationOptions(), { isLogged: false });
  const separate = useServerAction(trpc.people.separate.mutationOptions(), {
    successMessage: "These are two humans from now on. What was stale stays stale.",
    isLogged: false,
  });
  const others = people.filter(({ humanId }) => humanId !== person.humanId && humanId !== ownHuman);
  const accounts = people.filter(({ humanId }) => humanId === person.humanId);
  const first = others.find(({ personId }) => personId === other);
  const say = ({ stale }: { readonly stale: number }): void => {
    toast.success(
      stale > 0
        ? `One pair of eyes. ${counted(stale, "approval")} of their own work went stale.`
        : "One pair of eyes. No approval was of their own work.",
    );
  };
  return (
    <>
      <h3>{accounts.length > 1 ? "One human, several accounts" : "One human"}</h3>
      {accounts.length > 1 ? (
        <ul className="acc-l">
          {accounts.map(({ personId, email, role }) => (
            <li key={personId} className="stg-a">
              <span>
                <b>{email}</b>
                {personId === person.personId ? "this one, " : ""}
                {roleWords(role).toLowerCase()}
              </span>
              {personId === person.humanId ? null : (
                <SureButton
                  disabled={separate.isRunning}
                  sure="They are two humans"
                  onSure={() => separate.run({ person: personId })}
                >
                  Separate
                </SureButton>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <>
          <label className="field">
            <span className="lab">The same human as</span>
            <select className="input" value={other} onChange={({ target }) => setOther(target.value)}>
              <option value="">somebody else: nobody here</option>
              {others.map(({ personId, name, email }) => (
                <option key={personId} value={personId}>
                  {name}, {email}
                </option>
              ))}
            </select>
          </label>
          {first ? (
            <div className="acts">
              <SureButton
                look="danger"
                disabled={join.isRunning}
                sure={`${person.name} and ${first.name} are one human`}
                onSure={() => join.run({ person: person.personId, first: first.personId }, say)}
              >
                Join these two…
              </SureButton>
              <p>What one of the two approved of what the other wrote goes stale.</p>
            </div>
          ) : null}
        </>
      ) : null}
      <Fault>{join.refusal?.message ?? separate.refusal?.message}</Fault>
    </>
  );
}
