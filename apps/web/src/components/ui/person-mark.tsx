import type { ReactNode } from "react";

/** A person's initials in a circle; only people are round. */
export function PersonMark({ name, isMe = false }: { name: string; isMe?: boolean }): ReactNode {
  return (
    <span className={`person${isMe ? " is-me" : ""}`} role="img" aria-label={name} title={name}>
      {initialsOf(name)}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? "") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase();
}
