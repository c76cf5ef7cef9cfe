import type { Assertion } from "../claim/assertion.ts";
import type { Policy } from "../desk/policy.ts";
import { independence, isBareNarration, isUnknown, type OriginLedger } from "../origin/independence.ts";
import { heaviestClique } from "./largest-clique.ts";

/** How many independent voices carry a set of assertions of one stance. */
export interface Voices {
  /** Size of the largest pairwise independent set; 0 when nobody is named anywhere. */
  readonly count: number;
  /** How many of them are an outlet's own narration with nobody named. */
  readonly nominal: number;
  /** The assertions that make up that set. */
  readonly assertionIds: readonly string[];
}

/** A vertex weighs one voice, less a sliver when it is nominal: among equally large sets the better founded wins. */
const VOICE = 1000;

export function voicesOf(assertions: readonly Assertion[], ledger: OriginLedger, policy: Policy): Voices {
  const named = assertions.filter((assertion) => !isUnknown(assertion, ledger));
  const weights = named.map((assertion) => (isBareNarration(assertion, ledger) ? VOICE - 1 : VOICE));
  const chosen = heaviestClique(weights, (a, b) => {
    const [one, other] = [named[a], named[b]];
    return one !== undefined && other !== undefined && isSeparateVoice(one, other, ledger, policy);
  }).flatMap((vertex) => named[vertex] ?? []);
  return {
    count: chosen.length,
    nominal: chosen.filter((assertion) => isBareNarration(assertion, ledger)).length,
    assertionIds: chosen.map((assertion) => assertion.id),
  };
}

function isSeparateVoice(a: Assertion, b: Assertion, ledger: OriginLedger, policy: Policy): boolean {
  const result = independence(a, b, ledger);
  return result.relation === "DIFFERENT" && (result.basis === "ESTABLISHED" || policy.nominalCounts);
}
