"use client";

import type { ReactNode } from "react";
import { initialsOf } from "../ui/initials";
import { useLive, type LiveState } from "./live-state";

/** Who else has this story open, each once. */
export function Here(): ReactNode {
  const people = eachOnce(useLive().people);
  if (people.length === 0) return null;
  return (
    <ul className="here" aria-label="Also here">
      {people.map(({ personId, name, editing, claimId }) => {
        const doing = claimId ? (editing ? "is editing a claim" : "has a claim open") : "has the story open";
        return (
          <li key={personId} className="person" title={`${name} ${doing}`}>
            <span aria-hidden="true">{initialsOf(name)}</span>
            <span className="vh">{`${name} ${doing}`}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What somebody else just did, at the foot of the screen; and whether the line to the server is down. */
export function LiveLine(): ReactNode {
  const { people, last, isConnected } = useLive();
  const [first] = eachOnce(people);
  const words = isConnected ? (last ?? (first ? `${first.name} is here` : null)) : "Connecting again…";
  return (
    <span className="live" role="status">
      {words ? (
        <>
          <i className={isConnected ? "" : "is-off"} />
          {words}
        </>
      ) : null}
    </span>
  );
}

/** Who else is on this claim: nobody is locked out, and whoever types at the same time is told. */
export function AlsoOnClaim({ claimId }: { claimId: string }): ReactNode {
  const people = eachOnce(useLive().people.filter((person) => person.claimId === claimId));
  if (people.length === 0) return null;
  const editing = people.filter((person) => person.editing).map((person) => person.name);
  const names = people.map((person) => person.name);
  return (
    <p className="also" role="status">
      <i />
      {editing.length > 0 ? (
        <span>
          <b>{editing.join(" and ")}</b> {editing.length === 1 ? "is" : "are"} editing this claim. You may too: whoever
          saves second is shown the difference.
        </span>
      ) : (
        <span>
          <b>{names.join(" and ")}</b> {names.length === 1 ? "has" : "have"} this claim open.
        </span>
      )}
    </p>
  );
}

/** A person with several tabs is one person; the tab they type in speaks for them. */
function eachOnce(people: LiveState["people"]): LiveState["people"] {
  const once = new Map<string, LiveState["people"][number]>();
  for (const person of people) {
    const known = once.get(person.personId);
    if (!known || (!known.editing && person.editing)) once.set(person.personId, person);
  }
  return [...once.values()];
}
