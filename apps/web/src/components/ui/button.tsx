import type { ButtonHTMLAttributes, ReactNode } from "react";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "primary" | "quiet" | "danger";
  /** The keys that do the same. */
  keys?: readonly string[];
}

export function Button({ look, keys, children, className = "", type = "button", ...rest }: Props): ReactNode {
  return (
    <button type={type} className={`btn${look ? ` btn-${look}` : ""} ${className}`} {...rest}>
      <span>{children}</span>
      {keys ? <Keys keys={keys} /> : null}
    </button>
  );
}

export function Keys({ keys }: { keys: readonly string[] }): ReactNode {
  return (
    <span className="keys" aria-hidden="true">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
