import { NAMED_KINDS, ORIGIN_KIND_WORDS, type NamedKind, type Origin } from "@second-source/domain/origin/origin";
import type { ReactNode } from "react";
import { Field } from "./origin-form";

export interface NamedFields {
  readonly kind: NamedKind;
  readonly name: string;
  readonly party: string | null;
  readonly occasion: string | null;
}

/** The fields of a named origin as a form starts with them. */
export function namedFields({ kind, name, party, occasion }: Origin): NamedFields {
  return { kind: NAMED_KINDS.find((each) => each === kind) ?? "PERSON", name, party, occasion };
}

export function OriginFieldInputs({
  fields,
  onChange,
}: {
  fields: NamedFields;
  onChange: (fields: NamedFields) => void;
}): ReactNode {
  const change = (part: Partial<NamedFields>): void => onChange({ ...fields, ...part });
  return (
    <>
      <label className="field">
        <span className="lab">Kind</span>
        <select
          className="input"
          value={fields.kind}
          onChange={(event) => change({ kind: NAMED_KINDS.find((kind) => kind === event.target.value) ?? "PERSON" })}
        >
          {NAMED_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {ORIGIN_KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <Field label="Name or description" value={fields.name} onChange={(name) => change({ name })} />
      <Field label="Party" value={fields.party ?? ""} onChange={(party) => change({ party: party || null })} />
      <Field
        label="Occasion"
        value={fields.occasion ?? ""}
        onChange={(occasion) => change({ occasion: occasion || null })}
      />
    </>
  );
}
