import type { Policy } from "@second-source/domain/desk/policy";
import { useId, type ReactNode } from "react";

type Count = "minOrigins" | "minOriginsSecondHand" | "approvalsNeeded" | "approvalsNeededHighRisk";
type Rule = "nominalCounts" | "partiesForContested";

interface Asked<K> {
  readonly key: K;
  readonly label: string;
  readonly note: string;
}

const EVIDENCE: readonly (Asked<Count> & { readonly least: number; readonly most: number })[] = [
  {
    key: "minOrigins",
    label: "Independent voices for “corroborated”",
    note: "Voices, not outlets. Two at least.",
    least: 2,
    most: 9,
  },
  {
    key: "minOriginsSecondHand",
    label: "… when all of it is second-hand",
    note: "Every outlet has it through a relay: a wire, or another outlet.",
    least: 2,
    most: 9,
  },
];
const REVIEW: readonly (Asked<Count> & { readonly least: number; readonly most: number })[] = [
  { key: "approvalsNeeded", label: "Approvals a verdict needs", note: "Never one’s own.", least: 1, most: 3 },
  {
    key: "approvalsNeededHighRisk",
    label: "… when the claim is marked high risk",
    note: "By as many different humans.",
    least: 1,
    most: 3,
  },
];
const RULES: readonly Asked<Rule>[] = [
  {
    key: "nominalCounts",
    label: "An outlet’s own reporting counts as a nominal voice",
    note: "It names nobody, so the level says how many of its voices are nominal, and print says “no source stated”.",
  },
  {
    key: "partiesForContested",
    label: "A contested claim needs two parties, or a document",
    note: "For claims marked as contested between their parties, such as who asked for a meeting.",
  },
];

/** The rules of the desk, evidence before review. */
export function PolicyFields({
  policy,
  isReadOnly,
  onChange,
}: {
  policy: Policy;
  isReadOnly: boolean;
  onChange: (policy: Policy) => void;
}): ReactNode {
  const counts = (asked: typeof EVIDENCE): ReactNode =>
    asked.map(({ key, ...field }) => (
      <CountField
        key={key}
        {...field}
        value={policy[key]}
        isReadOnly={isReadOnly}
        onChange={(value) => onChange({ ...policy, [key]: value })}
      />
    ));
  return (
    <div className="pol-f">
      <fieldset disabled={isReadOnly}>
        <legend className="sec">Evidence</legend>
        {counts(EVIDENCE)}
        {RULES.map(({ key, label, note }) => (
          <label key={key} className="pol-r">
            <input
              type="checkbox"
              checked={policy[key]}
              onChange={(event) => onChange({ ...policy, [key]: event.target.checked })}
            />
            <span>
              {label}
              <small>{note}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset disabled={isReadOnly}>
        <legend className="sec">Review</legend>
        {counts(REVIEW)}
      </fieldset>
    </div>
  );
}

function CountField({
  label,
  note,
  least,
  most,
  value,
  isReadOnly,
  onChange,
}: {
  label: string;
  note: string;
  least: number;
  most: number;
  value: number;
  isReadOnly: boolean;
  onChange: (value: number) => void;
}): ReactNode {
  const id = useId();
  const steps = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return (
    <div className="pol-r">
      <select
        id={id}
        className="input"
        value={value}
        disabled={isReadOnly}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {steps.map((step) => (
          <option key={step}>{step}</option>
        ))}
      </select>
      <label htmlFor={id}>
        {label}
        <small>{note}</small>
      </label>
    </div>
  );
}
