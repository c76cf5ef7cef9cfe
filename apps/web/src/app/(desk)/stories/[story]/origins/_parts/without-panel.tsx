"use client";

import { WITHDRAWAL_KIND_WORDS, WITHDRAWAL_KINDS, type WithdrawalKind } from "@second-source/domain/origin/withdrawal";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Field, OriginForm } from "@/components/origin/origin-form";
import { staleWords } from "@/components/origin/stale-words";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { WithoutList } from "./without-list";

/** What can be taken away in thought. */
export type Taken = { readonly origin: string } | { readonly outlet: string } | { readonly article: string };

const EMPTY: { readonly kind: WithdrawalKind; readonly reason: string } = { kind: "RECANTED", reason: "" };

/** What would fall without it, before anything is done; and the way to withdraw it in earnest. */
export function WithoutPanel({
  slug,
  what,
  name,
  onClose,
}: {
  slug: string;
  what: Taken;
  name: string;
  onClose: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.withdrawal.without.queryOptions({ story: slug, what }));
  const withdraw = useServerAction(trpc.withdrawal.withdraw.mutationOptions(), {
    successMessage: `${name} counts no more.`,
  });
  const [draft, setDraft, forget] = useDraft(`withdraw ${JSON.stringify(what)}`, EMPTY);
  return (
    <div className="falls">
      <p>
        <b>Without {name}.</b> Nothing is changed: this is a thought.
      </p>
      {data ? <WithoutList claims={data.claims} slug={slug} /> : <p className="muted">Working it out…</p>}
      <OriginForm
        title={`Withdraw ${name}`}
        action="Withdraw it"
        isReady={draft.reason.trim() !== "" && !withdraw.isRunning}
        refusal={withdraw.refusal}
        onClose={onClose}
        onSubmit={() =>
          withdraw.run({ story: slug, what, name, ...draft }, (done) => {
            forget();
            staleWords(done);
            onClose();
          })
        }
      >
        <label className="field">
          <span className="lab">What happened</span>
          <select
            className="input"
            value={draft.kind}
            onChange={(event) => setDraft({ ...draft, kind: event.target.value as WithdrawalKind })}
          >
            {WITHDRAWAL_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {WITHDRAWAL_KIND_WORDS[kind]}
              </option>
            ))}
          </select>
        </label>
        <Field label="How you know" value={draft.reason} onChange={(reason) => setDraft({ ...draft, reason })} />
        <p className="muted">
          What lowers a count holds at once. To bring it back needs a second person. Editions stay as they were printed.
        </p>
      </OriginForm>
    </div>
  );
}
