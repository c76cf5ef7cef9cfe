"use client";

import { useId, type ReactNode, type RefObject } from "react";

interface Props {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
}

/** A labelled box for more than a line. Its label stands beside it, so that what is typed is not part of its name. */
export function TextArea({ label, value, onChange, rows = 2, field }: Props): ReactNode {
  const id = useId();
  return (
    <div className="field why">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={field}
        className="area"
        id={id}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
