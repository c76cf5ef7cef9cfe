import type { OriginMark } from "@second-source/domain/origin/origin-mark";
import type { ReactNode } from "react";

const STYLE: Record<OriginMark["style"], string> = {
  NAMED: "chip",
  INFERRED: "chip chip-inferred",
  OWN: "chip chip-out",
  UNKNOWN: "chip chip-unknown",
  WITHDRAWN: "chip chip-withdrawn",
};

const NOTES: Partial<Record<OriginMark["style"], string>> = {
  INFERRED: ", inferred, not confirmed",
  WITHDRAWN: ", taken back",
};

/** An origin's letter: the same letter and hue on every screen and on paper. */
export function Chip({ mark }: { mark: OriginMark }): ReactNode {
  const name = mark.name + (NOTES[mark.style] ?? "");
  return (
    <b
      className={STYLE[mark.style]}
      data-o={mark.slot}
      role="img"
      aria-label={`Origin ${mark.letter}: ${name}`}
      title={`${mark.letter}: ${name}`}
    >
      {mark.letter}
    </b>
  );
}
