"use client";

import { useState, type ReactNode } from "react";
import { Button } from "./button";

/** A press that cannot be taken back asks once more, in place. */
export function SureButton({
  children,
  sure,
  disabled = false,
  look = "quiet",
  onSure,
}: {
  children: ReactNode;
  /** What the second press says: what will be done, in full. */
  sure: string;
  disabled?: boolean;
  look?: "primary" | "quiet" | "danger";
  onSure: () => void;
}): ReactNode {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button look={look} disabled={disabled} onClick={() => setAsked(true)}>
        {children}
      </Button>
    );
  return (
    <span
      className="sure"
      role="group"
      aria-label={sure}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        setAsked(false);
      }}
    >
      <Button
        look={look === "quiet" ? "danger" : look}
        disabled={disabled}
        autoFocus
        onClick={() => {
          setAsked(false);
          onSure();
        }}
      >
        {sure}
      </Button>
      <Button look="quiet" onClick={() => setAsked(false)}>
        Leave it
      </Button>
    </span>
  );
}
