"use client";

import { loosened, type Policy } from "@second-source/domain/desk/policy";
import { MOST_EXPECTED } from "@second-source/server/contract/policy-contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { AwaitedNote, whileAwaited } from "@/components/ui/awaited-note";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { TextArea } from "@/components/ui/text-area";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { PendingLoosening } from "./pending-loosening";
import { PolicyEffects } from "./policy-effects";
import { PolicyFields } from "./policy-fields";
import { usePolicyPreview } from "./use-policy-preview";

interface Draft {
  readonly policy: Policy;
  /** What the desk asked when this was begun. */
  readonly was: Policy;
  readonly reason: string;
}

/** What the desk asks of evidence and of review. A change lists first what it turns stale. */
export function PolicyScreen({ mayChange, mayConfirm }: { mayChange: boolean; mayConfirm: boolean }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery({ ...trpc.policy.view.queryOptions(), refetchInterval: whileAwaited });
  const [draft, setDraft, forget] = useDraft<Draft>("policy", { policy: data.policy, was: data.policy, reason: "" });
  // A draft of an older version lacks what the desk is asked for since.
  const [policy, was] = [
    { ...data.policy, ...draft.policy },
    { ...data.policy, ...draft.was },
  ];
  const { reason } = draft;
  const isChanged = JSON.stringify(policy) !== JSON.stringify(data.policy);
  const effects = usePolicyPreview(policy, mayChange && isChanged);
  const isLooser = loosened(data.policy, policy).length > 0;
  const change = useServerAction(trpc.policy.change.mutationOptions(), {
    successMessage: isLooser ? "It waits for a second person." : "The policy is changed.",
    isLogged: false,
  });
  const stale = effects.found.filter((effect) => effect.goesStale).map((effect) => effect.claimId);
  return (
    <main className="pol">
      <h1>Desk rules</h1>
      <p className="muted">
        Verdicts are proposed and approved under these rules. Nothing that is approved becomes silently different: what
        a change would judge otherwise is listed here first, and goes stale when you make it.
      </p>
      <AwaitedNote awaited={data.awaited} />
      {data.pending ? <PendingLoosening pending={data.pending} mayConfirm={mayConfirm} /> : null}
      <PolicyFields
        policy={policy}
        isReadOnly={!mayChange}
        onChange={(changed) => setDraft({ ...draft, policy: changed })}
      />
      {mayChange ? null : <p className="muted">An admin of the desk changes them.</p>}
      {mayChange && isChanged ? (
        <section className="pol-c" aria-label="What this changes">
          <PolicyEffects {...effects} />
          {isLooser ? (
            <p>
              This asks for less than the desk does now. It holds once a reviewer or another admin has confirmed it, and
              what it opens you cannot approve yourself.
            </p>
          ) : null}
          <TextArea
            label="Why the desk asks for something else"
            value={reason}
            onChange={(text) => setDraft({ ...draft, reason: text })}
          />
          <Fault>{change.refusal?.message}</Fault>
          <div className="acts">
            <Button
              look="primary"
              disabled={reason.trim() === "" || !effects.isWhole || change.isRunning}
              onClick={() =>
                change.run({ policy, was, reason, expected: stale.length > MOST_EXPECTED ? null : stale }, forget)
              }
            >
              {isLooser
                ? "Ask for it"
                : stale.length === 0
                  ? "Change the policy"
                  : `Change it, and turn ${stale.length} ${stale.length === 1 ? "approval" : "approvals"} stale`}
            </Button>
            <Button look="quiet" onClick={forget}>
              Leave it as it is
            </Button>
          </div>
        </section>
      ) : null}
    </main>
  );
}
