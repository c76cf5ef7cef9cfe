"use client";

import { shortHash } from "@second-source/domain/text/short-hash";
import { STANCES, type Stance } from "@second-source/domain/claim/assertion";
import { CLAIM_KIND_WORDS } from "@second-source/domain/claim/claim";
import { counted } from "@second-source/domain/text/counted";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ClaimView } from "@second-source/server/view/claim-view";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { AssertionGroups, Silences } from "@/components/claim/assertion-groups";
import { ClaimHistory } from "@/components/claim/claim-history";
import { ClaimStatus } from "@/components/claim/claim-status";
import { Assignee } from "@/components/claim/assignee";
import { Threads } from "@/components/claim/threads";
import { VoicePairs } from "@/components/claim/voice-pairs";
import { AlsoOnClaim } from "@/components/live/here";
import { Conflicts } from "@/components/claim/conflicts";
import { useMayEdit } from "@/components/signed-in";
import { StoryBar } from "@/components/story-bar";
import { Button } from "@/components/ui/button";
import { EvidenceMark } from "@/components/ui/evidence-figure";
import { ReviewMark } from "@/components/ui/review-mark";
import { StanceMark } from "@/components/ui/stance-mark";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { isTyping, useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { EditClaim } from "./edit-claim";

/** One claim with everything on it: who says what, conflicts, verdict, history. */
export function ClaimScreen({ claimId }: { claimId: string }): ReactNode {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: claim } = useSuspenseQuery(trpc.claim.view.queryOptions({ claim: claimId }));
  const [isEditing, setEditing] = useState(false);
  const mayEdit = useMayEdit();
  const base = `/stories/${claim.story.slug}`;
  const { before, after } = claim.neighbours;
  const go = (number: number | null): void => {
    if (number !== null) router.push(`${base}/claims/${number}`);
  };
  useKeys({
    j: () => go(after),
    k: () => go(before),
    ...(mayEdit ? { e: () => setEditing(true) } : {}),
    Escape: ({ target }) => {
      if (isEditing) setEditing(false);
      // Nobody leaves the page by a key that was meant for a field of it.
      else if (isTyping(target)) (target as HTMLElement).blur();
      else router.push(base);
    },
  });
  const isOpen = mayEdit && claim.state !== "WITHDRAWN";
  return (
    <>
      <StoryBar story={claim.story} claimId={claim.id} />
      <main className="cl" data-claim={claim.id}>
        <header className="cl-h">
          <div className="cl-nav">
            <Link href={base}>Matrix</Link>
            <i>/</i>
            <span>
              Claim {claim.number} of {claim.story.claims}
            </span>
            <span className="kind">{CLAIM_KIND_WORDS[claim.kind]}</span>
            {claim.highRisk ? <span className="tag">high risk</span> : null}
            {claim.contested ? <span className="tag">contested</span> : null}
            {claim.opinion ? <span className="tag">opinion or forecast</span> : null}
            <span className="grow" />
            <span className="hash">
              r{claim.revision} · {shortHash(claim.revisionHash)}
            </span>
            {isOpen ? (
              <Button look="quiet" keys={["E"]} onClick={() => setEditing(true)}>
                Edit
              </Button>
            ) : null}
          </div>
          {isEditing ? (
            <EditClaim claim={claim} onClose={() => setEditing(false)} />
          ) : (
            <h1 className="cl-t">{claim.wording}</h1>
          )}
          {claim.question && !isEditing ? <p className="ask">{claim.question}</p> : null}
          <div className="cl-st">
            <EvidenceMark evidence={claim.evidence} words={claim.evidenceWords} flags={claim.flags} />
            <span className="bar" />
            <VerdictBadge
              label={claim.verdict?.label ?? "UNVERIFIED"}
              byException={Boolean(claim.verdict?.exception)}
            />
            <span className="bar" />
            <ReviewMark state={claim.state} by={claim.stateOwner && `by ${claim.stateOwner}`} />
            <span className="grow" />
            {claim.state === "WITHDRAWN" ? null : <Assignee claim={claim} />}
          </div>
        </header>
        <div className="cl-b">
          <div className="cl-main">
            <Sides claim={claim} />
            <Conflicts claim={claim} readOnly={!mayEdit} />
            <ClaimHistory claim={claim} />
          </div>
          <div className="cl-side">
            <AlsoOnClaim claimId={claim.id} />
            <ClaimStatus claim={claim} />
            <Threads claim={claim} />
          </div>
        </div>
      </main>
    </>
  );
}

function Sides({ claim }: { claim: ClaimView }): ReactNode {
  const mayEdit = useMayEdit();
  const stances = STANCES.filter((stance) => claim.assertions.some((assertion) => assertion.stance === stance));
  return (
    <section aria-labelledby="who">
      <div className="sec-h">
        <h2 className="sec" id="who">
          Who says what
        </h2>
        <span className="muted">grouped by origin</span>
        <span className="grow" />
        {mayEdit ? (
          <Link className="btn btn-quiet" href={`/stories/${claim.story.slug}/read?claim=${claim.id}`}>
            Add what an outlet says
          </Link>
        ) : null}
      </div>
      {stances.length === 0 ? <p className="empty">No outlet says so yet. Read an article and select words.</p> : null}
      <div className="sides">
        {stances.map((stance) => (
          <div className="side" key={stance}>
            <h3 className="side-h">
              <StanceMark stance={stance} />
              <span className="muted">{sideWords(claim, stance)}</span>
            </h3>
            <AssertionGroups claim={claim} stance={stance} withStance={false} readOnly={!mayEdit} />
          </div>
        ))}
      </div>
      <Silences claim={claim} />
      <VoicePairs claim={claim} />
    </section>
  );
}

function sideWords({ evidence, assertions }: ClaimView, stance: Stance): string {
  const outlets = counted(
    new Set(assertions.filter((each) => each.stance === stance).map((each) => each.outletId)).size,
    "outlet",
  );
  const side = stance === "ASSERTS" ? evidence.asserting : stance === "DENIES" ? evidence.denying : null;
  return side
    ? `${outlets}, ${side.voices.count === 0 ? "nobody named" : counted(side.voices.count, "voice")}`
    : outlets;
}
