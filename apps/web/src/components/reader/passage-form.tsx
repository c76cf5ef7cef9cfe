"use client";

import { MODE_WORDS, STANCE_WORDS, TERMS_WORDS } from "@second-source/domain/claim/assertion";
import { describePassage } from "@second-source/domain/anchor/describe-passage";
import type { ReadView, ReaderArticle } from "@second-source/server/view/read-view";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState, type ReactNode } from "react";
import type { Marking } from "@/app/(desk)/stories/[story]/read/_parts/read-screen";
import { ClaimFields } from "../claim/claim-fields";
import { ChangedMeanwhile, type FieldDifference } from "../claim/changed-meanwhile";
import { Button } from "../ui/button";
import { SureButton } from "../ui/sure-button";
import { useServerAction } from "../use-server-action";
import { useDraft } from "../use-draft";
import { useKeys } from "../use-keys";
import { AttributionFields } from "./attribution-fields";
import { CountPreview } from "./count-preview";
import { draftFor, fieldsOf, isComplete, NOT_CHOSEN, type PassageDraft } from "./passage-draft";
import { PopForm } from "./pop-form";
import { useTRPC } from "@/trpc/client";

const NEW_CLAIM = "NEW";

interface Props {
  readonly view: ReadView;
  readonly article: ReaderArticle;
  readonly marking: Marking;
  /** The claim that one came here to add to, or recorded on last. */
  readonly claimId: string | null;
  readonly onRecorded: (claimId: string) => void;
  readonly onChange: (marking: Marking) => void;
  readonly onClose: () => void;
}

