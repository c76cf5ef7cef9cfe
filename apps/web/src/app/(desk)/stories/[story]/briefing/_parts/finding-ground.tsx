import type { BriefingFindingClaim } from "@second-source/domain/briefing/briefing";
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
      {claim.legs.map(({ marks, lead, name, rest }, index) => (
        <p key={index}>
          {marks.map((mark) => (
            <Chip key={mark.letter} mark={mark} />
          ))}{" "}
          {lead}
          <b>{name}</b>
          {rest}.
        </p>
      ))}
      {claim.remarks.length > 0 ? <p>{claim.remarks.join(" ")}</p> : null}
    </div>
  );
}
