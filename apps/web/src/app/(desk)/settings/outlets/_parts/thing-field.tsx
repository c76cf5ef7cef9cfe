import { useId, type ReactNode } from "react";
import { NameField, type NamesOf } from "@/components/ui/name-field";

interface Props {
  readonly label: string;
  /** What belongs there, under the field. */
  readonly note?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line that the desk knows of a thing. */
export function ThingField({ label, note, value, onChange }: Props): ReactNode {
  return (
    <label className="mf">
      <span className="lab">{label}</span>
      <input className="input" value={value} onChange={(event) => onChange(event.target.value)} />
      {note === undefined ? null : <span className="mf-f">{note}</span>}
    </label>
  );
}

/** The same for the name of another thing that the desk may know. */
export function ThingNameField({ of, label, note, value, onChange }: Props & { readonly of: NamesOf }): ReactNode {
  const id = useId();
  return (
    <div className="mf">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <NameField {...{ id, label, of, value, onChange }} />
      {note === undefined ? null : <span className="mf-f">{note}</span>}
    </div>
  );
}

/** Other names of a thing, in one line. */
export function AliasesField({ value, onChange }: Pick<Props, "value" | "onChange">): ReactNode {
  const note = "Spellings and short forms that mean the same, several with a semicolon between them.";
  return <ThingField label="Other names" {...{ note, value, onChange }} />;
}

export const aliasesFrom = (typed: string): string[] =>
  typed
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "");
export const aliasesText = (aliases: readonly string[]): string => aliases.join("; ");