/** What a passage does and who it comes from, in one compact form that works from the keyboard. */
export function PassageForm({ view, article, marking, claimId, onRecorded, onChange, onClose }: Props): ReactNode {
  const trpc = useTRPC();
  const { data: claims = [] } = useQuery(trpc.story.claims.queryOptions({ story: view.story.slug }));
  const { span } = marking;
  /** As it stands now, not as it stood when it was opened. */
  const highlight =
    marking.highlight &&
    (article.highlights.find((each) => each.assertionId === marking.highlight?.assertionId) ?? marking.highlight);
  // The words were selected in this capture; a newer one that arrives meanwhile has other places.
  const [{ text, captureId }] = useState(article);
  const words = text.slice(span.start, span.end);
  const initial = useMemo(
    () => draftFor(words, highlight, view.story.claims === 0 ? null : (claimId ?? NOT_CHOSEN)),
    [words, highlight, claimId, view.story.claims],
  );
  const [draft, setDraft, clear] = useDraft<PassageDraft>(`passage ${marking.key}`, initial);
  const record = useServerAction(trpc.claim.recordAssertion.mutationOptions(), { successMessage: "Recorded." });
  const edit = useServerAction(trpc.claim.editAssertion.mutationOptions(), { successMessage: "Changed." });
  const remove = useServerAction(trpc.claim.removeAssertion.mutationOptions(), {
    successMessage: "Removed. The log keeps it.",
  });
  const done = (): void => {
    clear();
    onClose();
  };
  const submit = (): void => {
    if (!isComplete(draft)) return;
    const fields = fieldsOf(draft);
    if (highlight) return edit.run({ assertion: highlight.assertionId, revision: draft.revision, fields }, done);
    const known = claims.find(({ id }) => id === draft.claimId);
    if (draft.claimId !== null && !known) return;
    const target = known ? { claim: known.id, wording: known.wording } : { newClaim: draft.newClaim };
    record.run({ place: { captureId, start: span.start, end: span.end }, target, fields }, (recorded) => {
      onRecorded(recorded.claimId);
      done();
    });
  };
  useKeys({ "mod+Enter": submit });
  const resize = (by: { start?: number; end?: number }): void => {
    const described = describePassage(text, {
      start: span.start + (by.start ?? 0),
      end: span.end + (by.end ?? 0),
    });
    if (!("fault" in described)) onChange({ ...marking, span: { start: described.start, end: described.end } });
  };
  const refusal = record.refusal ?? edit.refusal ?? remove.refusal;
  return (
    <PopForm label="What this passage says" span={span} words={words} onSubmit={submit}>
      {highlight ? (
        <p className="muted">On claim {highlight.claimNumber}</p>
      ) : (
        <>
          <div className="pf">
            <span className="lab">Words</span>
            <div className="acts">
              <button type="button" className="use" onClick={() => resize({ start: firstWord(words) })}>
                without the first word
              </button>
              <button type="button" className="use" onClick={() => resize({ end: -lastWord(words) })}>
                without the last word
              </button>
            </div>
          </div>
          <div className="pf">
            <label className="lab" htmlFor="passage-claim">
              Claim
            </label>
            <select
              id="passage-claim"
              className="input"
              value={draft.claimId ?? NEW_CLAIM}
              onChange={(event) =>
                setDraft({ ...draft, claimId: event.target.value === NEW_CLAIM ? null : event.target.value })
              }
            >
              {draft.claimId === NOT_CHOSEN ? <option value={NOT_CHOSEN}>Which claim is it about?</option> : null}
              <option value={NEW_CLAIM}>New claim…</option>
              {claims.map((claim) => (
                <option key={claim.id} value={claim.id}>
                  {claim.number} {claim.wording}
                </option>
              ))}
            </select>
          </div>
          {draft.claimId !== null ? null : (
            <ClaimFields
              value={draft.newClaim}
              onChange={(newClaim) => setDraft({ ...draft, newClaim })}
              autoFocus={false}
            />
          )}
        </>
      )}
      <AttributionFields view={view} article={article} draft={draft} onChange={setDraft} />
      <CountPreview {...{ captureId, span, draft }} assertionId={highlight?.assertionId ?? null} />
      {refusal ? (
        <ChangedMeanwhile
          refusal={refusal}
          fields={highlight ? differences(draftFor(words, highlight, null), draft, view) : []}
          onTake={() => {
            setDraft({ ...draft, revision: highlight?.claimRevision ?? 0 });
            edit.forget();
          }}
          onTheirs={() => {
            setDraft(draftFor(words, highlight, null));
            edit.forget();
          }}
        />
      ) : null}
      <footer>
        <Button
          look="primary"
          type="submit"
          keys={["Ctrl", "↵"]}
          disabled={!isComplete(draft) || record.isRunning || edit.isRunning}
        >
          {highlight ? "Save" : "Record"}
        </Button>
        {highlight ? (
          <SureButton
            look="danger"
            sure="Remove this record"
            disabled={remove.isRunning}
            onSure={() => remove.run({ assertion: highlight.assertionId, revision: highlight.claimRevision }, done)}
          >
            Remove
          </SureButton>
        ) : null}
        <span className="grow" />
        <Button look="quiet" keys={["Esc"]} onClick={onClose}>
          Cancel
        </Button>
      </footer>
    </PopForm>
  );
}

function differences(theirs: PassageDraft, mine: PassageDraft, view: ReadView): FieldDifference[] {
  const named = (draft: PassageDraft): string => {
    if (draft.origin === "OWN") return "the outlet’s own reporting";
    if (draft.origin === "NOBODY") return "nobody named";
    if (draft.origin === NOT_CHOSEN) return "";
    return view.origins.find((origin) => origin.id === draft.origin)?.name ?? draft.newOrigin.name;
  };
  const pair = (what: string, say: (draft: PassageDraft) => string): FieldDifference => ({
    what,
    theirs: say(theirs),
    mine: say(mine),
  });
  return [
    pair("What it does", (draft) => STANCE_WORDS[draft.stance]),
    pair("How", (draft) => MODE_WORDS[draft.mode]),
    pair("Who has it", named),
    pair("Through", (draft) => [...draft.relays, draft.relay].filter(Boolean).join(", ")),
    pair("Said at", ({ occasion }) => [occasion.name, occasion.on].filter(Boolean).join(", ")),
    pair("And gives", (draft) => draft.newValue),
    pair("Speaker", (draft) => draft.speaker),
    pair("Terms", (draft) => TERMS_WORDS[draft.terms]),
  ];
}

const firstWord = (words: string): number => /^\S+\s*/.exec(words)?.[0].length ?? 0;
const lastWord = (words: string): number => /\s*\S+$/.exec(words)?.[0].length ?? 0;
