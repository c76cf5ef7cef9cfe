import type { Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Origin, OriginKind, OriginLink } from "../origin/origin.ts";
import type { OriginLedger } from "../origin/independence.ts";

let arrivals = 0;

/** An assertion as plain as can be: a named outlet's paraphrase of a stated origin. Say only what the test is about. */
export function assertionOf(fields: Partial<Assertion> = {}): Assertion {
  const outletName = fields.outletName ?? "Fox News";
  return {
    id: `assertion-${(arrivals += 1)}`,
    articleId: `article of ${outletName}`,
    outletId: `outlet ${outletName}`,
    outletName,
    outletOwner: null,
    stance: "ASSERTS",
    mode: "INDIRECT",
    speaker: null,
    relays: [],
    terms: "UNSTATED",
    certainty: "STATED",
    originId: "ministry",
    inferenceConfirmedBy: null,
    placement: "PLACED",
    ...fields,
  };
}

export function originOf(id: string, kind: OriginKind = "PERSON", fields: Partial<Origin> = {}): Origin {
  return { id, kind, name: id, party: null, occasion: null, ...fields };
}

/** The cast of most tests. */
export const MINISTRY = originOf("ministry", "OFFICE", { name: "Russian foreign ministry", party: "Russia" });
export const OFFICIAL = originOf("official", "PERSON", { name: "senior U.S. official", party: "United States" });
export const SPOKESMAN = originOf("spokesman", "PERSON", { name: "State Department spokesman", party: "United States" });
export const READOUT = originOf("readout", "DOCUMENT", { name: "readout of the call", party: "Russia" });
export const NOBODY = originOf("nobody", "UNKNOWN", { name: "Nobody named" });
export const FOX_ITSELF = originOf("fox itself", "OUTLET_REPORTING", { name: "Fox News" });
export const CNN_ITSELF = originOf("cnn itself", "OUTLET_REPORTING", { name: "CNN" });

export const CAST: readonly Origin[] = [MINISTRY, OFFICIAL, SPOKESMAN, READOUT, NOBODY, FOX_ITSELF, CNN_ITSELF];

export function ledgerOf(extra: readonly Origin[] = [], links: readonly OriginLink[] = [], copies: OriginLedger["copies"] = []): OriginLedger {
  return { origins: new Map([...CAST, ...extra].map((origin) => [origin.id, origin])), links, copies };
}

/** An outlet's own narration with nobody named. */
export function narrationOf(outletName: string, originId: string, fields: Partial<Assertion> = {}): Assertion {
  return assertionOf({ outletName, originId, mode: "NARRATOR", certainty: "UNSTATED", ...fields });
}

export function conflictOf(first: Assertion, second: Assertion, fields: Partial<Conflict> = {}): Conflict {
  return {
    id: `conflict of ${first.id} and ${second.id}`,
    type: "NEGATION",
    firstAssertionId: first.id,
    secondAssertionId: second.id,
    firstWords: "asked for the meeting",
    secondWords: "did not ask for it",
    resolved: false,
    ...fields,
  };
}
