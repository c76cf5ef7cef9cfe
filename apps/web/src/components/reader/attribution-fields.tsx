"use client";

import { MODES, MODE_WORDS, STANCES, STANCE_WORDS } from "@second-source/domain/claim/assertion";
import { NAMED_KINDS, ORIGIN_KIND_WORDS, type NamedKind } from "@second-source/domain/origin/origin";
import type { ReadView, ReaderArticle } from "@second-source/server/view/read-view";
import { useState, type ReactNode } from "react";
import { Choice } from "../ui/choice";
import { Icon } from "../ui/icon";
import { MODE_ICONS, STANCE_ICONS } from "../ui/stance-mark";
import { useKeys } from "../use-keys";
import { withMode, withOrigin, type PassageDraft } from "./passage-draft";

interface Props {
  readonly view: ReadView;
  readonly article: ReaderArticle;
  readonly draft: PassageDraft;
  readonly onChange: (draft: PassageDraft) => void;
}

/** Stance, words, speaker, relays, terms and origin. */
export function AttributionFields({ view, article, draft, onChange }: Props): ReactNode {
  const change = (part: Partial<PassageDraft>): void => onChange({ ...draft, ...part });
  const stance = (index: number) => () => change({ stance: STANCES[index] ?? draft.stance });
  useKeys({ "1": stance(0), "2": stance(1), "3": stance(2), "4": stance(3) });
  return (
    <>
      <div className="pf">
        <span className="lab">It</span>
        <Choice
          label="Stance"
          value={draft.stance}
          onChange={(value) => change({ stance: value })}
          options={STANCES.map((value, index) => ({
            value,
            label: STANCE_WORDS[value],
            icon: STANCE_ICONS[value],
            key: String(index + 1),
          }))}
        />
      </div>
      <div className="pf">
        <span className="lab">As</span>
        <Choice
          label="Words"
          value={draft.mode}
          onChange={(mode) => onChange(withMode(draft, mode))}
          options={MODES.map((value) => ({
            value,
            label: value === "DIRECT" ? "quote" : MODE_WORDS[value],
            icon: MODE_ICONS[value],
          }))}
        />
      </div>
      <div className="pf">
        <label className="lab" htmlFor="passage-origin">
          Origin
        </label>
        <div>
          <select
            id="passage-origin"
            className="input"
            value={draft.origin}
            onChange={(event) => onChange(withOrigin(draft, event.target.value))}
          >
            {view.origins.map((origin) => (
              <option key={origin.id} value={origin.id}>
                {origin.letter} {origin.name}
              </option>
            ))}
            <option value="NEW">New origin…</option>
            <option value="OWN">{article.outletName}’s own reporting, nobody named</option>
            <option value="NOBODY">A relay that names nobody</option>
          </select>
          {draft.origin === "NEW" ? <NewOrigin draft={draft} onChange={onChange} /> : null}
        </div>
      </div>
      {draft.origin === "OWN" ? null : <RelayFields view={view} article={article} draft={draft} onChange={onChange} />}
      {draft.origin === "OWN" || draft.origin === "NOBODY" ? null : (
        <>
          <div className="pf">
            <label className="lab" htmlFor="passage-speaker">
              Speaker
            </label>
            <input
              id="passage-speaker"
              className="input"
              list="speakers"
              value={draft.speaker}
              onChange={(event) => change({ speaker: event.target.value })}
              placeholder="as the article names them"
            />
            <datalist id="speakers">
              {view.speakers.map((speaker) => (
                <option key={speaker} value={speaker} />
              ))}
            </datalist>
          </div>
          <div className="pf">
            <span className="lab">Terms</span>
            <Choice
              label="Terms"
              value={draft.terms}
              onChange={(terms) => change({ terms })}
              options={[
                { value: "ON_RECORD", label: "on record" },
                { value: "BACKGROUND", label: "background" },
                { value: "DEEP_BACKGROUND", label: "deep background" },
                { value: "UNSTATED", label: "not stated" },
              ]}
            />
          </div>
          <div className="pf">
            <span className="lab">That is</span>
            <Choice
              label="Certainty"
              value={draft.certainty}
              onChange={(certainty) => change({ certainty })}
              options={[
                { value: "STATED", label: "stated in the text" },
                { value: "INFERRED", label: "inferred by me" },
                { value: "UNSTATED", label: "not stated" },
              ]}
            />
          </div>
        </>
      )}
    </>
  );
}

function NewOrigin({ draft, onChange }: Pick<Props, "draft" | "onChange">): ReactNode {
  const { newOrigin } = draft;
  const change = (part: Partial<PassageDraft["newOrigin"]>): void =>
    onChange({ ...draft, newOrigin: { ...newOrigin, ...part } });
  return (
    <div className="neworigin">
      <input
        className="input"
        aria-label="Who knew it"
        placeholder="Who knew it: Russian foreign ministry"
        value={newOrigin.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <select
        className="input"
        aria-label="Kind of origin"
        value={newOrigin.kind}
        onChange={(event) => change({ kind: event.target.value as NamedKind })}
      >
        {NAMED_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {ORIGIN_KIND_WORDS[kind]}
          </option>
        ))}
      </select>
      <input
        className="input"
        aria-label="Party"
        placeholder="Party: Russia"
        value={newOrigin.party}
        onChange={(event) => change({ party: event.target.value })}
      />
      <input
        className="input"
        aria-label="Occasion"
        placeholder="Occasion: phone briefing"
        value={newOrigin.occasion}
        onChange={(event) => change({ occasion: event.target.value })}
      />
    </div>
  );
}

/** The chain from the outlet inwards: Tribune → Interfax → ministry. */
function RelayFields({ view, article, draft, onChange }: Props): ReactNode {
  const [typed, setTyped] = useState("");
  const add = (): void => {
    if (typed.trim() === "") return;
    onChange({ ...draft, relays: [...draft.relays, typed.trim()] });
    setTyped("");
  };
  return (
    <div className="pf">
      <label className="lab" htmlFor="passage-relay">
        Heard via
      </label>
      <div className="chain">
        <span>{article.outletName}</span>
        {draft.relays.map((relay, index) => (
          <span key={relay + index} className="chain">
            <Icon name="arrow" />
            <b>
              {relay}
              <button
                type="button"
                aria-label={`Remove ${relay}`}
                onClick={() => onChange({ ...draft, relays: draft.relays.filter((_, at) => at !== index) })}
              >
                <Icon name="cross" />
              </button>
            </b>
          </span>
        ))}
        <Icon name="arrow" />
        <input
          id="passage-relay"
          className="input"
          list="relays"
          value={typed}
          placeholder={draft.relays.length === 0 ? "a wire or outlet, if any" : "and from"}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            add();
          }}
        />
        <datalist id="relays">
          {view.relays.map((relay) => (
            <option key={relay} value={relay} />
          ))}
        </datalist>
      </div>
    </div>
  );
}
