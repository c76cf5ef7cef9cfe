"use client";

import { mayReview } from "@second-source/domain/desk/role";
import { counted } from "@second-source/domain/text/counted";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { InviteForm } from "./invite-form";
import { PeopleTable } from "./people-table";
import { PersonPane } from "./person-pane";

type Shown = "ALL" | "REVIEWERS";

/** Who is at the desk and as what; beside it, whoever is looked at, or somebody who is being invited. */
export function PeopleScreen(): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.people.view.queryOptions());
  const [shown, setShown] = useState<Shown>("ALL");
  const [chosen, setChosen] = useState<string | null>(null);
  const people = shown === "ALL" ? data.people : data.people.filter(({ role }) => mayReview(role));
  const invitations = shown === "ALL" ? data.invitations.filter(({ resets }) => resets === null) : [];
  const person = data.people.find(({ personId }) => personId === chosen);
  const step = (by: number): void => {
    const at = people.findIndex(({ personId }) => personId === chosen);
    setChosen(people[Math.min(people.length - 1, Math.max(0, at + by))]?.personId ?? null);
  };
  useKeys({ i: () => setChosen(null), j: () => step(1), k: () => step(-1), Escape: () => setChosen(null) });
  const humans = new Set(data.people.map(({ humanId }) => humanId)).size;
  const options = [
    { value: "ALL", label: `All ${data.people.length}` },
    { value: "REVIEWERS", label: `May approve ${data.people.filter(({ role }) => mayReview(role)).length}` },
  ] as const;
  return (
    <main className="stg">
      <section className="stg-m" aria-label="People">
        <div className="dk-h">
          <h1>People</h1>
          <span className="muted">
            {counted(data.people.length, "account")}, {counted(humans, "human being")}
          </span>
          <span className="grow" />
          <Choice<Shown> label="Who is shown" options={options} value={shown} onChange={setShown} />
          <Button look="primary" keys={["I"]} onClick={() => setChosen(null)}>
            Invite
          </Button>
        </div>
        <PeopleTable people={people} invitations={invitations} chosen={chosen} onChoose={setChosen} />
        <p className="same">
          <Icon name="lock" />
          <span>
            <b>Nobody is exempt from four eyes,</b> admins included. Every change here is in the desk’s activity.
          </span>
        </p>
      </section>
      {person ? (
        <PersonPane
          key={person.personId}
          person={person}
          asksSecondStep={data.asksSecondStep}
          hasMail={data.hasMail}
          people={data.people}
          reset={data.invitations.find(({ resets }) => resets === person.personId) ?? null}
        />
      ) : (
        <InviteForm hasMail={data.hasMail} />
      )}
    </main>
  );
}
