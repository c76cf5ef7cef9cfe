"use client";

import { CLAIM_KIND_WORDS } from "@second-source/domain/claim/claim";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { AlsoOnClaim } from "../live/here";
import { Icon } from "../ui/icon";
import { ReviewMark } from "../ui/review-mark";
import { AssertionGroups, Silences } from "./assertion-groups";
import { ClaimLevel } from "./claim-level";
import { ClaimStatus } from "./claim-status";
import { useTRPC } from "@/trpc/client";

/** A claim beside the matrix. */
export function ClaimPane({ claimId, onClose }: { claimId: string; onClose: () => void }): ReactNode {
  const trpc = useTRPC();
  const { data: claim, isError } = useQuery(trpc.claim.view.queryOptions({ claim: claimId }));
  if (!claim) {
    return (
      <aside className="pane" aria-label="Claim" aria-busy={!isError}>
        <div className="pane-b muted">
          {isError ? "This claim could not be read. Close it and try again." : "Reading the claim…"}
        </div>
      </aside>
    );
  }
  const href = `/stories/${claim.story.slug}/claims/${claim.number}`;
  return (
    <aside className="pane" aria-label={`Claim ${claim.number}`} data-claim={claim.id}>
      <div className="pane-h">
        <span className="strong">Claim {claim.number}</span>
        <span className="kind">{CLAIM_KIND_WORDS[claim.kind]}</span>
        <ReviewMark state={claim.state} by={claim.stateOwner && `by ${claim.stateOwner}`} />
        <span className="grow" />
        <Link className="ib" href={href} title="Open as a page">
          <Icon name="open" />
          <span className="vh">Open as a page</span>
        </Link>
        <button className="ib" type="button" title="Close (Esc)" onClick={onClose}>
          <Icon name="cross" />
          <span className="vh">Close</span>
        </button>
      </div>
      <div className="pane-b">
        <h2>{claim.wording}</h2>
        {claim.question ? <p className="muted ask">{claim.question}</p> : null}
        <AlsoOnClaim claimId={claim.id} />
        <ClaimLevel claim={claim} />
        {claim.assertions.length > 0 ? <h3 className="sec">Who says so</h3> : null}
        <AssertionGroups claim={claim} />
        <Silences claim={claim} />
        <ClaimStatus claim={claim} />
      </div>
    </aside>
  );
}
