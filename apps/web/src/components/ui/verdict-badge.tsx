import { VERDICT_WORDS, type VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export const VERDICT_ICONS: Record<VerdictLabel, string> = {
  UNVERIFIED: "unverified",
  SINGLE_SOURCE: "single",
  ATTRIBUTED: "attributed",
  CORROBORATED: "corroborated",
  CONTRADICTED: "contradicted",
  DISPUTED: "disputed",
  SUPERSEDED: "superseded",
  NEEDS_CONTEXT: "context",
  UNVERIFIABLE: "unverifiable",
  NOT_CHECKABLE: "notcheckable",
};

/** What holds a verdict up, drawn as lintel and pillars, with its word. */
export function VerdictBadge({
  label,
  byException = false,
  big = false,
}: {
  label: VerdictLabel;
  byException?: boolean;
  big?: boolean;
}): ReactNode {
  const name = VERDICT_ICONS[label];
  return (
    <span className={`vd vd-${name}${big ? " vd-big" : ""}`}>
      <span className="vb">
        <Icon name={`v-${name}`} />
      </span>
      <span className="vd-t">
        {VERDICT_WORDS[label]}
        {byException ? (
          <span className="exc">
            <Icon name="dagger" label="marked by exception" />
          </span>
        ) : null}
      </span>
    </span>
  );
}
