import { counted } from "@second-source/domain/text/counted";
import type { OutletsView } from "@second-source/server/view/outlets-view";
import type { ReactNode } from "react";

type Outlet = OutletsView["outlets"][number];

/** One outlet: its name, its domains, its owner, and how much of it the desk holds. */
export function OutletLine({ outlet, onEdit }: { outlet: Outlet; onEdit: (() => void) | null }): ReactNode {
  const { name, domains, owner, articles } = outlet;
  return (
    <div className="out">
      <b>{name}</b>
      <span>{domains.length > 0 ? domains.join(", ") : <span className="muted">no domain</span>}</span>
      <span>{owner ?? <span className="muted">owner unknown</span>}</span>
      <span className="muted">{counted(articles, "article", "articles")}</span>
      {onEdit ? (
        <button type="button" className="use" aria-label={`Change ${name}`} onClick={onEdit}>
          Change
        </button>
      ) : null}
    </div>
  );
}
