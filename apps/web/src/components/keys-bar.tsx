import type { ReactNode } from "react";
import { LiveLine } from "./live/here";

/** The keys of a screen, at its foot. */
export function KeysBar({ keys }: { keys: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <footer className="keysbar" aria-label="Keys">
      {keys.map(([key, does]) => (
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
