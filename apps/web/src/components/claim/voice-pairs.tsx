import type { ClaimView, VoicePair } from "@second-source/server/view/claim-view";
import type { ReactNode } from "react";
import { WaysOut } from "./ways-out";

const RELATION: Record<VoicePair["relation"], string> = {
  SAME: "one voice",
  DIFFERENT: "two voices",
  NOT_ESTABLISHED: "not established",
};

/** Why two outlets are one voice or two: each pair with its reason, and where what is missing can be said. */
export function VoicePairs({ claim, readOnly = false }: { claim: ClaimView; readOnly?: boolean }): ReactNode {
  if (claim.pairs.length === 0) return null;
  const { story, revision, origins, assertions } = claim;
  const of = { slug: story.slug, revision, origins, assertions };
  return (
    <details className="pairs">
      <summary>Why it counts as it does</summary>
      <ul>
        {claim.pairs.map((pair) => (
          <li key={pair.firstId + pair.secondId}>
            <b>{pair.outlets[0] === pair.outlets[1] ? `${pair.outlets[0]}, twice` : pair.outlets.join(" and ")}</b>
            <span className="tag">{pair.isNominal ? "two voices, no source given" : RELATION[pair.relation]}</span>
            <span>{pair.reason}</span>
            {readOnly ? null : <WaysOut ways={pair.waysOut} of={of} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
