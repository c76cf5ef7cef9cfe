"use client";

import type { OutletsView } from "@second-source/server/view/outlets-view";
import type { ReactNode } from "react";
import { AliasesField, aliasesFrom, aliasesText } from "@/components/ui/aliases-field";
import { NameField } from "@/components/ui/name-field";
import { useAct } from "@/components/use-act";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { ThingForm, keptWords } from "./thing-form";

/** What the desk knows of an owner: its names, and the party it is, if it is one. */
export function OwnerForm({
  owner,
  onClose,
}: {
  owner: OutletsView["owners"][number];
  onClose: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const { id, name, aliases, party } = owner;
  const initial = {
    was: { name, aliases: [...aliases], party },
    ...{ name, aliases: aliasesText(aliases), party: party ?? "" },
  };
  const [draft, setDraft, forget] = useDraft(`owner ${id}`, initial);
  const change = useAct(trpc.outlet.changeOwner.mutationOptions());
  const close = (): void => {
    forget();
    onClose();
  };
  return (
    <ThingForm
      name={name}
      isReady={draft.name.trim() !== "" && !change.isRunning}
      isJudged={draft.name !== name || draft.aliases !== initial.aliases || draft.party !== initial.party}
      refusal={change.refusal}
      onTheirs={() => {
        forget();
        change.forget();
      }}
      onClose={close}
      onSubmit={() =>
        change.run(
          {
            ...{ owner: id, was: draft.was, name: draft.name, party: draft.party || null },
            aliases: aliasesFrom(draft.aliases),
          },
          (done) => {
            keptWords(done);
            close();
          },
        )
      }
    >
      <label className="mf">
        <span className="lab">Name</span>
        <input
          className="input"
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </label>
      <AliasesField value={draft.aliases} onChange={(typed) => setDraft({ ...draft, aliases: typed })} />
      <div className="mf">
        <label className="lab" htmlFor={`party ${id}`}>
          Party
        </label>
        <NameField
          id={`party ${id}`}
          label="Party"
          of="PARTIES"
          value={draft.party}
          onChange={(typed) => setDraft({ ...draft, party: typed })}
        />
        <span className="mf-f">Where the owner is a party itself: a state’s own broadcaster, a party’s paper.</span>
      </div>
    </ThingForm>
  );
}
