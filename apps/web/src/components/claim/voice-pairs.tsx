import type { ClaimView, VoicePair } from "@second-source/server/view/claim-view";
import type { ReactNode } from "react";

const RELATION: Record<VoicePair["relation"], string> = {
  SAME: "one voice",
  DIFFERENT: "two voices",
  NOT_ESTABLISHED: "not established",
};

/** Why two outlets are one voice or two: each pair with its reason. */
export function VoicePairs({ claim }: { claim: ClaimView }): ReactNode {
  if (claim.pairs.length === 0) return null;
  return (
    <details className="pairs">
      <summary>Why it counts as it does</summary>
      <ul>
        {claim.pairs.map((pair) => (
          <li key={pair.firstId + pair.secondId}>
            <b>{pair.outlets[0] === pair.outlets[1] ? `${pair.outlets[0]}, twice` : pair.outlets.join(" and ")}</b>
            <span className="tag">{pair.isNominal ? "two voices, nominal" : RELATION[pair.relation]}</span>
            <span>{pair.reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
