import { AUDIT_KIND_WORDS, AUDIT_KINDS } from "@second-source/domain/audit/audit-action";
import type { ActivityFilter, ActivityView } from "@second-source/server/view/activity-view";
import type { ReactNode } from "react";
import { Button } from "../ui/button";

export const EVERYTHING: ActivityFilter = { person: null, kind: null, from: null, to: null, before: null };

/** By whom, what, and when. */
export function ActivityFilters({
  view,
  filter,
  onChange,
}: {
  view: ActivityView;
  filter: ActivityFilter;
  onChange: (filter: ActivityFilter) => void;
}): ReactNode {
  const change = (part: Partial<ActivityFilter>): void => onChange({ ...filter, ...part, before: null });
  const isFiltered = filter.person !== null || filter.kind !== null || filter.from !== null || filter.to !== null;
  return (
    <form className="act-f" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <label className="inline-field">
        <span className="lab">Who</span>
        <select
          className="input"
          value={filter.person ?? ""}
          onChange={(event) => change({ person: event.target.value || null })}
        >
          <option value="">anybody</option>
          {view.people.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        <span className="lab">What</span>
        <select
          className="input"
          value={filter.kind ?? ""}
          onChange={(event) => change({ kind: AUDIT_KINDS.find((kind) => kind === event.target.value) ?? null })}
        >
          <option value="">everything</option>
          {AUDIT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {AUDIT_KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="inline-field">
        <span className="lab">From</span>
        <input
          type="date"
          className="input"
          value={filter.from ?? ""}
          onChange={(event) => change({ from: event.target.value || null })}
        />
      </label>
      <label className="inline-field">
        <span className="lab">To</span>
        <input
          type="date"
          className="input"
          value={filter.to ?? ""}
          onChange={(event) => change({ to: event.target.value || null })}
        />
      </label>
      {isFiltered ? (
        <Button look="quiet" onClick={() => onChange(EVERYTHING)}>
          Show everything
        </Button>
      ) : null}
    </form>
  );
}
