import type { LetteredOrigin } from "@second-source/server/view/lettered-origin";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";

/** Who the letters are. */
export function MatrixLegend({ origins }: { origins: readonly LetteredOrigin[] }): ReactNode {
  if (origins.length === 0) return null;
  return (
    <div className="legend">
      {origins.map((origin) => (
        <span key={origin.id}>
          <Chip mark={{ ...origin, style: origin.isWithdrawn ? "WITHDRAWN" : "NAMED" }} /> {origin.name}
        </span>
      ))}
      <span className="sep" />
      <span>
        <b className="chip chip-out" data-o="?" aria-hidden="true">
          WE
        </b>{" "}
        outlet’s own reporting
      </span>
      <span>
        <b className="chip chip-inferred" data-o="A" aria-hidden="true">
          A
        </b>{" "}
        inferred
      </span>
      <span>
        <b className="chip chip-unknown" data-o="?" aria-hidden="true">
          ?
        </b>{" "}
        nobody named
      </span>
    </div>
  );
}
