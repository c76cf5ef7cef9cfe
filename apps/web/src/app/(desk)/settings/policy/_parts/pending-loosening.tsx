"use client";

import { loosened, type Policy } from "@second-source/domain/desk/policy";
import { MOST_EXPECTED } from "@second-source/server/contract/policy-contract";
import type { PolicyView } from "@second-source/server/view/policy-view";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { SureButton } from "@/components/ui/sure-button";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { PolicyEffects } from "./policy-effects";
import { POLICY_WORDS, valueWords, wordsOf } from "./policy-words";
import { usePolicyPreview } from "./use-policy-preview";

/** A policy that asks less, and waits for a second person. */
export function PendingLoosening({
  pending,
  mayConfirm,
}: {
  pending: NonNullable<PolicyView["pending"]>;
  mayConfirm: boolean;
}): ReactNode {
  const trpc = useTRPC();
  const { id: loosening, before, after, reason, askedBy, askedAt, isOwn } = pending;
  const isMine = mayConfirm && !isOwn;
  const effects = usePolicyPreview(after, isMine);
  const stale = effects.found.filter(({ goesStale }) => goesStale).map(({ claimId }) => claimId);
  const expected = stale.length > MOST_EXPECTED ? null : stale;
  const confirm = useServerAction(trpc.policy.confirm.mutationOptions(), {
    successMessage: "It holds from now on.",
    isLogged: false,
  });
  const decline = useServerAction(trpc.policy.decline.mutationOptions(), {
    successMessage: "The policy stays as it is.",
    isLogged: false,
  });
  const isRunning = confirm.isRunning || decline.isRunning;
  return (
    <section className="pol-p" aria-labelledby="loosening">
      <h2 id="loosening" className="sec">
        {isOwn ? "You asked that the desk ask for less" : `${askedBy} asks that the desk ask for less`}
      </h2>
      <ul>
        {changesOf(before, after).map(({ key, isLooser }) => (
          <li key={key}>
            {wordsOf(key)}: {valueWords(key, before[key])} → <b>{valueWords(key, after[key])}</b>
            {isLooser ? "" : " (stricter)"}
          </li>
        ))}
      </ul>
      <p>
        “{reason}”{" "}
        <span className="muted">
          {isOwn ? "You" : askedBy}, <When at={askedAt} />
        </span>
      </p>
      {isMine ? <PolicyEffects {...effects} /> : null}
      <p className="muted">
        {isOwn
          ? "It holds once a reviewer or another admin confirms it. Until then nothing is different."
          : isMine
            ? "It holds once you confirm it. What it opens, its author cannot approve."
            : "A reviewer or an admin says whether it holds."}
      </p>
      <Fault>{confirm.refusal?.message ?? decline.refusal?.message}</Fault>
      {mayConfirm ? (
        <div className="acts">
          {isMine ? (
            <Button
              look="primary"
              disabled={!effects.isWhole || isRunning}
              onClick={() => confirm.run({ loosening, expected })}
            >
              {stale.length === 0 ? "Confirm it" : `Confirm it, and turn ${stale.length} stale`}
            </Button>
          ) : null}
          <SureButton
            disabled={isRunning}
            sure={isOwn ? "Take it back" : `Turn down what ${askedBy} asked`}
            onSure={() => decline.run({ loosening })}
          >
            {isOwn ? "Take it back…" : "Turn it down…"}
          </SureButton>
        </div>
      ) : null}
    </section>
  );
}

function changesOf(before: Policy, after: Policy): { key: keyof Policy; isLooser: boolean }[] {
  const looser = new Set(loosened(before, after));
  const changed = (Object.keys(POLICY_WORDS) as (keyof Policy)[]).filter((key) => before[key] !== after[key]);
  return changed.map((key) => ({ key, isLooser: looser.has(key) }));
}
