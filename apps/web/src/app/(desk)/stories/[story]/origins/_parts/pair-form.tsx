import type { NamedOrigin } from "@second-source/server/story/story-model";
import type { ReactNode } from "react";
import { Field, OriginForm, OriginSelect } from "@/components/origin/origin-form";
import { useDraft } from "@/components/use-draft";
import type { Refusal } from "@/trpc/refusal";

const EMPTY = { other: "", reason: "" };

/** A form that says something of an origin and another one, with how one knows. */
export function PairForm({
  origin,
  origins,
  title,
  label,
  action,
  isRunning,
  refusal,
  onSubmit,
  onClose,
}: {
  origin: NamedOrigin;
  origins: readonly NamedOrigin[];
  title: string;
  label: string;
  action: string;
  isRunning: boolean;
  refusal: Refusal | null;
  onSubmit: (other: NamedOrigin, reason: string, forget: () => void) => void;
  onClose: () => void;
}): ReactNode {
  const [draft, setDraft, forget] = useDraft(`${action} ${origin.id}`, EMPTY);
  const { reason } = draft;
  const other = origins.find(({ id }) => id === draft.other);
  return (
    <OriginForm
      title={title}
      action={action}
      isReady={other !== undefined && reason.trim() !== "" && !isRunning}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => {
        if (other) onSubmit(other, reason, forget);
      }}
    >
      <OriginSelect
        label={label}
        origins={origins.filter((each) => each.id !== origin.id)}
        value={draft.other}
        onChange={(id) => setDraft({ ...draft, other: id })}
      />
      <Field label="How you know" value={reason} onChange={(text) => setDraft({ ...draft, reason: text })} />
    </OriginForm>
  );
}
