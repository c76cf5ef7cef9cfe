import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import type { Refusal } from "@/trpc/refusal";

/** The frame of every form of the ledger: fields, a refusal where it was tried, and two buttons. */
export function OriginForm({
  title,
  action,
  isReady,
  refusal,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  action: string;
  isReady: boolean;
  refusal: Refusal | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onSubmit();
  };
  return (
    <form className="of" aria-label={title} onSubmit={submit}>
      <p className="lab">{title}</p>
      {children}
      <Fault>{refusal?.message}</Fault>
      <div className="acts">
        <Button look="primary" type="submit" disabled={!isReady}>
          {action}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** A labelled line of text. */
export function Field({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}): ReactNode {
  return (
    <label className="field">
      <span className="lab">{label}</span>
      <input className="input" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

/** A choice among the story's other origins. */
export function OriginSelect({
  label,
  origins,
  value,
  onChange,
}: {
  label: string;
  origins: readonly { readonly id: string; readonly letter: string; readonly name: string }[];
  value: string;
  onChange: (id: string) => void;
}): ReactNode {
  return (
    <label className="field">
      <span className="lab">{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">choose…</option>
        {origins.map(({ id, letter, name }) => (
          <option key={id} value={id}>
            {letter} {name}
          </option>
        ))}
      </select>
    </label>
  );
}
