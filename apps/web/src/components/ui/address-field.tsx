import type { ReactNode } from "react";

/** A web address, which a form does not go without. */
export function AddressField({
  label,
  value,
  onChange,
  autoFocus = false,
}: {
  label: string;
  value: string;
  onChange: (address: string) => void;
  autoFocus?: boolean;
}): ReactNode {
  return (
    <label className="field">
      <span className="lab">{label}</span>
      <input
        className="input"
        type="url"
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder="https://"
        autoFocus={autoFocus}
      />
    </label>
  );
}
