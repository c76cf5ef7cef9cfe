"use client";

import { ANSWER_KIND_WORDS, ANSWER_KINDS, type AnswerKind } from "@second-source/domain/claim/answer";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { Fault } from "../ui/fault";
import { useServerAction } from "../use-server-action";
import { useDraft } from "../use-draft";
import { useTRPC } from "@/trpc/client";

/** A denial, a qualification, a reported dispute, or a conflict. */
export type Answered = { readonly assertion: string } | { readonly conflict: string };
export const answeredKey = (what: Answered): string => ("assertion" in what ? what.assertion : what.conflict);

const KIND_NOTES: Record<AnswerKind, string> = {
  SUPERSEDED: "superseded: what it says was overtaken",
  IMMATERIAL: "immaterial: it takes nothing from the claim",
  MISREAD: "misread: it is not about this",
  OUTWEIGHED: "outweighed: better evidence stands against it",
};

/** Why it no longer stands in the way, by its kind and in words. */
export function AnswerForm({
  what,
  revision,
  onDone,
}: {
  what: Answered;
  /** Of the claim, as it is on the screen. */
  revision: number;
  onDone?: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const answer = useServerAction(trpc.claim.answer.mutationOptions(), { successMessage: "Answered." });
  const [draft, setDraft, forget] = useDraft<{ kind: AnswerKind; reason: string }>(`answer ${answeredKey(what)}`, {
    kind: "IMMATERIAL",
    reason: "",
  });
  return (
    <form
      aria-label="Answer it"
      onSubmit={(event) => {
        event.preventDefault();
        answer.run({ what, revision, ...draft }, () => {
          forget();
          onDone?.();
        });
      }}
    >
      <label className="field">
        <span className="lab">It is</span>
        <select
          className="input"
          value={draft.kind}
          onChange={(event) => setDraft({ ...draft, kind: event.target.value as AnswerKind })}
        >
          {ANSWER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NOTES[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="lab">Because</span>
        <input
          className="input"
          maxLength={2000}
          value={draft.reason}
          onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
        />
      </label>
      <Fault>{answer.refusal?.message}</Fault>
      <div className="acts">
        <Button type="submit" disabled={draft.reason.trim() === "" || answer.isRunning}>
          Answer it
        </Button>
      </div>
    </form>
  );
}

/** An answer as it stands, and the way to take it back. */
export function AnswerStanding({
  what,
  revision,
  kind,
  reason,
  readOnly,
}: {
  what: Answered;
  revision: number;
  kind: AnswerKind;
  reason: string | null;
  readOnly: boolean;
}): ReactNode {
  const trpc = useTRPC();
  const reopen = useServerAction(trpc.claim.reopen.mutationOptions(), { successMessage: "Open again." });
  const [why, setWhy, forget] = useDraft(`reopen ${answeredKey(what)}`, "");
  return (
    <>
      <p className="muted">
        Answered, {ANSWER_KIND_WORDS[kind]}
        {reason ? `: ${reason}` : ""}
      </p>
      {readOnly ? null : (
        <form
          className="acts"
          aria-label="Open it again"
          onSubmit={(event) => {
            event.preventDefault();
            reopen.run({ what, revision, reason: why }, forget);
          }}
        >
          <label className="inline-field grow">
            <span className="lab">Open again, because</span>
            <input className="input" maxLength={2000} value={why} onChange={(event) => setWhy(event.target.value)} />
          </label>
          <Button type="submit" look="quiet" disabled={why.trim() === "" || reopen.isRunning}>
            Open again
          </Button>
          <Fault>{reopen.refusal?.message}</Fault>
        </form>
      )}
    </>
  );
}
