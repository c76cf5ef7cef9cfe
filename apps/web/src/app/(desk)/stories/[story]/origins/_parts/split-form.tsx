"use client";

import type { OriginsView, OriginThread } from "@second-source/server/view/origins-view";
import { useState, type ReactNode } from "react";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { namedFields, OriginFieldInputs, type NamedFields } from "./origin-field-inputs";
import { Field, OriginForm } from "./origin-form";
import { staleWords } from "./stale-words";

/** One origin turns out to be two: the chosen passages go to the new one. */
export function SplitForm({
  origin,
  threads,
  onClose,
}: {
  origin: OriginsView["origins"][number];
  threads: readonly OriginThread[];
  onClose: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const split = useAct(trpc.origin.split.mutationOptions(), { said: "They are two now." });
  const [fields, setFields] = useState<NamedFields>({ ...namedFields(origin), name: "" });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const isReady = chosen.length > 0 && fields.name.trim() !== "" && reason.trim() !== "" && !split.isRunning;
  return (
    <OriginForm
      title={`Some of what is recorded under ${origin.name} comes from another`}
      action="Tell them apart"
      isReady={isReady}
      refusal={split.refusal}
      onClose={onClose}
      onSubmit={() =>
        split.run({ origin: origin.id, assertions: [...chosen], fields, reason }, (done) => {
          staleWords(done);
          onClose();
        })
      }
    >
      <fieldset className="of-p">
        <legend className="lab">These passages go to the new one</legend>
        {threads.map((thread) => (
          <label className="chk" key={thread.assertionId}>
            <input
              type="checkbox"
              checked={chosen.includes(thread.assertionId)}
              onChange={() => toggle(thread.assertionId)}
            />
            <span>
              {thread.outletName}, claim {thread.claimNumber}: <q className="q">{thread.quote}</q>
            </span>
          </label>
        ))}
      </fieldset>
      <OriginFieldInputs fields={fields} onChange={setFields} />
      <Field label="How you know" value={reason} onChange={setReason} />
    </OriginForm>
  );
}
