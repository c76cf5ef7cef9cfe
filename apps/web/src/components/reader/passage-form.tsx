"use client";

import { MODE_WORDS, STANCE_WORDS, TERMS_WORDS } from "@second-source/domain/claim/assertion";
import { describePassage } from "@second-source/domain/anchor/describe-passage";
import type { ReadView, ReaderArticle } from "@second-source/server/view/read-view";
import { useMemo, useState, type ReactNode } from "react";
import type { Marking } from "@/app/(desk)/stories/[story]/read/_parts/read-screen";
import { ClaimFields } from "../claim/claim-fields";
import { ChangedMeanwhile, type FieldDifference } from "../claim/changed-meanwhile";
import { Button } from "../ui/button";
import { useAct } from "../use-act";
import { useDraft } from "../use-draft";
import { useKeys } from "../use-keys";
import { AttributionFields } from "./attribution-fields";
import { CountPreview } from "./count-preview";
import { draftFor, fieldsOf, isComplete, type PassageDraft } from "./passage-draft";
import { PopForm } from "./pop-form";
import { useTRPC } from "@/trpc/client";

interface Props {
  readonly view: ReadView;
  readonly article: ReaderArticle;
  readonly marking: Marking;
  /** The claim that one came here to add to. */
  readonly claimId: string | null;
  readonly onChange: (marking: Marking) => void;
  readonly onClose: () => void;
}

/** What a passage does and who it comes from, in one compact form that works from the keyboard. */
export function PassageForm({ view, article, marking, claimId, onChange, onClose }: Props): ReactNode {
  const trpc = useTRPC();
  const { span } = marking;
  /** As it stands now, not as it stood when it was opened. */
  const highlight =
    marking.highlight &&
    (article.highlights.find((each) => each.assertionId === marking.highlight?.assertionId) ?? marking.highlight);
  // The words were selected in this capture; a newer one that arrives meanwhile has other places.
  const [{ text, captureId }] = useState(article);
  const words = text.slice(span.start, span.end);
  const initial = useMemo(
    () => draftFor(words, highlight, claimId ?? view.claims[0]?.id ?? null),
    [words, highlight, claimId, view.claims],
  );
  const [draft, setDraft, clear] = useDraft<PassageDraft>(`passage ${marking.key}`, initial);
  const record = useAct(trpc.claim.recordAssertion.mutationOptions(), { said: "Recorded." });
  const edit = useAct(trpc.claim.editAssertion.mutationOptions(), { said: "Changed." });
  const remove = useAct(trpc.claim.removeAssertion.mutationOptions(), { said: "Taken out. The log keeps it." });
  const done = (): void => {
    clear();
    onClose();
  };
  const submit = (): void => {
    if (!isComplete(draft)) return;
    const fields = fieldsOf(draft);
    if (highlight) return edit.run({ assertion: highlight.assertionId, revision: draft.revision, fields }, done);
    const target = draft.claimId ? { claim: draft.claimId } : { newClaim: draft.newClaim };
    record.run({ place: { captureId, start: span.start, end: span.end }, target, fields }, done);
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
              value={draft.claimId ?? ""}
              onChange={(event) => setDraft({ ...draft, claimId: event.target.value || null })}
            >
              <option value="">New claim…</option>
              {view.claims.map((claim) => (
                <option key={claim.id} value={claim.id}>
                  {claim.number} {claim.wording}
                </option>
              ))}
            </select>
          </div>
          {draft.claimId ? null : (
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
          <Button
            look="danger"
            disabled={remove.isRunning}
            onClick={() => remove.run({ assertion: highlight.assertionId }, done)}
          >
            Take out
          </Button>
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
