"use client";

import { OUTLET_KIND_WORDS, OUTLET_KINDS, type OutletKind } from "@second-source/domain/desk/outlet";
import type { OutletsView } from "@second-source/server/view/outlets-view";
import type { ReactNode } from "react";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { AliasesField, aliasesFrom, aliasesText, ThingField, ThingNameField } from "./thing-field";
import { keptWords } from "@/components/origin/stale-words";
import { ThingForm } from "./thing-form";

type Outlet = OutletsView["outlets"][number];

/** What the desk knows of an outlet. Its names, its kind and its owner decide on voices: the form says so before they change. */
export function OutletForm({ outlet, onClose }: { outlet: Outlet; onClose: () => void }): ReactNode {
  const trpc = useTRPC();
  const { id, name, aliases, kind, owner, domains } = outlet;
  const initial = {
    was: { name, aliases: [...aliases], kind, owner, domains: [...domains] },
    name,
    kind,
    owner: owner ?? "",
    aliases: aliasesText(aliases),
    domains: domains.join(", "),
  };
  const [draft, setDraft, forget] = useDraft(`outlet ${id}`, initial);
  const change = useServerAction(trpc.outlet.change.mutationOptions());
  const close = (): void => {
    forget();
    onClose();
  };
  return (
    <ThingForm
      name={name}
      isReady={draft.name.trim() !== "" && !change.isRunning}
      isJudged={
        draft.name !== name || draft.owner !== (owner ?? "") || draft.kind !== kind || draft.aliases !== initial.aliases
      }
      refusal={change.refusal}
      onTheirs={() => {
        forget();
        change.forget();
      }}
      onClose={close}
      onSubmit={() =>
        change.run(
          {
            outlet: id,
            was: draft.was,
            name: draft.name,
            kind: draft.kind,
            owner: draft.owner || null,
            aliases: aliasesFrom(draft.aliases),
            domains: draft.domains.split(/[\s,]+/).filter((domain) => domain !== ""),
          },
          (done) => {
            keptWords(done);
            close();
          },
        )
      }
    >
      <ThingField
        label="Name"
        note="As the desk writes it."
        value={draft.name}
        onChange={(typed) => setDraft({ ...draft, name: typed })}
      />
      <AliasesField value={draft.aliases} onChange={(typed) => setDraft({ ...draft, aliases: typed })} />
      <label className="mf">
        <span className="lab">Kind</span>
        <select
          className="input"
          value={draft.kind}
          onChange={(event) => setDraft({ ...draft, kind: event.target.value as OutletKind })}
        >
          {OUTLET_KINDS.map((each) => (
            <option key={each} value={each}>
              {OUTLET_KIND_WORDS[each]}
            </option>
          ))}
        </select>
        <span className="mf-f">An agency passes on what others print.</span>
      </label>
      <ThingField
        label="Domains"
        note="Like herald.example, several with a comma between them."
        value={draft.domains}
        onChange={(typed) => setDraft({ ...draft, domains: typed })}
      />
      <ThingNameField
        of="OWNERS"
        label="Owner"
        note="The company or person behind it. A known one is found however it is spelled."
        value={draft.owner}
        onChange={(typed) => setDraft({ ...draft, owner: typed })}
      />
    </ThingForm>
  );
}
