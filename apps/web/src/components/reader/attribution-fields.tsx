"use client";

import { MODES, MODE_WORDS, STANCES, STANCE_WORDS, type Stance } from "@second-source/domain/claim/assertion";
import { foldedNames, foldName } from "@second-source/domain/naming/fold-name";
import type { ReadView, ReaderArticle } from "@second-source/server/view/read-view";
import type { ReactNode } from "react";
import { OriginInputs } from "../origin/origin-inputs";
import { Choice } from "../ui/choice";
import { MODE_ICONS, STANCE_ICONS } from "../ui/stance-mark";
import { useKeys } from "../use-keys";
import { OccasionFields } from "./occasion-fields";
import { NOT_CHOSEN, withMode, withOrigin, type PassageDraft } from "./passage-draft";
import { RelayFields } from "./relay-fields";
import { SpeakerFields } from "./speaker-fields";

export interface AttributionProps {
  readonly view: ReadView;
  readonly article: ReaderArticle;
  readonly draft: PassageDraft;
  readonly onChange: (draft: PassageDraft) => void;
}

const STANCE_LABELS: Record<Stance, string> = { ...STANCE_WORDS, REPORTS_DISPUTE: "dispute", DECLINES: "declines" };

/** Stance, words, origin, the way it came, occasion, speaker and terms. */
export function AttributionFields(props: AttributionProps): ReactNode {
  const { view, article, draft, onChange } = props;
  const change = (part: Partial<PassageDraft>): void => onChange({ ...draft, ...part });
  useKeys(Object.fromEntries(STANCES.map((stance, index) => [String(index + 1), () => change({ stance })])));
  const isNamed = ![NOT_CHOSEN, "OWN", "NOBODY"].includes(draft.origin);
  return (
    <>
      <div className="pf">
        <span className="lab">The outlet</span>
        <Choice
          label="Stance"
          value={draft.stance}
          onChange={(stance) => change({ stance })}
          options={STANCES.map((value, index) => ({
            value,
            label: STANCE_LABELS[value],
            icon: STANCE_ICONS[value],
            key: String(index + 1),
          }))}
        />
      </div>
      {draft.stance === "DENIES" ? (
        <div className="pf">
          <label className="lab" htmlFor="passage-value">
            And gives
          </label>
          <input
            id="passage-value"
            className="input"
            value={draft.newValue}
            maxLength={120}
            placeholder="another value instead, if it does: 20"
            onChange={(event) => change({ newValue: event.target.value })}
          />
        </div>
      ) : null}
      <div className="pf">
        <span className="lab">In what form</span>
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
            onChange={(event) =>
              onChange(withOrigin(draft, event.target.value, { remembered: view.remembered, text: article.text }))
            }
          >
            {draft.origin === NOT_CHOSEN ? <option value={NOT_CHOSEN}>Who knows it?</option> : null}
            {view.origins.map((origin) => (
              <option key={origin.id} value={origin.id}>
                {origin.letter} {origin.name}
                {origin.partyNames.length > 0 ? `, of ${origin.partyNames.join(" and ")}` : ""}
              </option>
            ))}
            <option value="NEW">New origin…</option>
            <option value="OWN">{article.outletName}’s own reporting</option>
            <option value="NOBODY">An agency that names no one</option>
          </select>
          {draft.origin === "NEW" ? (
            <>
              <OriginInputs draft={draft.newOrigin} onChange={(newOrigin) => change({ newOrigin })} />
              <KnownAlready {...props} />
            </>
          ) : null}
        </div>
      </div>
      {draft.origin === "OWN" ? <KnowsItself {...props} /> : null}
      <RelayFields {...props} />
      {isNamed ? (
        <>
          <OccasionFields {...props} />
          <SpeakerFields {...props} />
        </>
      ) : null}
    </>
  );
}

/** A name that is an origin's already is offered, not written a second time. */
function KnownAlready({ view, article, draft, onChange }: AttributionProps): ReactNode {
  const name = foldName(draft.newOrigin.name);
  const known = view.origins.find((origin) => foldedNames(origin).includes(name));
  if (!known || draft.newOrigin.name.trim() === "") return null;
  return (
    <p className="from" role="status">
      {known.letter} is “{known.name}” already.{" "}
      <button
        type="button"
        className="use"
        onClick={() => onChange(withOrigin(draft, known.id, { remembered: view.remembered, text: article.text }))}
      >
        Take {known.letter}
      </button>
    </p>
  );
}

/** Whether the outlet says that its own reporter knows it: a word of narration says nothing of how it is known. */
function KnowsItself({ article, draft, onChange }: AttributionProps): ReactNode {
  return (
    <div className="pf">
      <span className="lab">It is known</span>
      <Choice
        label="How the outlet knows it"
        value={draft.certainty}
        onChange={(certainty) => onChange({ ...draft, certainty })}
        options={[
          { value: "UNSTATED", label: "it does not say how" },
          { value: "STATED", label: `${article.outletName}’s reporter was there, or says how` },
          { value: "INFERRED", label: "inferred by me" },
        ]}
      />
    </div>
  );
}
