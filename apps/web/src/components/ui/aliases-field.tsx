import type { ReactNode } from "react";

/** Other names of a thing, in one line with semicolons between them. */
export function AliasesField({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactNode {
  return (
    <label className="mf">
      <span className="lab">Other names</span>
      <input className="input" value={value} onChange={(event) => onChange(event.target.value)} />
      <span className="mf-f">Spellings and short forms that mean the same, several with a semicolon between them.</span>
    </label>
  );
}

export const aliasesFrom = (typed: string): string[] =>
  typed
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "");
export const aliasesText = (aliases: readonly string[]): string => aliases.join("; ");
