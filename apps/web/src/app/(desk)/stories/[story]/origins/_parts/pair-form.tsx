import type { OriginsView } from "@second-source/server/view/origins-view";
import type { ReactNode } from "react";
import type { Refusal } from "@/trpc/refusal";
import { useDraft } from "@/components/use-draft";
import { Field, OriginForm, OriginSelect } from "./origin-form";

const EMPTY = { other: "", reason: "" };

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
  onSubmit: (other: string, reason: string, forget: () => void) => void;
  onClose: () => void;
}): ReactNode {
  const [draft, setDraft, forget] = useDraft(`${action} ${origin.id}`, EMPTY);
  const { other, reason } = draft;
  return (
    <OriginForm
      title={title}
      action={action}
      isReady={other !== "" && reason.trim() !== "" && !isRunning}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => onSubmit(other, reason, forget)}
    >
      <OriginSelect
        label={label}
        origins={view.origins.filter((each) => each.id !== origin.id)}
        value={other}
        onChange={(id) => setDraft({ ...draft, other: id })}
      />
      <Field label="How you know" value={reason} onChange={(text) => setDraft({ ...draft, reason: text })} />
    </OriginForm>
  );
}
