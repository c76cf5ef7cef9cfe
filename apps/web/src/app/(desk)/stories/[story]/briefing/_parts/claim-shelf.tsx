import { capital } from "@second-source/domain/text/capital";
import { counted } from "@second-source/domain/text/counted";
import { shortHash } from "@second-source/domain/text/short-hash";
import { isSettled } from "@second-source/domain/review/review-state";
import type { BriefingView } from "@second-source/server/view/briefing-view";
import type { BriefingClaimChoice } from "@second-source/server/view/claim-choices";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { ReviewMark } from "@/components/ui/review-mark";
import { When } from "@/components/ui/time";
import { VerdictBadge } from "@/components/ui/verdict-badge";

interface Props {
  readonly view: BriefingView;
  readonly used: readonly string[];
  /** Null for whoever writes nothing here. */
  readonly onAdd: ((claim: BriefingClaimChoice) => void) | null;
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
            {onAdd ? (
              <button
                className="ba"
                type="button"
                aria-label={`Add claim ${claim.number}`}
                onClick={() => onAdd(claim)}
              >
                <Icon name="plus" />
              </button>
            ) : (
              <span className="mx-n">{claim.number}</span>
            )}
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
      {view.editions.length > 0 ? <h2 className="sec">Editions</h2> : null}
      <ol className="hist wide">
        {view.editions.map((edition) => (
          <Edition key={edition.number} edition={edition} story={view.story.slug} onExport={onExport} />
        ))}
      </ol>
    </section>
  );
}

/** One that went out, and how many of its claims rest on something that has been withdrawn since. */
function Edition({
  edition: { number, sha256, frozenAt, hits },
  story,
  onExport,
}: Pick<Props, "onExport"> & { edition: BriefingView["editions"][number]; story: string }): ReactNode {
  const hit = new Set(hits.flatMap(({ claims }) => claims.map((claim) => claim.number))).size;
  return (
    <li>
      <When at={frozenAt} />
      <span>
        <Link href={`/stories/${story}/briefing/editions/${number}`}>edition {number}</Link>,{" "}
        <span className="hash">{shortHash(sha256)}</span>{" "}
        <button type="button" className="use" onClick={() => onExport("pdf", number)}>
          PDF
        </button>{" "}
        <button type="button" className="use" onClick={() => onExport("markdown", number)}>
          Markdown
        </button>
        {hit > 0 ? (
          <span className="ed-hit">
            <Icon name="stop" /> {capital(counted(hit, "claim"))} {hit === 1 ? "rests" : "rest"} on what was withdrawn.
          </span>
        ) : null}
      </span>
    </li>
  );
}
