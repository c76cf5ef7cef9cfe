"use client";

import type { OriginsView, OriginThread } from "@second-source/server/view/origins-view";
import type { ReactNode } from "react";
import { originDraftOf, originFieldsFrom, type OriginDraft } from "@/components/origin/origin-draft";
import { Field, OriginForm } from "@/components/origin/origin-form";
import { OriginInputs } from "@/components/origin/origin-inputs";
import { staleWords } from "@/components/origin/stale-words";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";

interface Draft {
  readonly fields: OriginDraft;
  readonly chosen: readonly string[];
  readonly reason: string;
}

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
  const split = useServerAction(trpc.origin.split.mutationOptions(), { successMessage: "They are two now." });
  const initial: Draft = { fields: { ...originDraftOf(origin), name: "", aliases: [] }, chosen: [], reason: "" };
  const [draft, setDraft, forget] = useDraft<Draft>(`split ${origin.id}`, initial);
  const { fields, chosen, reason } = draft;
  const toggle = (id: string): void =>
    setDraft({ ...draft, chosen: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] });
  const isReady = chosen.length > 0 && fields.name.trim() !== "" && reason.trim() !== "" && !split.isRunning;
  return (
    <OriginForm
      title={`Some of what is recorded under ${origin.name} comes from another`}
      action="Tell them apart"
      isReady={isReady}
      refusal={split.refusal}
      onClose={onClose}
      onSubmit={() =>
        split.run(
          {
            origin: origin.id,
            name: origin.name,
            assertions: [...chosen],
            fields: originFieldsFrom(fields),
            reason,
          },
          (done) => {
            forget();
            staleWords(done);
            onClose();
          },
        )
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
      <OriginInputs draft={fields} onChange={(changed) => setDraft({ ...draft, fields: changed })} />
      <Field label="How you know" value={reason} onChange={(text) => setDraft({ ...draft, reason: text })} />
    </OriginForm>
  );
}
