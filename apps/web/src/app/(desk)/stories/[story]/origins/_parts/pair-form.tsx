import type { OriginsView } from "@second-source/server/view/origins-view";
import { useState, type ReactNode } from "react";
import type { Refusal } from "@/trpc/refusal";
import { Field, OriginForm, OriginSelect } from "./origin-form";

/** A form that says something of an origin and another one, with how one knows. */
export function PairForm({
  origin,
  view,
  title,
  label,
  action,
  isRunning,
  refusal,
  onSubmit,
  onClose,
}: {
  origin: OriginsView["origins"][number];
  view: OriginsView;
  title: string;
  label: string;
  action: string;
  isRunning: boolean;
  refusal: Refusal | null;
  onSubmit: (other: string, reason: string) => void;
  onClose: () => void;
}): ReactNode {
  const [other, setOther] = useState("");
  const [reason, setReason] = useState("");
  return (
    <OriginForm
      title={title}
      action={action}
      isReady={other !== "" && reason.trim() !== "" && !isRunning}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => onSubmit(other, reason)}
    >
      <OriginSelect
        label={label}
        origins={view.origins.filter((each) => each.id !== origin.id)}
        value={other}
        onChange={setOther}
      />
      <Field label="How you know" value={reason} onChange={setReason} />
    </OriginForm>
  );
}
