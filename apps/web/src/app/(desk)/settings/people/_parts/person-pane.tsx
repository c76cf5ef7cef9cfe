"use client";

import type { PeopleView } from "@second-source/server/view/people-view";
import { useEffect, useRef, type ReactNode } from "react";
import { When } from "@/components/ui/time";
import { useSignedIn } from "@/components/signed-in";
import { PersonAccounts } from "./person-accounts";
import { PersonDisable } from "./person-disable";
import { PersonRole } from "./person-role";
import { PersonSignIn } from "./person-sign-in";

export type Person = PeopleView["people"][number];

/** One account: what they may, whose it is, how they sign in, and the way out. */
export function PersonPane({
  person,
  asksSecondStep,
  hasMail,
  people,
  reset,
}: {
  person: Person;
  asksSecondStep: boolean;
  hasMail: boolean;
  people: readonly Person[];
  reset: PeopleView["invitations"][number] | null;
}): ReactNode {
  const { personId } = useSignedIn();
  const pane = useRef<HTMLElement>(null);
  // Where there is no room beside the table, it stands under it.
  useEffect(() => {
    pane.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const own = people.find((each) => each.personId === personId);
  const isOwn = own?.humanId === person.humanId;
  return (
    <aside className="stg-d" aria-label={person.name} ref={pane}>
      <h2>{person.name}</h2>
      <p>
        {person.email}, account since <When at={person.since} />
      </p>
      {isOwn ? (
        <p className="stg-n">
          This is you. Nobody changes their own rights: another admin does. Your password is yours to change, in your
          account.
        </p>
      ) : (
        <>
          <PersonRole person={person} />
          <PersonAccounts person={person} people={people} ownHuman={own?.humanId ?? null} />
          {person.disabledAt ? null : (
            <PersonSignIn person={person} asksSecondStep={asksSecondStep} hasMail={hasMail} reset={reset} />
          )}
          <PersonDisable person={person} />
        </>
      )}
    </aside>
  );
}
