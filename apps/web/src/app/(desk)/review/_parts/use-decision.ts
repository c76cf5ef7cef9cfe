"use client";

import type { ClaimView } from "@second-source/server/view/claim-view";
import { useRef, useState } from "react";
import { useAct } from "@/components/use-act";
import { useDraft } from "@/components/use-draft";
import { useRequestId } from "@/components/use-request-id";
import { useTRPC } from "@/trpc/client";

const EMPTY = "";

export type ClaimDecision = ReturnType<typeof useDecision>;

/** A reviewer's decision on the revision they opened: what comes since is seen before anything is decided. */
export function useDecision(claim: ClaimView) {
  const trpc = useTRPC();
  const [comment, setComment, clear] = useDraft(`review ${claim.id}`, EMPTY);
  const approve = useAct(trpc.review.approve.mutationOptions(), { said: "Approved." });
  const reaffirm = useAct(trpc.review.reaffirm.mutationOptions(), { said: "Approved again." });
  const giveBack = useAct(trpc.review.return.mutationOptions(), { said: "Returned." });
  const box = useRef<HTMLTextAreaElement>(null);
  const isStale = claim.state === "STALE";
  const mayDecide = claim.fourEyes?.allowed === true && (claim.state === "PROPOSED" || isStale);
  const { id } = claim;
  const [shown, setShown] = useState({ revisionHash: claim.revisionHash, revision: claim.revision });
  const { revisionHash, revision } = shown;
  const hasMoved = claim.revision !== revision;
  const approvalId = useRequestId(`approve ${id} ${revision} ${revisionHash}`);
  const returnId = useRequestId(`return ${id} ${revision} ${revisionHash}`);
  const submit = (): void => {
    if (!mayDecide || hasMoved) return;
    if (!isStale) approve.run({ claim: id, revisionHash, requestId: approvalId, comment: comment || null }, clear);
    else if (comment.trim() === "") box.current?.focus();
    else reaffirm.run({ claim: id, revisionHash, requestId: approvalId, reason: comment }, clear);
  };
  const sendBack = (): void => {
    if (hasMoved) return;
    if (comment.trim() === "") box.current?.focus();
    else giveBack.run({ claim: id, revisionHash, requestId: returnId, comment }, clear);
  };
  return {
    ...{ comment, setComment, box, shown, hasMoved, isStale, mayDecide, submit, sendBack },
    see: (): void => setShown({ revisionHash: claim.revisionHash, revision: claim.revision }),
    isRunning: approve.isRunning || reaffirm.isRunning || giveBack.isRunning,
    refusal: approve.refusal ?? reaffirm.refusal ?? giveBack.refusal,
  };
}
