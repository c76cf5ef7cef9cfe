"use client";

import type { OriginsView } from "@second-source/server/view/origins-view";
import type { ReactNode } from "react";
import { useAct } from "@/components/use-act";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { namedFields, OriginFieldInputs, type NamedFields } from "./origin-field-inputs";
import { OriginForm } from "./origin-form";
import { staleWords } from "./stale-words";

/** Changes what is recorded of an origin. */
export function EditOriginForm({
  origin,
  onClose,
}: {
  origin: OriginsView["origins"][number];
  onClose: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const edit = useAct(trpc.origin.edit.mutationOptions(), { said: "Changed." });
  const [fields, setFields, forget] = useDraft<NamedFields>(`origin ${origin.id}`, namedFields(origin));
  return (
    <OriginForm
      title={`What is known of ${origin.name}`}
      action="Save"
      isReady={fields.name.trim() !== "" && !edit.isRunning}
      refusal={edit.refusal}
      onClose={onClose}
      onSubmit={() =>
        edit.run({ origin: origin.id, fields }, (done) => {
          forget();
          staleWords(done);
          onClose();
        })
      }
    >
      <OriginFieldInputs fields={fields} onChange={setFields} />
    </OriginForm>
  );
}
