"use client";

import { foldName } from "@second-source/domain/naming/fold-name";
import type { ReactNode } from "react";
import type { AttributionProps } from "./attribution-fields";
import { withOccasion } from "./passage-draft";

/** Where and when it was said: one of the story's, or a new one whose day is proposed from the day of publication. */
export function OccasionFields({ view, article, draft, onChange }: AttributionProps): ReactNode {
  const { name, on } = draft.occasion;
  const isNamed = name.trim() !== "";
  const isKnown = view.occasions.some((each) => foldName(each.name) === foldName(name));
  const isProposed = isNamed && !isKnown && on !== "" && on === article.publishedOn;
  return (
    <div className="pf">
      <label className="lab" htmlFor="passage-occasion">
        Said at
      </label>
      <div>
        <div className="acts">
          <input
            id="passage-occasion"
            className="input grow"
            list="occasions"
            maxLength={120}
            value={name}
            placeholder="a phone briefing, an interview"
            onChange={(event) => onChange(withOccasion(draft, event.target.value, view.occasions, article.publishedOn))}
          />
          <datalist id="occasions">
            {view.occasions.map((occasion) => (
              <option key={occasion.name} value={occasion.name}>
                {occasion.on ?? ""}
              </option>
            ))}
          </datalist>
          {isNamed ? (
            <input
              className={`input${isProposed ? " guess" : ""}`}
              type="date"
              aria-label="Day it was said"
              max={article.publishedOn ?? undefined}
              value={on}
              onChange={(event) => onChange({ ...draft, occasion: { name, on: event.target.value } })}
            />
          ) : null}
        </div>
        {isProposed ? <p className="from">The day of publication, until you say another.</p> : null}
      </div>
    </div>
  );
}
