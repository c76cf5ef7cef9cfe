"use client";

import type { ReactNode } from "react";
import { NamesList } from "../ui/names-list";
import type { AttributionProps } from "./attribution-fields";
import { withRelay } from "./passage-draft";

/** The chain from the outlet inwards: Tribune → Interfax → ministry. */
export function RelayFields({ article, draft, onChange }: AttributionProps): ReactNode {
  return (
    <div className="pf">
      <label className="lab" htmlFor="passage-relay">
        Heard via
      </label>
      <div className="chain">
        <span>{article.outletName}</span>
        <NamesList
          id="passage-relay"
          label="Heard via"
          of="OUTLETS"
          between="arrow"
          names={draft.relays}
          typed={draft.relay}
          placeholder={draft.relays.length === 0 ? "a wire or outlet, if any" : "and from"}
          onTyped={(relay) => onChange({ ...draft, relay })}
          onAdd={(name) => onChange(withRelay(draft, name))}
          onRemove={(_, at) => onChange({ ...draft, relays: draft.relays.filter((_each, index) => index !== at) })}
        />
      </div>
    </div>
  );
}
