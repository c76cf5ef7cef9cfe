import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { writtenDay } from "@second-source/domain/text/written-day";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { PaperFinding, PaperHead } from "./paper";

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
          <PaperHead composed={composed}>
            <b className="page-draft">Draft.</b> {writtenDay(composed.asOf)}
          </PaperHead>
          <h3 className="page-h">{composed.headline || "No headline yet"}</h3>
          <h4 className="page-sec">Findings</h4>
          {composed.findings.map((finding) => (
            <PaperFinding key={finding.sentenceId} finding={finding} />
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
