"use client";

import type { ClaimView } from "@second-source/server/view/claim-view";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, type FormEvent, type ReactNode } from "react";
import { CLAIM_KIND_WORDS } from "@second-source/domain/claim/claim";
import { ClaimFields, type ClaimFieldsValue } from "@/components/claim/claim-fields";
import { ChangedMeanwhile, type FieldDifference } from "@/components/claim/changed-meanwhile";
import { Button } from "@/components/ui/button";
import { SureButton } from "@/components/ui/sure-button";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";

/** Changes a claim, merges it into another, or withdraws it. */
export function EditClaim({ claim, onClose }: { claim: ClaimView; onClose: () => void }): ReactNode {
  const trpc = useTRPC();
  const router = useRouter();
  const { wording, kind, question, topic, highRisk, contested, opinion } = claim;
  /** What was typed, with the revision it was typed on: what the server compares with. */
  const initial = {
    revision: claim.revision,
    fields: { wording, kind, question, topic, highRisk, contested, opinion },
  };
  const [draft, setDraft, clear] = useDraft(`edit claim ${claim.id}`, initial);
  const edit = useServerAction(trpc.claim.edit.mutationOptions(), { successMessage: "Changed." });
  const merge = useServerAction(trpc.claim.merge.mutationOptions(), { successMessage: "Merged." });
  const withdraw = useServerAction(trpc.claim.withdraw.mutationOptions(), { successMessage: "Withdrawn." });
  const [reason, setReason] = useState("");
  const done = (): void => {
    clear();
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    edit.run({ claim: claim.id, ...draft }, done);
  };
  const [target, setTarget] = useState("");
  const { data: claims = [] } = useQuery(trpc.story.claims.queryOptions({ story: claim.story.slug }));
  const into = claims.find((each) => each.id === target);
  const mergeInto = (chosen: (typeof claims)[number]): void =>
    merge.run(
      {
        from: { claim: claim.id, revision: claim.revision },
        into: { claim: chosen.id, revision: chosen.revision },
      },
      () => router.push(`/stories/${claim.story.slug}/claims/${chosen.number}`),
    );
  const refusal = edit.refusal ?? merge.refusal ?? withdraw.refusal;
  return (
    <form className="editclaim" aria-label="Edit the claim" onSubmit={submit}>
      <ClaimFields value={draft.fields} onChange={(fields) => setDraft({ ...draft, fields })} />
      {refusal ? (
        <ChangedMeanwhile
          refusal={refusal}
          fields={differences(claim, draft.fields)}
          onTake={() => {
            setDraft({ ...draft, revision: claim.revision });
            edit.forget();
          }}
          onTheirs={() => {
            clear();
            edit.forget();
          }}
        />
      ) : null}
      <div className="acts">
        <Button look="primary" type="submit" disabled={edit.isRunning}>
          Save wording
        </Button>
        <Button look="quiet" keys={["Esc"]} onClick={done}>
          Cancel
        </Button>
        <span className="grow" />
        <label className="inline-field">
          <span className="lab">Merge into</span>
          <select className="input" value={target} onChange={(event) => setTarget(event.target.value)}>
            <option value="">choose a claim…</option>
            {claims
              .filter((each) => each.id !== claim.id)
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {each.number} {each.wording}
                </option>
              ))}
          </select>
        </label>
        {into ? (
          <SureButton
            key={into.id}
            sure={`Everything on claim ${claim.number} goes to claim ${into.number}`}
            disabled={merge.isRunning}
            onSure={() => mergeInto(into)}
          >
            Merge…
          </SureButton>
        ) : null}
        <label className="inline-field">
          <span className="lab">Withdraw, because</span>
          <input className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
        <Button
          look="danger"
          disabled={reason.trim() === ""}
          onClick={() => withdraw.run({ claim: claim.id, revision: claim.revision, reason }, done)}
        >
          Withdraw
        </Button>
      </div>
    </form>
  );
}

function differences(claim: ClaimView, fields: ClaimFieldsValue): FieldDifference[] {
  const risk = (each: ClaimFieldsValue): string =>
    [each.highRisk ? "high risk" : "", each.contested ? "contested" : "", each.opinion ? "opinion" : ""]
      .filter((part) => part !== "")
      .join(", ");
  return [
    { what: "Claim", theirs: claim.wording, mine: fields.wording },
    { what: "Kind", theirs: CLAIM_KIND_WORDS[claim.kind], mine: CLAIM_KIND_WORDS[fields.kind] },
    { what: "Question", theirs: claim.question ?? "", mine: fields.question ?? "" },
    { what: "Topic", theirs: claim.topic ?? "", mine: fields.topic ?? "" },
    { what: "Marked", theirs: risk(claim), mine: risk(fields) },
  ];
}
