import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { writtenDay } from "@second-source/domain/text/written-day";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { FindingGround } from "./finding-ground";

/** What will print, as it stands: findings and the exact words behind them. */
export function Preview({ composed }: { composed: ComposedBriefing }): ReactNode {
  return (
    <section className="br-p" aria-label="Preview">
      <header>
        <h2 className="sec">Preview</h2>
        <span className="muted">as it will print; the matrix follows</span>
      </header>
      <div className="br-s" tabIndex={0} role="group" aria-label="The page">
        <div className="page" data-theme="light">
          <p className="page-mast">
            <span>
              <Icon name="logo" /> <b>Second Source</b> {composed.deskName}
            </span>
            <span>
              <b className="page-draft">Draft.</b> {writtenDay(composed.asOf)}
            </span>
          </p>
          <h3 className="page-h">{composed.headline || "No headline yet"}</h3>
          <h4 className="page-sec">Findings</h4>
          {composed.findings.map((finding) => (
            <div className="page-f" key={finding.sentenceId}>
              <div>
                {finding.claims.map((claim) => (
                  <VerdictBadge key={claim.claimNumber} label={claim.label} byException={claim.byException} />
                ))}
              </div>
              <div>
                <p className="page-t">
                  {finding.text}
                  <sup>{finding.noteNumbers.join(" ")}</sup>
                </p>
                {finding.claims.map((claim) => (
                  <FindingGround key={claim.claimNumber} claim={claim} />
                ))}
                {finding.remarks.length > 0 ? <p className="page-a">{finding.remarks.join(" ")}</p> : null}
              </div>
            </div>
          ))}
          {composed.notes.length > 0 ? <h4 className="page-sec">The exact words</h4> : null}
          <ol className="page-n">
            {composed.notes.map((note) => (
              <li key={note.number}>
                <span className="page-nn">{note.number}</span> <Chip mark={note.mark} />
                <span>
                  <q className="q">{note.quote}</q> {note.attribution}. Text {note.text}.
                </span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}
