"use client";

import { Fault } from "@/components/ui/fault";
import { approvalsNeeded } from "@second-source/domain/desk/policy";
import { capital } from "@second-source/domain/text/capital";
import { shortHash } from "@second-source/domain/text/short-hash";
import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import type { ClaimView } from "@second-source/server/view/claim-view";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { GuardNote } from "@/components/ui/guard-note";
import { guardAnswer } from "@/components/claim/guard-answer";
import { Threads } from "@/components/claim/threads";
import { TextArea } from "@/components/ui/text-area";
import { useKeys } from "@/components/use-keys";
import { useDecision, type ClaimDecision } from "./use-decision";

/** Approve exactly what is on the screen, or return it with what is missing. */
export function Decision({ claim }: { claim: ClaimView }): ReactNode {
  const decision = useDecision(claim);
  const { comment, setComment, box, shown, hasMoved, isStale, mayDecide, refusal } = decision;
  const isOpen = claim.isReviewer && (claim.state === "PROPOSED" || isStale);
  useKeys({
    "mod+Enter": decision.submit,
    r: () => (claim.state === "PROPOSED" && claim.isReviewer ? decision.beginReturn() : undefined),
    ...(decision.isReturning ? { Escape: decision.stopReturn } : {}),
  });
  return (
    <aside className="rv-d" aria-labelledby="decision">
      <h3 className="vh" id="decision">
        Decision
      </h3>
      <FourEyes claim={claim} />
      <WhatTheEvidenceAllows claim={claim} />
      <Blocking claim={claim} />
      {mayDecide || (claim.isReviewer && claim.state === "PROPOSED") ? (
        <TextArea
          label={
            <>
              Comment{" "}
              <span className="muted">
                {isStale
                  ? "why it stands all the same"
                  : decision.isReturning
                    ? "what is missing"
                    : "needed to return, else optional"}
              </span>
            </>
          }
          rows={3}
          field={box}
          value={comment}
          onChange={setComment}
        />
      ) : null}
      {hasMoved ? <Moved claim={claim} since={shown.revision} onSeen={decision.see} /> : null}
      <Fault>{refusal?.message}</Fault>
      {isOpen ? <Buttons decision={decision} /> : null}
      <Threads claim={claim} />
    </aside>
  );
}

function Buttons({ decision }: { decision: ClaimDecision }): ReactNode {
  const { shown, hasMoved, isStale, mayDecide, isRunning, submit, isReturning } = decision;
  if (isReturning)
    return (
      <>
        <div className="rv-b">
          <Button
            look="primary"
            keys={["Ctrl", "↵"]}
            disabled={hasMoved || isRunning || decision.comment.trim() === ""}
            onClick={submit}
          >
            Return revision {shown.revision}
          </Button>
          <Button look="quiet" keys={["Esc"]} onClick={decision.stopReturn}>
            Cancel
          </Button>
        </div>
        <p className="rv-n muted">It goes back with your comment. Nothing is approved.</p>
      </>
    );
  return (
    <>
      <div className="rv-b">
        <Button look="primary" keys={["Ctrl", "↵"]} disabled={!mayDecide || hasMoved || isRunning} onClick={submit}>
          {isStale ? "Approve again" : `Approve revision ${shown.revision}`}
        </Button>
        {isStale ? null : (
          <Button keys={["R"]} disabled={hasMoved || isRunning} onClick={decision.beginReturn}>
            Return…
          </Button>
        )}
      </div>
      <p className="rv-n muted">
        Approves exactly r{shown.revision} ({shortHash(shown.revisionHash)}). If someone changes it meanwhile you will
        see what, and nothing is approved.
      </p>
    </>
  );
}

/** It changed while it was being read: a press decides on what was seen, so what came since is seen first. */
function Moved({ claim, since, onSeen }: { claim: ClaimView; since: number; onSeen: () => void }): ReactNode {
  const writes = claim.history.filter((entry) => entry.kind === "WRITE" && entry.revision > since).toReversed();
  return (
    <GuardNote
      title="It changed while you were reading"
      reasons={writes.map(({ personName, what }) => `${personName} ${what}.`)}
    >
      <div className="acts">
        <Button onClick={onSeen}>I have seen what stands now</Button>
      </div>
    </GuardNote>
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
  const needed = approvalsNeeded(claim.highRisk, claim.policy);
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
  const { verdict } = claim;
  if (!verdict) return null;
  const answer = guardAnswer(claim, verdict.label, { rationale: verdict.rationale, tried: verdict.tried ?? "" });
  const name = VERDICT_WORDS[verdict.label];
  if (answer.allowed) return <GuardNote ok title={`${name} holds`} reasons={[`${capital(answer.because)}.`]} />;
  return (
    <GuardNote
      title={verdict.exception ? `${name} by exception †` : `${name} is not what the evidence allows`}
      reasons={[...answer.reasons, ...(verdict.exception ? [`“${verdict.exception}”`] : [])]}
      changes={answer.changes.map(({ words }) => words)}
    />
  );
}
