"use client";

import type { PeopleView } from "@second-source/server/view/people-view";
import type { ReactNode } from "react";
import { Fault } from "@/components/ui/fault";
import { initialsOf } from "@/components/ui/initials";
import { SureButton } from "@/components/ui/sure-button";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { roleWords } from "./role-words";

interface Props extends Pick<PeopleView, "people" | "invitations"> {
  readonly chosen: string | null;
  readonly onChoose: (personId: string) => void;
}
type Person = PeopleView["people"][number];

/** Everybody by name; a second account stands under the first, links that nobody used and who is shut out at the end. */
export function PeopleTable({ people, invitations, chosen, onChoose }: Props): ReactNode {
  return (
    <table className="ptab">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Role</th>
          <th scope="col">Last signed in</th>
          <th scope="col">Second step</th>
          <th scope="col">Remarks</th>
        </tr>
      </thead>
      <tbody>
        {firstBeforeSecond(people).map((person) => (
          <PersonLine key={person.personId} person={person} isChosen={person.personId === chosen} onChoose={onChoose} />
        ))}
        {invitations.map((invitation) => (
          <InvitedLine key={invitation.id} invitation={invitation} />
        ))}
      </tbody>
    </table>
  );
}

/** Accounts of one human stand together, the first of them first. */
function firstBeforeSecond(people: readonly Person[]): Person[] {
  const isSecond = ({ personId, humanId }: Person): boolean =>
    personId !== humanId && people.some((other) => other.personId === humanId);
  return people
    .filter((person) => !isSecond(person))
    .flatMap((first) => [first, ...people.filter((other) => isSecond(other) && other.humanId === first.personId)]);
}

function PersonLine({
  person,
  isChosen,
  onChoose,
}: {
  person: Person;
  isChosen: boolean;
  onChoose: (personId: string) => void;
}): ReactNode {
  const { personId, humanId, name, email, role, signedInAt, hasCodeApp } = person;
  const { disabledAt, disabledBy, disabledWhy, isShutOut } = person;
  const looks = [
    ...(isChosen ? ["is-cur"] : []),
    ...(personId === humanId ? [] : ["join"]),
    ...(disabledAt || isShutOut ? ["is-off"] : []),
  ];
  return (
    <tr className={looks.join(" ")} onClick={() => onChoose(personId)}>
      <th scope="row" aria-label={name}>
        <button type="button" className="who" aria-pressed={isChosen} onClick={() => onChoose(personId)}>
          <span className="person" aria-hidden="true">
            {initialsOf(name)}
          </span>
          <b>{name}</b>
          <small>{email}</small>
        </button>
      </th>
      <td>{roleWords(role)}</td>
      <td>{signedInAt ? <When at={signedInAt} /> : <span className="muted">not lately</span>}</td>
      <td>{hasCodeApp ? "code app" : <span className="muted">none</span>}</td>
      <td>
        {disabledAt ? (
          <>
            shut out <When at={disabledAt} />
            {disabledBy ? ` by ${disabledBy}` : ""}
            {disabledWhy ? <small>{disabledWhy}</small> : null}
          </>
        ) : isShutOut ? (
          "disabled, by whoever runs the server"
        ) : personId === humanId ? null : (
          "one pair of eyes with the account above"
        )}
      </td>
    </tr>
  );
}

function InvitedLine({ invitation }: { invitation: PeopleView["invitations"][number] }): ReactNode {
  const trpc = useTRPC();
  const withdraw = useServerAction(trpc.people.withdrawLink.mutationOptions(), {
    successMessage: "The link is withdrawn: it opens nothing any more.",
    isLogged: false,
  });
  const { id, name, email, role, expiresAt, invitedBy } = invitation;
  return (
    <tr className="is-new">
      <th scope="row" aria-label={name}>
        <span className="who">
          <span className="person" aria-hidden="true">
            {initialsOf(name)}
          </span>
          <b>{name}</b>
          <small>{email}</small>
        </span>
      </th>
      <td>{roleWords(role)}</td>
      <td className="muted">invited{invitedBy ? ` by ${invitedBy}` : ""}</td>
      <td className="muted">none yet</td>
      <td>
        link unused, ends <When at={expiresAt} />
        <SureButton
          disabled={withdraw.isRunning}
          sure={`Withdraw the link of ${name}`}
          onSure={() => withdraw.run({ invitation: id })}
        >
          Withdraw
        </SureButton>
        <Fault>{withdraw.refusal?.message}</Fault>
      </td>
    </tr>
  );
}
