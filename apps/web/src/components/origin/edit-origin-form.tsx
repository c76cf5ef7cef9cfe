"use client";

import type { OriginFieldsInput } from "@second-source/server/contract/origin-contract";
import type { NamedOrigin } from "@second-source/server/story/story-model";
import type { ReactNode } from "react";
import { ChangedMeanwhile, type FieldDifference } from "../claim/changed-meanwhile";
import { useServerAction } from "../use-server-action";
import { useDraft } from "../use-draft";
import { originDraftOf, originFieldsFrom, type OriginDraft } from "./origin-draft";
import { OriginForm } from "./origin-form";
import { OriginInputs } from "./origin-inputs";
import { staleWords } from "./stale-words";
import { useTRPC } from "@/trpc/client";

interface Draft {
  readonly was: OriginFieldsInput;
  readonly fields: OriginDraft;
}

/** Changes what is recorded of an origin. */
export function EditOriginForm({
  origin,
  onClose,
  onSaved = onClose,
}: {
  origin: NamedOrigin;
  onClose: () => void;
  onSaved?: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const edit = useServerAction(trpc.origin.edit.mutationOptions(), { successMessage: "Changed." });
  const now = originFieldsFrom(originDraftOf(origin));
  /** What was typed, with what was known when it was: what the server compares with. */
  const [draft, setDraft, forget] = useDraft<Draft>(`origin ${origin.id}`, { was: now, fields: originDraftOf(origin) });
  const { was, fields } = draft;
  return (
    <OriginForm
      title={`What is known of ${origin.name}`}
      action="Save"
      isReady={fields.name.trim() !== "" && !edit.isRunning}
      refusal={edit.refusal?.code === "thing.changed" ? null : edit.refusal}
      onClose={onClose}
      onSubmit={() =>
        edit.run({ origin: origin.id, was, fields: originFieldsFrom(fields) }, (done) => {
          forget();
          staleWords(done);
          onSaved();
        })
      }
    >
      <OriginInputs draft={fields} onChange={(changed) => setDraft({ was, fields: changed })} />
      {edit.refusal?.code === "thing.changed" ? (
        <ChangedMeanwhile
          refusal={edit.refusal}
          fields={differences(now, originFieldsFrom(fields))}
          onTake={() => {
            setDraft({ was: now, fields });
            edit.forget();
          }}
          onTheirs={() => {
            forget();
            edit.forget();
          }}
        />
      ) : null}
    </OriginForm>
  );
}

function differences(theirs: OriginFieldsInput, mine: OriginFieldsInput): FieldDifference[] {
  const pair = (what: string, say: (fields: OriginFieldsInput) => string): FieldDifference => {
    return { what, theirs: say(theirs), mine: say(mine) };
  };
  return [
    pair("Name", ({ name }) => name),
    pair("Also called", ({ aliases }) => (aliases ?? []).join(", ")),
    pair("Kind", ({ kind }) => kind.toLowerCase()),
    pair("A reader could tell who", ({ identified }) => (identified === "DESCRIBED" ? "no" : "yes")),
    pair("Side", ({ side, parties }) =>
      side === "PARTIES" ? (parties ?? []).join(", ") : side === "NONE" ? "no side" : "not recorded",
    ),
    pair("Where it can be found", ({ locator }) => locator ?? ""),
  ];
}
