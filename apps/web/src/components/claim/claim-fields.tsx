import { CLAIM_KIND_WORDS, CLAIM_KINDS, type ClaimKind } from "@second-source/domain/claim/claim";
import type { ReactNode } from "react";

export interface ClaimFieldsValue {
  readonly wording: string;
  readonly kind: ClaimKind;
  readonly question: string | null;
  readonly topic: string | null;
  readonly highRisk: boolean;
  readonly contested: boolean;
  readonly opinion: boolean;
}

export const EMPTY_CLAIM: ClaimFieldsValue = {
  wording: "",
  kind: "EVENT",
  question: null,
  topic: null,
  highRisk: false,
  contested: false,
  opinion: false,
};

/** What a claim is, in the same order wherever it is written. */
export function ClaimFields({
  value,
  onChange,
  autoFocus = true,
}: {
  value: ClaimFieldsValue;
  onChange: (value: ClaimFieldsValue) => void;
  autoFocus?: boolean;
}): ReactNode {
  const change = (part: Partial<ClaimFieldsValue>): void => onChange({ ...value, ...part });
  return (
    <div className="cf">
      <label className="field cf-wide">
        <span className="lab">Claim, as one checkable sentence</span>
        <input
          className="input"
          value={value.wording}
          onChange={(event) => change({ wording: event.target.value })}
          placeholder="The encounter was at Blinken’s request"
          required
          maxLength={300}
          autoFocus={autoFocus}
        />
      </label>
      <label className="field">
        <span className="lab">Kind</span>
        <select
          className="input"
          value={value.kind}
          onChange={(event) => change({ kind: event.target.value as ClaimKind })}
        >
          {CLAIM_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {CLAIM_KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="lab">Topic</span>
        <input
          className="input"
          value={value.topic ?? ""}
          onChange={(event) => change({ topic: event.target.value || null })}
          placeholder="The encounter"
          maxLength={80}
        />
      </label>
      <label className="field cf-wide">
        <span className="lab">Question it answers</span>
        <input
          className="input"
          value={value.question ?? ""}
          onChange={(event) => change({ question: event.target.value || null })}
          placeholder="Who asked for the meeting?"
          maxLength={200}
        />
      </label>
      <label className="chk cf-wide">
        <input
          type="checkbox"
          checked={value.highRisk}
          onChange={(event) => change({ highRisk: event.target.checked })}
        />
        High risk: more reviewers approve it, as the desk asks
      </label>
      <label className="chk cf-wide">
        <input
          type="checkbox"
          checked={value.contested}
          onChange={(event) => change({ contested: event.target.checked })}
        />
        Contested: its parties tell it differently
      </label>
      <label className="chk cf-wide">
        <input
          type="checkbox"
          checked={value.opinion}
          onChange={(event) => change({ opinion: event.target.checked })}
        />
        An opinion or a forecast: nothing to check
      </label>
    </div>
  );
}
