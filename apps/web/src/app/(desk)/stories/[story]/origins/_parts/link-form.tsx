"use client";

import type { OriginsView } from "@second-source/server/view/origins-view";
import { useState, type ReactNode } from "react";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { Field, OriginForm, OriginSelect } from "./origin-form";

/** "This derives from that": proposed here, and in force once somebody else confirms it. */
export function LinkForm({
  origin,
  view,
  onClose,
}: {
  origin: OriginsView["origins"][number];
  view: OriginsView;
  onClose: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const propose = useAct(trpc.origin.proposeLink.mutationOptions(), {
    said: "Proposed. Somebody else confirms it; until then nothing changes.",
  });
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  return (
    <OriginForm
      title={`${origin.name} has it from somebody else`}
      action="Propose the link"
      isReady={to !== "" && reason.trim() !== "" && !propose.isRunning}
      refusal={propose.refusal}
      onClose={onClose}
      onSubmit={() => propose.run({ from: origin.id, to, reason }, onClose)}
    >
      <OriginSelect
        label="It has it from"
        origins={view.origins.filter((each) => each.id !== origin.id)}
        value={to}
        onChange={setTo}
      />
      <Field label="How you know" value={reason} onChange={setReason} />
    </OriginForm>
  );
}
