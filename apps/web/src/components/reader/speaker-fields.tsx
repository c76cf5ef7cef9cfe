"use client";

import type { ReactNode } from "react";
import { Choice } from "../ui/choice";
import type { AttributionProps } from "./attribution-fields";

/** Who speaks as printed, on which terms, and whether the text itself says who it is. */
export function SpeakerFields({ view, draft, onChange }: AttributionProps): ReactNode {
  return (
    <>
      <div className="pf">
        <label className="lab" htmlFor="passage-speaker">
          Speaker
        </label>
        <input
          id="passage-speaker"
          className="input"
          list="speakers"
          maxLength={200}
          value={draft.speaker}
          onChange={(event) => onChange({ ...draft, speaker: event.target.value })}
          placeholder="as the article names them"
        />
        <datalist id="speakers">
          {view.speakers.map((speaker) => (
            <option key={speaker}>{speaker}</option>
          ))}
        </datalist>
      </div>
      <div className="pf">
        <span className="lab">Terms</span>
        <Choice
          label="Terms"
          value={draft.terms}
          onChange={(terms) => onChange({ ...draft, terms })}
          options={[
            { value: "ON_RECORD", label: "on record" },
            { value: "BACKGROUND", label: "background" },
            { value: "DEEP_BACKGROUND", label: "deep background" },
            { value: "UNSTATED", label: "not stated" },
          ]}
        />
      </div>
      <div className="pf">
        <span className="lab">How we know</span>
        <Choice
          label="Certainty"
          value={draft.certainty}
          onChange={(certainty) => onChange({ ...draft, certainty })}
          options={[
            { value: "STATED", label: "stated in the text" },
            { value: "INFERRED", label: "inferred by me" },
            { value: "UNSTATED", label: "not stated" },
          ]}
        />
      </div>
    </>
  );
}
