import {
  POLICY_PRESET_WORDS,
  POLICY_PRESETS,
  presetOf,
  type Policy,
  type PolicyPreset,
} from "@second-source/domain/desk/policy";
import { useId, type ReactNode } from "react";
import { FRESH_SIGN_INS, minutesWords, POLICY_WORDS } from "./policy-words";

type Count = "minOrigins" | "minSecondHand" | "minNominal" | "approvalsNeeded" | "approvalsNeededHighRisk";

interface Asked<K> {
  readonly key: K;
  readonly note: string;
}

const EVIDENCE: readonly (Asked<Count> & { readonly least: number; readonly most: number })[] = [
  {
    key: "minOrigins",
    note: "Voices, not outlets. Two at least.",
    least: 2,
    most: 9,
  },
  {
    key: "minSecondHand",
    note: "Every outlet has it through a relay: a wire, or another outlet.",
    least: 2,
    most: 9,
  },
  {
    key: "minNominal",
    note: "Every outlet says it in its own voice, and does not say how it knows.",
    least: 2,
    most: 9,
  },
];
const REVIEW: readonly (Asked<Count> & { readonly least: number; readonly most: number })[] = [
  { key: "approvalsNeeded", note: "Never one’s own.", least: 1, most: 3 },
  {
    key: "approvalsNeededHighRisk",
    note: "By as many different humans.",
    least: 1,
    most: 3,
  },
];
interface Props {
  readonly policy: Policy;
  readonly isReadOnly: boolean;
  readonly onChange: (policy: Policy) => void;
}

/** The rules of the desk, evidence before review. */
export function PolicyFields({ policy, isReadOnly, onChange }: Props): ReactNode {
  const counts = (asked: typeof EVIDENCE): ReactNode =>
    asked.map(({ key, note, least, most }) => (
      <ChoiceField
        key={key}
        label={POLICY_WORDS[key]}
        note={note}
        choices={Array.from({ length: most - least + 1 }, (_, index) => least + index)}
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
            {POLICY_WORDS.nominalCounts}
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
      <fieldset disabled={isReadOnly}>
        <legend className="sec">Sign-in</legend>
        <SignInRules policy={policy} isReadOnly={isReadOnly} onChange={onChange} />
      </fieldset>
    </div>
  );
}

/** What is asked of whoever approves, publishes, or changes rights and rules. */
function SignInRules({ policy, isReadOnly, onChange }: Props): ReactNode {
  const { freshSignInMinutes, asksSecondStep } = policy;
  return (
    <>
      <ChoiceField
        className="pol-w"
        label={POLICY_WORDS.freshSignInMinutes}
        note="To approve, read for print, publish, or change rights and rules. Else they sign in again, and go on."
        choices={[...new Set([...FRESH_SIGN_INS, freshSignInMinutes])]}
        words={minutesWords}
        value={freshSignInMinutes}
        isReadOnly={isReadOnly}
        onChange={(minutes) => onChange({ ...policy, freshSignInMinutes: minutes })}
      />
      <label className="pol-r pol-w">
        <input
          type="checkbox"
          checked={asksSecondStep}
          onChange={(event) => onChange({ ...policy, asksSecondStep: event.target.checked })}
        />
        <span>
          {POLICY_WORDS.asksSecondStep}
          <small>A code of an app, or a passkey. Who has neither sets one up under Your account first.</small>
        </span>
      </label>
    </>
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

function ChoiceField({
  label,
  note,
  choices,
  words = String,
  value,
  isReadOnly,
  onChange,
  className = "",
}: {
  label: string;
  note: string;
  choices: readonly number[];
  /** How a choice is said. */
  words?: (choice: number) => string;
  value: number;
  isReadOnly: boolean;
  onChange: (value: number) => void;
  className?: string;
}): ReactNode {
  const id = useId();
  return (
    <div className={`pol-r ${className}`}>
      <select
        id={id}
        className="input"
        value={value}
        disabled={isReadOnly}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words(choice)}
          </option>
        ))}
      </select>
      <label htmlFor={id}>
        {label}
        <small>{note}</small>
      </label>
    </div>
  );
}
