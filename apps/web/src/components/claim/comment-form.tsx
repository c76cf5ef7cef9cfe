"use client";

import { mayEdit } from "@second-source/domain/desk/role";
import type { ClaimView } from "@second-source/server/view/claim-view";
import { useId, type ReactNode } from "react";
import type { Refusal } from "@/trpc/refusal";
import { Button } from "../ui/button";
import { Fault } from "../ui/fault";
import { TextArea } from "../ui/text-area";
import { useDraft } from "../use-draft";

export interface Comment {
  readonly text: string;
  /** Ids of the people asked by name. */
  readonly mentions: string[];
  readonly blocking: boolean;
  /** The passage it is about; null for the claim as a whole. */
  readonly assertion: string | null;
}

const EMPTY: Comment = { text: "", mentions: [], blocking: false, assertion: null };

/** A question or an answer: kept as it is typed, and addressed to whoever is named with @. */
export function CommentForm({
  draftKey,
  label,
  action,
  people,
  passages = [],
  mayBlock = false,
  refusal,
  isRunning,
  onSend,
}: {
  draftKey: string;
  label: string;
  action: string;
  people: ClaimView["people"];
  passages?: ClaimView["assertions"];
  mayBlock?: boolean;
  refusal: Refusal | null;
  isRunning: boolean;
  onSend: (comment: Comment, done: () => void) => void;
}): ReactNode {
  const [draft, setDraft, clear] = useDraft<Comment>(draftKey, EMPTY);
  const names = useId();
  const change = (part: Partial<Comment>): void => setDraft({ ...draft, ...part });
  const ask = (name: string): void => {
    const person = people.find((each) => each.name === name);
    if (person && !draft.mentions.includes(person.personId))
      change({ mentions: [...draft.mentions, person.personId], text: `${draft.text}@${person.name} ` });
  };
  const send = (): void => {
    if (draft.text.trim() !== "" && !isRunning) onSend({ ...draft, mentions: mentioned }, clear);
  };
  const mentioned = draft.mentions.filter((id) => draft.text.includes(`@${nameOf(people, id)}`));
  return (
    <form
      className="cmt"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        // Only this: the same keys approve or propose elsewhere on the screen.
        event.preventDefault();
        event.stopPropagation();
        send();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea label={label} rows={2} value={draft.text} onChange={(text) => change({ text })} />
      {draft.text === "" ? null : (
        <div className="cmt-o">
          <label className="inline-field">
            <span className="lab">To</span>
            <select
              className="input"
              value=""
              aria-label="Ask somebody by name"
              onChange={(event) => ask(event.target.value)}
            >
              <option value="">{mentioned.length > 0 ? "and…" : "anybody"}</option>
              {people
                .filter((person) => mayEdit(person.role))
                .map((person) => (
                  <option key={person.personId}>{person.name}</option>
                ))}
            </select>
          </label>
          {passages.length > 0 ? (
            <label className="inline-field">
              <span className="lab" id={names}>
                About
              </span>
              <select
                className="input"
                aria-labelledby={names}
                value={draft.assertion ?? ""}
                onChange={(event) => change({ assertion: event.target.value || null })}
              >
                <option value="">the claim</option>
                {passages.map((passage) => (
                  <option key={passage.id} value={passage.id}>
                    {passage.outletName}: {passage.passage.exact}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          {mayBlock ? (
            <label className="chk">
              <input
                type="checkbox"
                checked={draft.blocking}
                onChange={(event) => change({ blocking: event.target.checked })}
              />
              Blocks the approval
            </label>
          ) : null}
          <span className="grow" />
          <Button type="submit" disabled={isRunning || draft.text.trim() === ""}>
            {action}
          </Button>
        </div>
      )}
      <Fault>{refusal?.message}</Fault>
    </form>
  );
}

function nameOf(people: ClaimView["people"], id: string): string {
  return people.find((person) => person.personId === id)?.name ?? "";
}
