"use client";

import type { OriginsView } from "@second-source/server/view/origins-view";
import { useState, type ReactNode } from "react";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { Field, OriginForm, OriginSelect } from "./origin-form";
import { staleWords } from "./stale-words";

/** Two origins turn out to be one: letters and voices follow, and it can be undone. */
export function MergeForm({
  origin,
  view,
  onClose,
}: {
  origin: OriginsView["origins"][number];
  view: OriginsView;
  onClose: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const merge = useAct(trpc.origin.merge.mutationOptions(), { said: "They count as one now." });
  const [into, setInto] = useState("");
  const [reason, setReason] = useState("");
  return (
    <OriginForm
      title={`${origin.name} is the same as another origin`}
      action="Take them for one"
      isReady={into !== "" && reason.trim() !== "" && !merge.isRunning}
      refusal={merge.refusal}
      onClose={onClose}
      onSubmit={() =>
        merge.run({ from: origin.id, into, reason }, (done) => {
          staleWords(done);
          onClose();
        })
      }
    >
      <OriginSelect
        label="It is the same as"
        origins={view.origins.filter((each) => each.id !== origin.id)}
        value={into}
        onChange={setInto}
      />
      <Field label="How you know" value={reason} onChange={setReason} />
    </OriginForm>
  );
}
