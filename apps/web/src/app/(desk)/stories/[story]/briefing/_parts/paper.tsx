import type { BriefingFinding, ComposedBriefing } from "@second-source/domain/briefing/briefing";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { FindingGround } from "./finding-ground";

/** The head of a page: whose it is, and which document. */
export function PaperHead({ composed, children }: { composed: ComposedBriefing; children: ReactNode }): ReactNode {
  return (
    <p className="page-mast">
      <span>
        <Icon name="logo" /> <b>Second Source</b> {composed.deskName}
      </span>
      <span>{children}</span>
    </p>
  );
}

/** A sentence as it prints, with its verdicts and what stands under it. */
export function PaperFinding({ finding }: { finding: BriefingFinding }): ReactNode {
  return (
    <div className="page-f">
      <div>
        {finding.claims.map((claim) => (
          <VerdictBadge key={claim.claimNumber} label={claim.label} byException={claim.byException} />
        ))}
      </div>
      <div>
        <p className="page-t">
          <span>{finding.text}</span>
          <sup>{finding.noteNumbers.join(" ")}</sup>
        </p>
        {finding.claims.map((claim) => (
          <FindingGround key={claim.claimNumber} claim={claim} />
        ))}
        {finding.remarks.length > 0 ? <p className="page-a">{finding.remarks.join(" ")}</p> : null}
      </div>
    </div>
  );
}
