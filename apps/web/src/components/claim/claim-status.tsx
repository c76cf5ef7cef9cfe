"use client";

import type { ClaimView } from "@second-source/server/view/claim-view";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { useMayEdit } from "../signed-in";
import { GuardNote } from "../ui/guard-note";
import { VerdictBadge } from "../ui/verdict-badge";
import { VerdictForm } from "./verdict-form";

/** Where a claim stands, and what can be done next: propose, review, or nothing more. */
export function ClaimStatus({ claim }: { claim: ClaimView }): ReactNode {
  const { state, verdict } = claim;
  const mayEdit = useMayEdit();
  if (state === "CHECKING")
    return mayEdit ? <VerdictForm claim={claim} /> : <p className="empty">No verdict is proposed yet.</p>;
  if (state === "RETURNED") return <Returned claim={claim} />;
  if (state === "STALE") {
    return (
      <>
        <GuardNote
          title="Gone stale"
          reasons={[
            "Something under the approval changed. A reviewer can approve it again as it stands, or you change it and propose anew.",
          ]}
        />
        <p className="acts">
          <Link className="btn" href={`/review?claim=${claim.id}`}>
            See what changed
          </Link>
        </p>
        {mayEdit ? <VerdictForm claim={claim} /> : null}
      </>
    );
  }
  if (state === "DRAFT") {
    return (
      <p className="empty">
        No passage carries it yet.{" "}
        {mayEdit ? <Link href={`/stories/${claim.story.slug}/read`}>Read an article and select words.</Link> : null}
      </p>
    );
  }
  if (state === "WITHDRAWN") return <GuardNote ok title="Withdrawn" reasons={claim.note ? [claim.note] : []} />;
  return (
    <>
      {verdict ? <VerdictStanding claim={claim} /> : null}
      {state === "PROPOSED" ? (
        <p className="acts">
          <Link className="btn" href={`/review?claim=${claim.id}`}>
            Open in review
          </Link>
          <span className="muted">Any change takes the proposal back.</span>
        </p>
      ) : null}
      {mayEdit && claim.releasedIn !== null && state !== "PROPOSED" ? <Correction claim={claim} /> : null}
    </>
  );
}

/** What stands in print comes back changed only with a public note, proposed by one and approved by another. */
function Correction({ claim }: { claim: ClaimView }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="pairs" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Correct it</summary>
      <p className="muted">
        It stands in edition {claim.releasedIn}, which never changes. A correction is proposed with a public note,
        approved by somebody else, and printed in the next edition.
      </p>
      {isOpen ? <VerdictForm claim={claim} /> : null}
    </details>
  );
}

/** A returned claim shows what the reviewer asks for, above the form that answers it. */
function Returned({ claim }: { claim: ClaimView }): ReactNode {
  const last = claim.reviews.findLast((review) => review.decision === "RETURNED");
  return (
    <>
      <GuardNote title={`Returned by ${last?.reviewer ?? "a reviewer"}`} reasons={[last?.comment ?? ""]} />
      {useMayEdit() ? <VerdictForm claim={claim} /> : null}
    </>
  );
}

export function VerdictStanding({ claim }: { claim: ClaimView }): ReactNode {
  const { verdict, approvedBy } = claim;
  if (!verdict) return null;
  const publicNote = verdict.publicNote ?? (claim.state === "CORRECTED" ? claim.note : null);
  return (
    <div className="standing">
      <VerdictBadge label={verdict.label} byException={Boolean(verdict.exception)} big />
      <p>{verdict.rationale}</p>
      {verdict.exception ? (
        <p>
          <b>By exception †</b> {verdict.exception}
        </p>
      ) : null}
      {publicNote ? (
        <p>
          <b>Corrected</b> {publicNote}
        </p>
      ) : null}
      {verdict.tried ? (
        <p>
          <b>What was tried</b> {verdict.tried}
        </p>
      ) : null}
      <p className="muted">
        Proposed by {verdict.proposedBy}
        {approvedBy.length > 0 ? `, approved by ${approvedBy.join(" and ")}` : ""}
      </p>
    </div>
  );
}
