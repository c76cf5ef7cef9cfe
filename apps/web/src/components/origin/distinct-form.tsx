"use client";

import type { NamedOrigin } from "@second-source/server/story/story-model";
import type { ReactNode } from "react";
import { useServerAction } from "../use-server-action";
import { useDraft } from "../use-draft";
import { Field, OriginForm } from "./origin-form";
import { staleWords } from "./stale-words";
import { useTRPC } from "@/trpc/client";

/** Says that two unnamed people are two. It holds once a second person has confirmed it. */
export function DistinctForm({
  originIds: [from, to],
  origins,
  onDone,
}: {
  originIds: readonly [string, string];
  origins: readonly NamedOrigin[];
  onDone: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const link = useServerAction(trpc.origin.link.mutationOptions(), {
    successMessage: "Said. It counts once somebody else confirms it.",
  });
  const [reason, setReason, forget] = useDraft(`distinct ${from} ${to}`, "");
  const name = (id: string): string => origins.find((origin) => origin.id === id)?.name ?? "somebody";
  return (
    <OriginForm
      title={`“${name(from)}” and “${name(to)}” are two people`}
      action="Say that they are two"
      isReady={reason.trim() !== "" && !link.isRunning}
      refusal={link.refusal}
      onClose={onDone}
      onSubmit={() =>
        link.run({ kind: "DISTINCT", from, to, names: { from: name(from), to: name(to) }, reason }, (done) => {
          forget();
          staleWords(done);
          onDone();
        })
      }
    >
      <Field label="How you know" value={reason} onChange={setReason} />
    </OriginForm>
  );
}
