import { TERMS_WORDS, type Assertion } from "../claim/assertion.ts";
import type { Origin } from "../origin/origin.ts";
import { listed } from "../text/counted.ts";

type Attributed = Pick<Assertion, "relays" | "terms" | "certainty" | "speaker" | "outletName" | "inferenceConfirmedBy">;

/** Who stands behind one passage: "per Maria Zakharova, for the Russian foreign ministry, via CNN, on record". */
export function attributionOf(assertion: Attributed, origin: Origin): string {
  const via = assertion.relays.length > 0 ? `via ${assertion.relays.join(", from ")}` : null;
  if (origin.kind === "OUTLET_REPORTING") return joined(["own reporting", via, "no source stated"]);
  if (origin.kind === "UNKNOWN") return joined([via ?? "nobody named", via && "nobody named"]);
  const speaker = assertion.speaker && assertion.speaker !== origin.name ? assertion.speaker : null;
  return joined([
    `per ${speaker ?? origin.name}`,
    speaker && `for ${origin.name}`,
    via,
    origin.occasion,
    assertion.terms === "UNSTATED" ? null : TERMS_WORDS[assertion.terms],
    assertion.certainty === "INFERRED"
      ? assertion.inferenceConfirmedBy
        ? "inferred and confirmed by the desk"
        : "inferred, not confirmed"
      : null,
  ]);
}

/** Who stands behind a finding as a whole: "per the Russian foreign ministry, via CNN and Interfax". */
export function attributionOfAll(assertions: readonly { assertion: Attributed; origin: Origin }[]): string {
  const byOrigin = new Map<string, { origin: Origin; relays: Set<string>; outlets: Set<string>; inferred: boolean }>();
  for (const { assertion, origin } of assertions) {
    const key = origin.kind === "OUTLET_REPORTING" || origin.kind === "UNKNOWN" ? origin.kind : origin.id;
    const entry = byOrigin.get(key) ?? { origin, relays: new Set(), outlets: new Set(), inferred: true };
    for (const relay of assertion.relays) entry.relays.add(relay);
    entry.outlets.add(assertion.outletName);
    entry.inferred &&= assertion.certainty === "INFERRED" && !assertion.inferenceConfirmedBy;
    byOrigin.set(key, entry);
  }
  return [...byOrigin.values()]
    .map(({ origin, relays, outlets, inferred }) => phrase(origin, [...relays], [...outlets], inferred))
    .join("; ");
}

function phrase(origin: Origin, relays: readonly string[], outlets: readonly string[], inferred: boolean): string {
  if (origin.kind === "OUTLET_REPORTING")
    return `${listed(outlets)}, ${outlets.length === 1 ? "in its own voice" : "each in its own voice"}: no source stated`;
  if (origin.kind === "UNKNOWN")
    return `${relays.length > 0 ? `via ${listed(relays)}` : listed(outlets)}: nobody named`;
  return joined([
    `per ${origin.name}`,
    relays.length > 0 ? `via ${listed(relays)}` : null,
    inferred ? "inferred, not confirmed" : null,
  ]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(", ");
}
