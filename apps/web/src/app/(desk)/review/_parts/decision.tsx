"use client";

import { Fault } from "@/components/ui/fault";
import { shortHash } from "@second-source/domain/text/short-hash";
import { guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import type { ClaimView } from "@second-source/server/view/claim-view";
import { useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { GuardNote } from "@/components/ui/guard-note";
import { Threads } from "@/components/claim/threads";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/use-act";
import { useDraft } from "@/components/use-draft";
import { useKeys } from "@/components/use-keys";
import { useRequestId } from "@/components/use-request-id";
import { useTRPC } from "@/trpc/client";

const EMPTY = "";

/** Approve exactly what is on the screen, or return it with what is missing. */
export function Decision({ claim }: { claim: ClaimView }): ReactNode {
  const trpc = useTRPC();
  const [comment, setComment, clear] = useDraft(`review ${claim.id}`, EMPTY);
  const approve = useAct(trpc.review.approve.mutationOptions(), { said: "Approved." });
  const reaffirm = useAct(trpc.review.reaffirm.mutationOptions(), { said: "Approved again." });
  const giveBack = useAct(trpc.review.return.mutationOptions(), { said: "Returned." });
  const box = useRef<HTMLTextAreaElement>(null);
  const isStale = claim.state === "STALE";
  const mayDecide = claim.fourEyes?.allowed === true && (claim.state === "PROPOSED" || isStale);
  const { id, revisionHash, revision } = claim;
  const requestId = useRequestId(`${id} ${revision} ${revisionHash}`);
  const submit = (): void => {
    if (!mayDecide) return;
    if (!isStale) approve.run({ claim: id, revisionHash, requestId, comment: comment || null }, clear);
    else if (comment.trim() === "") box.current?.focus();
    else reaffirm.run({ claim: id, revisionHash, requestId, reason: comment }, clear);
  };
  const sendBack = (): void => {
    if (comment.trim() === "") box.current?.focus();
    else giveBack.run({ claim: id, revisionHash, requestId, comment }, clear);
  };
  useKeys({ "mod+Enter": submit, r: () => (claim.state === "PROPOSED" && claim.isReviewer ? sendBack() : undefined) });
  const refusal = approve.refusal ?? reaffirm.refusal ?? giveBack.refusal;
  return (
    <aside className="rv-d" aria-label="Decision">
      <FourEyes claim={claim} />
      <WhatTheEvidenceAllows claim={claim} />
      <Blocking claim={claim} />
      {mayDecide || (claim.isReviewer && claim.state === "PROPOSED") ? (
        <TextArea
          label={
            <>
              Comment{" "}
              <span className="muted">
                {isStale ? "why it stands all the same" : "needed to return, else optional"}
              </span>
            </>
          }
          rows={3}
          field={box}
          value={comment}
          onChange={setComment}
        />
      ) : null}
      <Fault>{refusal?.message}</Fault>
      {claim.isReviewer && (claim.state === "PROPOSED" || isStale) ? (
        <>
          <div className="rv-b">
            <Button
              look="primary"
              keys={["Ctrl", "↵"]}
              disabled={!mayDecide || approve.isRunning || reaffirm.isRunning}
              onClick={submit}
            >
              {isStale ? "Approve again" : `Approve revision ${revision}`}
            </Button>
            {isStale ? null : (
              <Button keys={["R"]} disabled={giveBack.isRunning} onClick={sendBack}>
                Return
              </Button>
            )}
          </div>
          <p className="rv-n muted">
            Approves exactly r{revision} ({shortHash(revisionHash)}). If someone changes it meanwhile you will see what,
            and nothing is approved.
          </p>
        </>
      ) : null}
      <Threads claim={claim} />
    </aside>
  );
}

function Blocking({ claim }: { claim: ClaimView }): ReactNode {
  const open = claim.threads.filter((thread) => thread.blocking && !thread.isResolved).length;
  if (open === 0) return null;
  return (
    <GuardNote
      title={`${open === 1 ? "A question blocks" : `${open} questions block`} the approval`}
      reasons={["Whoever asked settles it, or a reviewer who has not written on the claim."]}
    />
  );
}

function FourEyes({ claim }: { claim: ClaimView }): ReactNode {
  if (claim.state !== "PROPOSED" && claim.state !== "STALE") return null;
  if (!claim.isReviewer) return <GuardNote title="Not yours to review" reasons={["A reviewer decides on it."]} />;
  if (claim.fourEyes?.allowed === false)
    return (
      <GuardNote title="Not yours to review" reasons={[claim.fourEyes.reason, "Nobody approves their own work."]} />
    );
  const needed = claim.highRisk ? claim.policy.approvalsNeededHighRisk : claim.policy.approvalsNeeded;
  const given = claim.approvedBy.length;
  return (
    <GuardNote
      ok
      title="You may review this"
      reasons={[
        "You have written nothing on it since its last approval.",
        ...(needed > 1 ? [`${given} of ${needed} approvals given.`] : []),
      ]}
    />
  );
}

function WhatTheEvidenceAllows({ claim }: { claim: ClaimView }): ReactNode {
  const { verdict, evidence, assertions, conflicts, policy, contested } = claim;
  if (!verdict) return null;
  const answer = guardVerdict(verdict.label, {
    evidence,
    assertions,
    conflicts,
    policy,
    contested,
    rationale: verdict.rationale,
    tried: verdict.tried ?? "",
  });
  const name = VERDICT_WORDS[verdict.label];
  if (answer.allowed)
    return (
      <GuardNote
        ok
        title={`${name} holds`}
        reasons={[`${answer.because.charAt(0).toUpperCase()}${answer.because.slice(1)}.`]}
      />
    );
  return (
    <GuardNote
      title={verdict.exception ? `${name} by exception †` : `${name} is not what the evidence allows`}
      reasons={[...answer.reasons, ...(verdict.exception ? [`“${verdict.exception}”`] : [])]}
      wouldChange={answer.wouldChange}
    />
  );
}
