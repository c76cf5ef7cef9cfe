"use client";

import type { Policy } from "@second-source/domain/desk/policy";
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
export function PolicyScreen({ mayChange }: { mayChange: boolean }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery({ ...trpc.policy.view.queryOptions(), refetchInterval: whileAwaited });
  const [draft, setDraft, forget] = useDraft<Draft>("policy", { policy: data.policy, was: data.policy, reason: "" });
  const { policy, was, reason } = draft;
  const isChanged = JSON.stringify(policy) !== JSON.stringify({ ...policy, ...data.policy });
  const effects = usePolicyPreview(policy, mayChange && isChanged);
  const change = useServerAction(trpc.policy.change.mutationOptions(), { successMessage: "The policy is changed." });
  const stale = effects.found.filter((effect) => effect.goesStale).map((effect) => effect.claimId);
  return (
    <main className="pol">
      <h1>Desk rules</h1>
      <p className="muted">
        Verdicts are proposed and approved under these rules. Nothing that is approved becomes silently different: what
        a change would judge otherwise is listed here first, and goes stale when you make it.
      </p>
      <AwaitedNote awaited={data.awaited} />
      <PolicyFields
        policy={policy}
        isReadOnly={!mayChange}
        onChange={(changed) => setDraft({ ...draft, policy: changed })}
      />
      {mayChange ? null : <p className="muted">An admin of the desk changes them.</p>}
      {mayChange && isChanged ? (
        <section className="pol-c" aria-label="What this changes">
          <PolicyEffects {...effects} />
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
              {stale.length === 0
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
