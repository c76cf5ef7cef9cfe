import {
  POLICY_PRESET_WORDS,
  POLICY_PRESETS,
  presetOf,
  type Policy,
  type PolicyPreset,
} from "@second-source/domain/desk/policy";
import { useId, type ReactNode } from "react";

type Count = "minOrigins" | "minSecondHand" | "minNominal" | "approvalsNeeded" | "approvalsNeededHighRisk";

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
    key: "minSecondHand",
    label: "… when all of it is second-hand",
    note: "Every outlet has it through a relay: a wire, or another outlet.",
    least: 2,
    most: 9,
  },
  {
    key: "minNominal",
    label: "… when no source is given for any of it",
    note: "Every outlet says it in its own voice, and does not say how it knows.",
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
        <Presets policy={policy} onChange={onChange} />
        {counts(EVIDENCE)}
        <label className="pol-r">
          <input
            type="checkbox"
            checked={policy.nominalCounts}
            onChange={(event) => onChange({ ...policy, nominalCounts: event.target.checked })}
          />
          <span>
            An outlet’s own voice counts where it gives no source
            <small>
              Print says “no source given”, and such outlets are two voices only where their owners are two.
            </small>
          </span>
        </label>
      </fieldset>
      <fieldset disabled={isReadOnly}>
        <legend className="sec">Review</legend>
        {counts(REVIEW)}
      </fieldset>
    </div>
  );
}

/** Ready-made rules of evidence; whatever differs from all of them is the desk’s own. */
function Presets({ policy, onChange }: { policy: Policy; onChange: (policy: Policy) => void }): ReactNode {
  const current = presetOf(policy);
  const all = Object.entries(POLICY_PRESET_WORDS) as [PolicyPreset, string][];
  return (
    <div className="acts">
      <div className="seg" role="group" aria-label="Ready-made rules">
        {all.map(([preset, words]) => (
          <button
            key={preset}
            type="button"
            aria-pressed={current === preset}
            onClick={() => onChange({ ...policy, ...POLICY_PRESETS[preset] })}
          >
            {words}
          </button>
        ))}
      </div>
      {current === null ? <span className="muted">the desk’s own</span> : null}
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
