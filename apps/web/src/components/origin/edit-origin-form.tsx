"use client";

import type { NamedOrigin } from "@second-source/server/view/story-model";
import type { ReactNode } from "react";
import { useAct } from "../use-act";
import { useDraft } from "../use-draft";
import { originDraftOf, originFieldsFrom, type OriginDraft } from "./origin-draft";
import { OriginForm } from "./origin-form";
import { OriginInputs } from "./origin-inputs";
import { staleWords } from "./stale-words";
import { useTRPC } from "@/trpc/client";

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
  const edit = useAct(trpc.origin.edit.mutationOptions(), { said: "Changed." });
  const [draft, setDraft, forget] = useDraft<OriginDraft>(`origin ${origin.id}`, originDraftOf(origin));
  return (
    <OriginForm
      title={`What is known of ${origin.name}`}
      action="Save"
      isReady={draft.name.trim() !== "" && !edit.isRunning}
      refusal={edit.refusal}
      onClose={onClose}
      onSubmit={() =>
        edit.run({ origin: origin.id, fields: originFieldsFrom(draft) }, (done) => {
          forget();
          staleWords(done);
          onSaved();
        })
      }
    >
      <OriginInputs draft={draft} onChange={setDraft} />
    </OriginForm>
  );
}
