import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { VerdictBadge } from "@/components/ui/verdict-badge";

const sentence = (words: string): string => (words === "" ? "" : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`);

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
              <b className="page-draft">Draft.</b> {composed.asOf}
            </span>
          </p>
          <h3 className="page-h">{composed.headline || "No headline yet"}</h3>
          <h4 className="page-sec">Findings</h4>
          {composed.findings.map((finding) => (
            <div className="page-f" key={finding.sentenceId}>
              <div>
                {finding.verdicts.map((verdict) => (
                  <VerdictBadge key={verdict.claimNumber} label={verdict.label} byException={verdict.byException} />
                ))}
              </div>
              <div>
                <p className="page-t">
                  {finding.text}
                  <sup>{finding.noteNumbers.join(" ")}</sup>
                </p>
                <p className="page-a">
                  {[sentence(finding.attribution), ...finding.remarks].filter(Boolean).join(" ")}
                </p>
              </div>
            </div>
          ))}
          {composed.notes.length > 0 ? <h4 className="page-sec">The exact words</h4> : null}
          <ol className="page-n">
            {composed.notes.map((note) => (
              <li key={note.number}>
                <span className="page-nn">{note.number}</span> <Chip mark={note.mark} />
                <span>
                  <q className="q">{note.quote}</q> {note.outletName}, {note.attribution}.
                </span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}
