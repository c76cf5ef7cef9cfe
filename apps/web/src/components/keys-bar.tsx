"use client";

import type { ReactNode } from "react";
import { LiveLine } from "./live/here";
import { useMayEdit } from "./signed-in";

/** A key and what it does; `"EDIT"` for what only somebody does who may edit. */
type Key = readonly [key: string, does: string, who?: "EDIT"];

/** The keys of a screen, at its foot: those that do something for whoever looks at it. */
export function KeysBar({ keys }: { keys: readonly Key[] }): ReactNode {
  const mayEdit = useMayEdit();
  return (
    <footer className="keysbar" aria-label="Keys">
      {keys
        .filter(([, , who]) => mayEdit || who === undefined)
        .map(([key, does]) => (
          <span key={key + does}>
            {key.split(" ").map((each) => (
              <kbd key={each}>{each}</kbd>
            ))}{" "}
            {does}
          </span>
        ))}
      <span className="grow" />
      <LiveLine />
    </footer>
  );
}
