import { shortHash } from "@second-source/domain/text/short-hash";
import { isSettled } from "@second-source/domain/review/review-state";
import type { BriefingClaimChoice, BriefingView } from "@second-source/server/view/briefing-view";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { ReviewMark } from "@/components/ui/review-mark";
import { When } from "@/components/ui/time";
import { VerdictBadge } from "@/components/ui/verdict-badge";

interface Props {
  readonly view: BriefingView;
  readonly used: readonly string[];
  readonly onAdd: (claim: BriefingClaimChoice) => void;
  readonly onExport: (format: "pdf" | "markdown", edition: number) => void;
}

/** Approved claims to build on, those that are not there yet, and the editions that went out. */
export function ClaimShelf({ view, used, onAdd, onExport }: Props): ReactNode {
  const free = view.claims.filter((claim) => isSettled(claim.state) && !used.includes(claim.id));
  const open = view.claims.filter((claim) => !isSettled(claim.state));
  return (
    <section className="br-l" aria-labelledby="approved">
      <h2 className="sec" id="approved">
        Approved, not used yet
      </h2>
      {free.length === 0 ? (
        <p className="empty">
          {view.claims.some((claim) => isSettled(claim.state)) ? "All are used." : "Nothing is approved yet."}
        </p>
      ) : null}
      <ol>
        {free.map((claim) => (
          <li key={claim.id}>
            <button className="ba" type="button" aria-label={`Add claim ${claim.number}`} onClick={() => onAdd(claim)}>
              <Icon name="plus" />
            </button>
            <div>
              <p>{claim.wording}</p>
              <span>
                <VerdictBadge label={claim.verdict} byException={claim.byException} />{" "}
                <span className="muted">{claim.remark}</span>
              </span>
            </div>
          </li>
        ))}
      </ol>
      {open.length > 0 ? <h2 className="sec">Not approved</h2> : null}
      <ol className="br-no">
        {open.map((claim) => (
          <li key={claim.id}>
            <span className="mx-n">{claim.number}</span>
            {claim.wording} <ReviewMark state={claim.state} />
          </li>
        ))}
      </ol>
      {view.draft.editions.length > 0 ? <h2 className="sec">Editions</h2> : null}
      <ol className="hist wide">
        {view.draft.editions.map((edition) => (
          <li key={edition.number}>
            <When at={edition.frozenAt} />
            <span>
              edition {edition.number}, <span className="hash">{shortHash(edition.sha256)}</span>{" "}
              <button type="button" className="use" onClick={() => onExport("pdf", edition.number)}>
                PDF
              </button>{" "}
              <button type="button" className="use" onClick={() => onExport("markdown", edition.number)}>
                Markdown
              </button>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
