"use client";

import type { OutletsView } from "@second-source/server/view/outlets-view";
import type { ReactNode } from "react";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { AliasesField, aliasesFrom, aliasesText, ThingField } from "./thing-field";
import { keptWords } from "@/components/origin/stale-words";
import { ThingForm } from "./thing-form";

/** The names of a party: "Russia", "Kremlin", "Moscow" are one where the desk says so. */
export function PartyForm({
  party,
  onClose,
}: {
  party: OutletsView["parties"][number];
  onClose: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const { id, name, aliases } = party;
  const initial = { was: { name, aliases: [...aliases] }, name, aliases: aliasesText(aliases) };
  const [draft, setDraft, forget] = useDraft(`party ${id}`, initial);
  const change = useServerAction(trpc.outlet.changeParty.mutationOptions());
  const close = (): void => {
    forget();
    onClose();
  };
  return (
    <ThingForm
      name={name}
      isReady={draft.name.trim() !== "" && !change.isRunning}
      isJudged={draft.name !== name || draft.aliases !== initial.aliases}
      refusal={change.refusal}
      onTheirs={() => {
        forget();
        change.forget();
      }}
      onClose={close}
      onSubmit={() =>
        change.run({ party: id, was: draft.was, name: draft.name, aliases: aliasesFrom(draft.aliases) }, (done) => {
          keptWords(done);
          close();
        })
      }
    >
      <ThingField label="Name" value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
      <AliasesField value={draft.aliases} onChange={(typed) => setDraft({ ...draft, aliases: typed })} />
    </ThingForm>
  );
}
