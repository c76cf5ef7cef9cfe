"use client";

import { Fault } from "../ui/fault";
import {
  CONFLICT_TYPE_WORDS,
  CONFLICT_TYPES,
  type Conflict,
  type ConflictType,
} from "@second-source/domain/claim/conflict";
import type { ClaimView, ShownAssertion } from "@second-source/server/view/claim-view";
import { useState, type FormEvent, type ReactNode } from "react";
import { useServerAction } from "../use-server-action";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { AnswerForm, AnswerStanding } from "./answer-form";
import { placeOf } from "./place-of";
import { ModeMark } from "../ui/stance-mark";
import { useTRPC } from "@/trpc/client";

/** What cannot both hold, word against word; and the form that says so. */
export function Conflicts({ claim, readOnly = false }: { claim: ClaimView; readOnly?: boolean }): ReactNode {
  const [isAdding, setAdding] = useState(false);
  const canAdd = !readOnly && claim.assertions.length >= 2 && claim.state !== "WITHDRAWN";
  if (claim.conflicts.length === 0 && !canAdd) return null;
  return (
    <section className="clash" aria-labelledby="conflicts">
      <div className="sec-h">
        <h2 className="sec" id="conflicts">
          Conflict
        </h2>
        <span className="muted">{claim.conflicts.length === 0 ? "none recorded" : "words that cannot both hold"}</span>
        <span className="grow" />
        {canAdd ? (
          <Button look="quiet" onClick={() => setAdding(!isAdding)} aria-expanded={isAdding}>
            Record a conflict
          </Button>
        ) : null}
      </div>
      {isAdding ? <ConflictForm claim={claim} onClose={() => setAdding(false)} /> : null}
      {claim.conflicts.map((conflict) => (
        <ConflictFigure key={conflict.id} conflict={conflict} claim={claim} readOnly={readOnly} />
      ))}
    </section>
  );
}

function ConflictFigure({
  conflict,
  claim,
  readOnly,
}: {
  conflict: Conflict;
  claim: ClaimView;
  readOnly: boolean;
}): ReactNode {
  const find = (id: string): ShownAssertion | undefined => claim.assertions.find((each) => each.id === id);
  const [first, second] = [find(conflict.firstAssertionId), find(conflict.secondAssertionId)];
  if (!first || !second) return null;
  const { id, answer } = conflict;
  const what = { conflict: id };
  return (
    <>
      <p className="vs-t">
        <span className="tag">{CONFLICT_TYPE_WORDS[conflict.type]}</span>
      </p>
      <div className={`vs${answer ? " is-resolved" : ""}`}>
        <ConflictSide assertion={first} words={conflict.firstWords} />
        <span className="vs-x">
          <Icon name="s-disputes" label="against" />
        </span>
        <ConflictSide assertion={second} words={conflict.secondWords} />
      </div>
      {answer ? (
        <AnswerStanding {...{ what, readOnly }} revision={claim.revision} kind={answer.kind} reason={answer.reason} />
      ) : readOnly ? null : (
        <details className="way">
          <summary>Answer the conflict</summary>
          <AnswerForm what={what} revision={claim.revision} />
        </details>
      )}
    </>
  );
}

function ConflictSide({ assertion, words }: { assertion: ShownAssertion; words: string }): ReactNode {
  const [before, after] = splitOnce(assertion.passage.exact, words);
  return (
    <figure data-o={assertion.mark.slot}>
      <blockquote className="q">
        {before}
        <mark>{words}</mark>
        {after}
      </blockquote>
      <figcaption>
        <Chip mark={assertion.mark} /> {assertion.outletName}, {placeOf(assertion)} <ModeMark mode={assertion.mode} />
      </figcaption>
    </figure>
  );
}

function splitOnce(text: string, words: string): [string, string] {
  const at = text.indexOf(words);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + words.length)];
}

function ConflictForm({ claim, onClose }: { claim: ClaimView; onClose: () => void }): ReactNode {
  const trpc = useTRPC();
  const record = useServerAction(trpc.claim.recordConflict.mutationOptions(), {
    successMessage: "The conflict is recorded.",
  });
  const asserting = claim.assertions.find((each) => each.stance === "ASSERTS") ?? claim.assertions[0];
  const denying = claim.assertions.find((each) => each.stance === "DENIES") ?? claim.assertions[1];
  const [type, setType] = useState<ConflictType>("NEGATION");
  const [first, setFirst] = useState(asserting?.id ?? "");
  const [second, setSecond] = useState(denying?.id ?? "");
  const [words, setWords] = useState({ first: "", second: "" });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { id, revision } = claim;
    const clashing = { firstWords: words.first || null, secondWords: words.second || null };
    record.run({ claim: id, revision, type, first, second, ...clashing }, onClose);
  };
  return (
    <form className="clashform" aria-label="Record a conflict" onSubmit={submit}>
      <label className="field">
        <span className="lab">In what</span>
        <select className="input" value={type} onChange={(event) => setType(event.target.value as ConflictType)}>
          {CONFLICT_TYPES.map((each) => (
            <option key={each} value={each}>
              {CONFLICT_TYPE_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
      <ConflictChoice
        label="These words"
        claim={claim}
        value={first}
        onChange={setFirst}
        words={words.first}
        onWords={(each) => setWords({ ...words, first: each })}
      />
      <ConflictChoice
        label="against these"
        claim={claim}
        value={second}
        onChange={setSecond}
        words={words.second}
        onWords={(each) => setWords({ ...words, second: each })}
      />
      <Fault>{record.refusal?.message}</Fault>
      <div className="acts">
        <Button look="primary" type="submit" disabled={record.isRunning}>
          Record conflict
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function ConflictChoice({
  label,
  claim,
  value,
  onChange,
  words,
  onWords,
}: {
  label: string;
  claim: ClaimView;
  value: string;
  onChange: (id: string) => void;
  words: string;
  onWords: (words: string) => void;
}): ReactNode {
  return (
    <div className="field">
      <label>
        <span className="lab">{label}</span>
        <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {claim.assertions.map((each) => (
            <option key={each.id} value={each.id}>
              {each.outletName}: {each.passage.exact}
            </option>
          ))}
        </select>
      </label>
      <input
        className="input"
        aria-label={`${label}: only these of them`}
        placeholder="only these words of it, if not all"
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
    </div>
  );
}
