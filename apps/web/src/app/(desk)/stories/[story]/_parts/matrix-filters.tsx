import type { MatrixRow } from "@second-source/server/view/matrix-view";
import type { LetteredOrigin } from "@second-source/server/view/lettered-origin";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";

export interface MatrixFilter {
  readonly group: "ALL" | "OPEN" | "ECHOED" | "CONFLICTED" | "STALE";
  readonly originId: string | null;
}

const GROUPS: readonly { group: MatrixFilter["group"]; label: string }[] = [
  { group: "ALL", label: "All" },
  { group: "OPEN", label: "Open" },
  { group: "ECHOED", label: "One voice" },
  { group: "CONFLICTED", label: "Conflicted" },
  { group: "STALE", label: "Stale" },
];

export function matches(row: MatrixRow, { group, originId }: MatrixFilter): boolean {
  return (
    isIn(row, group) &&
    (originId === null || row.cells.some(({ assertions }) => assertions.some((each) => each.originId === originId)))
  );
}

function isIn(row: MatrixRow, group: MatrixFilter["group"]): boolean {
  if (group === "OPEN") return ["DRAFT", "CHECKING", "RETURNED"].includes(row.state);
  if (group === "STALE") return row.state === "STALE";
  return group === "ALL" || row.evidence.level === group;
}

/** Which claims are shown: by where they stand, and by who they rest on. */
export function MatrixFilters({
  rows,
  origins,
  filter,
  onChange,
}: {
  rows: readonly MatrixRow[];
  origins: readonly LetteredOrigin[];
  filter: MatrixFilter;
  onChange: (filter: MatrixFilter) => void;
}): ReactNode {
  return (
    <div className="filters" role="toolbar" aria-label="Filter">
      <div className="pills">
        {GROUPS.map(({ group, label }) => (
          <button
            key={group}
            type="button"
            aria-pressed={filter.group === group}
            onClick={() => onChange({ ...filter, group })}
          >
            {label} <b>{rows.filter((row) => isIn(row, group)).length}</b>
          </button>
        ))}
      </div>
      {origins.length > 0 ? (
        <>
          <span className="sep" />
          <span className="rests">
            <span className="muted">Rests on</span>
            {origins.map((origin) => (
              <button
                key={origin.id}
                type="button"
                aria-pressed={filter.originId === origin.id}
                title={origin.name}
                onClick={() => onChange({ ...filter, originId: filter.originId === origin.id ? null : origin.id })}
              >
                <Chip mark={{ ...origin, style: "NAMED" }} />
              </button>
            ))}
          </span>
        </>
      ) : null}
    </div>
  );
}
