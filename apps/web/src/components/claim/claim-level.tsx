import type { ClaimView } from "@second-source/server/view/claim-view";
import type { ReactNode } from "react";
import { EvidenceFigure } from "../ui/evidence-figure";
import { EvidenceFlags } from "../ui/evidence-flags";

/** What the rules of evidence make of it, in a figure and two lines. */
export function ClaimLevel({ claim }: { claim: ClaimView }): ReactNode {
  return (
    <div className={`lvl${claim.evidence.level === "CONFLICTED" ? " ev-clash" : ""}`}>
      <EvidenceFigure evidence={claim.evidence} />
      <div>
        <b className="ev-a">{claim.evidenceWords.title}</b>
        <span>{claim.evidenceSentence}</span>
        <EvidenceFlags flags={claim.flags} said={claim.evidenceSentence.toLowerCase()} />
      </div>
    </div>
  );
}
