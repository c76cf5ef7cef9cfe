import type { BriefingFindingClaim, BriefingLeg } from "@second-source/domain/briefing/briefing";
import { legSentence, legStart } from "@second-source/domain/briefing/leg-words";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";

/** What a finding stands on: one leg for each origin, what stands beside its verdict, and what else is to be said. */
export function FindingGround({ claim }: { claim: BriefingFindingClaim }): ReactNode {
  return (
    <div className="page-a">
      {claim.flags.length > 0 ? (
        <p>
          <b>{claim.flags.join(", ")}</b>
        </p>
      ) : null}
      {claim.legs.map((leg, index) => (
        <Leg key={index} leg={leg} />
      ))}
      {claim.remarks.length > 0 ? <p>{claim.remarks.join(" ")}</p> : null}
    </div>
  );
}

/** One origin and the ways in which it reached the outlets, as a sentence. */
function Leg({ leg }: { leg: BriefingLeg }): ReactNode {
  const { lead, name } = legStart(leg);
  return (
    <p>
      {leg.marks.map((mark) => (
        <Chip key={mark.letter} mark={mark} />
      ))}{" "}
      {lead}
      <b>{name}</b>
      {legSentence(leg.rest)}
    </p>
  );
}
