"use client";

import type { BriefingFinding, ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { statesFlat } from "@second-source/domain/briefing/states-flat";
import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import { writtenDay } from "@second-source/domain/text/written-day";
import type { GroundClaim } from "@second-source/server/view/claim-choices";
import Link from "next/link";
import { useRef, type ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { useKeys } from "@/components/use-keys";
import { PaperFinding, PaperHead } from "./paper";

interface Props {
  readonly story: string;
  readonly composed: ComposedBriefing;
  readonly claims: readonly GroundClaim[];
  /** What the masthead says of it: "Edition 3, to be read". */
  readonly what: string;
  /** Numbers of claims that rest on something withdrawn, with what is left of each. */
  readonly hit?: ReadonlyMap<number, string>;
}

/** The paper and its ground side by side: what prints at the left, what it rests on at the right, line by line. */
export function EditionSheet({ story, composed, claims, what, hit = new Map() }: Props): ReactNode {
  const sheet = useRef<HTMLDivElement>(null);
  const step = (by: number): void => {
    const lines = [...(sheet.current?.querySelectorAll<HTMLElement>("[data-line]") ?? [])];
    const at = lines.findIndex((line) => line.contains(document.activeElement));
    lines[Math.min(lines.length - 1, Math.max(0, at + by))]?.focus();
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (
    <div className="er" ref={sheet}>
      <div className="er-line">
        <div className="er-paper" data-theme="light">
          <PaperHead composed={composed}>
            {what} · {writtenDay(composed.asOf)}
          </PaperHead>
          <h2 className="page-h">{composed.headline || "No headline yet"}</h2>
        </div>
        <div className="er-ground">
          <h3>Headline</h3>
          <p className="muted">Carried by {claimList(composed)}, which stand below. It has no claim of its own.</p>
        </div>
      </div>
      {composed.findings.map((finding) => (
        <Line key={finding.sentenceId} finding={finding} story={story} composed={composed} claims={claims} hit={hit} />
      ))}
    </div>
  );
}

function claimList({ findings }: ComposedBriefing): string {
  const numbers = [...new Set(findings.flatMap(({ claims }) => claims.map(({ claimNumber }) => claimNumber)))];
  return numbers.length === 1 ? `claim ${numbers[0]}` : `claims ${numbers.sort((a, b) => a - b).join(", ")}`;
}

function Line({
  finding,
  story,
  composed,
  claims,
  hit,
}: Omit<Props, "what" | "hit"> & { finding: BriefingFinding; hit: ReadonlyMap<number, string> }): ReactNode {
  const isHit = finding.claims.some(({ claimNumber }) => hit.has(claimNumber));
  return (
    <div className={`er-line${isHit ? " is-hit" : ""}`} data-line tabIndex={-1}>
      <div className="er-paper" data-theme="light">
        <PaperFinding finding={finding} />
      </div>
      <div className="er-ground">
        {finding.claims.map(({ claimNumber, label, byException, legs }) => {
          const claim = claims.find(({ number }) => number === claimNumber);
          const notes = composed.notes.filter(
            (note) => note.claimNumber === claimNumber && finding.noteNumbers.includes(note.number),
          );
          const left = hit.get(claimNumber);
          return (
            <section key={claimNumber} aria-label={`Claim ${claimNumber}`}>
              <h3>
                <span className="muted">{claimNumber}</span> <VerdictBadge label={label} byException={byException} />{" "}
                <Link href={`/stories/${story}/claims/${claimNumber}`}>{claim?.wording ?? `Claim ${claimNumber}`}</Link>
              </h3>
              <p>
                {legs
                  .flatMap(({ marks }) => marks)
                  .map((mark) => (
                    <Chip key={`${mark.style} ${mark.letter}`} mark={mark} />
                  ))}{" "}
                {claim?.remark}
              </p>
              <ul className="er-q">
                {notes.map((note) => (
                  <li key={note.number}>
                    <span className="page-nn">{note.number}</span> <q className="q">{note.quote}</q> {note.outletName}
                  </li>
                ))}
              </ul>
              {statesFlat(finding.text, label) ? (
                <p className={`er-note${label === "DISPUTED" || label === "CONTRADICTED" ? " is-grave" : ""}`}>
                  <Icon name="stop" /> <b>Says more than the evidence.</b> Claim {claimNumber} is{" "}
                  {VERDICT_WORDS[label].toLowerCase()}, and the sentence states it flat.
                </p>
              ) : null}
              {left === undefined ? null : (
                <p className="er-note is-grave">
                  <Icon name="stop" /> <b>Rests on what was withdrawn.</b> Without it: {left}.
                </p>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}
