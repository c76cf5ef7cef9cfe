import { shortHash } from "@second-source/domain/text/short-hash";
import { CLAIM_KIND_WORDS } from "@second-source/domain/claim/claim";
import type { ClaimView } from "@second-source/server/view/claim-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { AssertionGroups, Silences } from "@/components/claim/assertion-groups";
import { Conflicts } from "@/components/claim/conflicts";
import { VerdictStanding } from "@/components/claim/claim-status";
import { EvidenceMark } from "@/components/ui/evidence-figure";
import { ReviewMark } from "@/components/ui/review-mark";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { ChangesSince } from "./changes-since";

/** Everything that an approval is bound to, as it stands at this revision. */
export function RevisionUnderReview({ claim }: { claim: ClaimView }): ReactNode {
  return (
    <section className="rv-m" aria-labelledby="under-review">
      <header className="rv-h">
        <p className="cl-nav">
          <Link href={`/stories/${claim.story.slug}`}>{claim.story.title}</Link>
          <i>/</i>
          <Link href={`/stories/${claim.story.slug}/claims/${claim.number}`}>Claim {claim.number}</Link>
          <span className="kind">{CLAIM_KIND_WORDS[claim.kind]}</span>
          <span className="grow" />
          <span className="hash">
            r{claim.revision} · {shortHash(claim.revisionHash)}
          </span>
        </p>
        <h2 className="cl-t" id="under-review">
          {claim.wording}
        </h2>
        {claim.question ? <p className="ask">{claim.question}</p> : null}
        <div className="cl-st">
          <EvidenceMark evidence={claim.evidence} words={claim.evidenceWords} flags={claim.flags} />
          <span className="bar" />
          <VerdictBadge label={claim.verdict?.label ?? "UNVERIFIED"} byException={Boolean(claim.verdict?.exception)} />
          <span className="bar" />
          <ReviewMark state={claim.state} by={claim.stateOwner && `by ${claim.stateOwner}`} />
        </div>
      </header>
      <ChangesSince claim={claim} />
      <h3 className="sec rv-sec">Why</h3>
      <VerdictStanding claim={claim} />
      <h3 className="sec rv-sec">The evidence as it stands in r{claim.revision}</h3>
      <AssertionGroups claim={claim} readOnly />
      <Silences claim={claim} />
      <Conflicts claim={claim} readOnly />
    </section>
  );
}
