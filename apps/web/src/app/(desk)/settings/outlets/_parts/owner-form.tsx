"use client";

import type { OutletsView } from "@second-source/server/view/outlets-view";
import type { ReactNode } from "react";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { AliasesField, aliasesFrom, aliasesText, ThingField, ThingNameField } from "./thing-field";
import { keptWords } from "@/components/origin/stale-words";
import { ThingForm } from "./thing-form";

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
    name,
    aliases: aliasesText(aliases),
    party: party ?? "",
  };
  const [draft, setDraft, forget] = useDraft(`owner ${id}`, initial);
  const change = useServerAction(trpc.outlet.changeOwner.mutationOptions());
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
            owner: id,
            was: draft.was,
            name: draft.name,
            party: draft.party || null,
            aliases: aliasesFrom(draft.aliases),
          },
          (done) => {
            keptWords(done);
            close();
          },
        )
      }
    >
      <ThingField label="Name" value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
      <AliasesField value={draft.aliases} onChange={(typed) => setDraft({ ...draft, aliases: typed })} />
      <ThingNameField
        of="PARTIES"
        label="Party"
        note="Where the owner is a party itself: a state’s own broadcaster, a party’s paper."
        value={draft.party}
        onChange={(typed) => setDraft({ ...draft, party: typed })}
      />
    </ThingForm>
  );
}
