"use client";

import { WITHDRAWAL_KIND_WORDS } from "@second-source/domain/origin/withdrawal";
import type { ShownWithdrawal } from "@second-source/server/view/origins-view";
import type { ReactNode } from "react";
import { staleWords } from "@/components/origin/stale-words";
import { useMayEdit } from "@/components/signed-in";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";

/** What no longer counts, why, and how it can come back: one asks, another confirms. */
export function Withdrawals({ withdrawals }: { withdrawals: readonly ShownWithdrawal[] }): ReactNode {
  if (withdrawals.length === 0) return null;
  return (
    <>
      <h3 className="sec">Withdrawn</h3>
      {withdrawals.map((each) => (
        <Withdrawal key={each.id} withdrawal={each} />
      ))}
    </>
  );
}

function Withdrawal({ withdrawal }: { withdrawal: ShownWithdrawal }): ReactNode {
  const { id, name, kind, reason, withdrawnBy, withdrawnAt, askedBackWhy, isOwnAsking } = withdrawal;
  const trpc = useTRPC();
  const mayWrite = useMayEdit();
  const ask = useServerAction(trpc.withdrawal.askBack.mutationOptions(), {
    errorDisplay: "TOAST",
    successMessage: "Asked. It counts again once somebody else confirms it.",
  });
  const restore = useServerAction(trpc.withdrawal.restore.mutationOptions(), {
    errorDisplay: "TOAST",
    successMessage: "It counts again.",
  });
  const [why, setWhy, forget] = useDraft(`ask back ${id}`, "");
  return (
    <div className="lg-l">
      <p>
        <Icon name="l-withdrawn" /> <b>{name}</b> counts no more: {WITHDRAWAL_KIND_WORDS[kind]}.
      </p>
      <p className="muted">
        {reason} <span>{withdrawnBy}</span>, <When at={withdrawnAt} />
      </p>
      {askedBackWhy ? <p>Asked back: {askedBackWhy}</p> : null}
      {!mayWrite ? null : askedBackWhy === null ? (
        <form
          className="acts"
          onSubmit={(event) => {
            event.preventDefault();
            ask.run({ withdrawal: id, reason: why }, forget);
          }}
        >
          <label className="inline-field">
            <span className="lab">It counts after all, because</span>
            <input className="input" maxLength={1000} value={why} onChange={(event) => setWhy(event.target.value)} />
          </label>
          <Button type="submit" look="quiet" disabled={why.trim() === "" || ask.isRunning}>
            Ask for it back
          </Button>
        </form>
      ) : isOwnAsking ? (
        <p className="muted">You asked, so somebody else confirms it.</p>
      ) : (
        <div className="acts">
          <Button disabled={restore.isRunning} onClick={() => restore.run({ withdrawal: id }, staleWords)}>
            Let it count again
          </Button>
        </div>
      )}
    </div>
  );
}
