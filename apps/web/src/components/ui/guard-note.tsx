import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A refusal says what, why, and what would change it, in that order. */
export function GuardNote({
  title,
  ok = false,
  reasons = [],
  changes = [],
  children,
}: {
  title: string;
  ok?: boolean;
  reasons?: readonly string[];
  /** What would change it, in words. */
  changes?: readonly string[];
  children?: ReactNode;
}): ReactNode {
  return (
    <div className={`guard${ok ? " guard-ok" : ""}`} role={ok ? "note" : "alert"}>
      <h4>
        <Icon name={ok ? "check" : "stop"} />
        {title}
      </h4>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {changes.length > 0 ? (
        <>
          <p className="g-h">What would change this</p>
          <ul>
            {changes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      ) : null}
      {children}
    </div>
  );
}
