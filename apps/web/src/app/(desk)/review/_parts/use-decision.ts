"use client";

import type { ClaimView } from "@second-source/server/view/claim-view";
import { useRef, useState } from "react";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";

const EMPTY = "";

export type ClaimDecision = ReturnType<typeof useDecision>;

/** A reviewer's decision on the revision they opened: what comes since is seen before anything is decided. */
export function useDecision(claim: ClaimView) {
  const trpc = useTRPC();
  const [comment, setComment, clear] = useDraft(`review ${claim.id}`, EMPTY);
  const approve = useServerAction(trpc.review.approve.mutationOptions(), { successMessage: "Approved." });
  const reaffirm = useServerAction(trpc.review.reaffirm.mutationOptions(), { successMessage: "Approved again." });
  const giveBack = useServerAction(trpc.review.return.mutationOptions(), { successMessage: "Returned." });
  const box = useRef<HTMLTextAreaElement>(null);
  const isStale = claim.state === "STALE";
  const mayDecide = claim.fourEyes?.allowed === true && (claim.state === "PROPOSED" || isStale);
  const { id } = claim;
  const [shown, setShown] = useState({ revisionHash: claim.revisionHash, revision: claim.revision });
  const { revisionHash, revision } = shown;
  const hasMoved = claim.revision !== revision;
  /** Whether what is typed says why it goes back: from then on the keys return, and do not approve. */
  const [isReturning, setReturning] = useState(false);
  const approveIt = (): void => {
    if (!mayDecide || hasMoved) return;
    if (!isStale) approve.run({ claim: id, revisionHash, comment: comment || null }, clear);
    else if (comment.trim() === "") box.current?.focus();
    else reaffirm.run({ claim: id, revisionHash, reason: comment }, clear);
  };
  const sendBack = (): void => {
    if (hasMoved) return;
    if (comment.trim() === "") box.current?.focus();
    else giveBack.run({ claim: id, revisionHash, comment }, clear);
  };
  const beginReturn = (): void => {
    setReturning(true);
    box.current?.focus();
  };
  return {
    comment,
    setComment,
    box,
    shown,
    hasMoved,
    isStale,
    mayDecide,
    isReturning,
    beginReturn,
    stopReturn: (): void => setReturning(false),
    submit: isReturning ? sendBack : approveIt,
    see: (): void => setShown({ revisionHash: claim.revisionHash, revision: claim.revision }),
    isRunning: approve.isRunning || reaffirm.isRunning || giveBack.isRunning,
    refusal: approve.refusal ?? reaffirm.refusal ?? giveBack.refusal,
  };
}
