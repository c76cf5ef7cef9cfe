import type { EvidenceLevel } from "@second-source/domain/evidence/evidence";
import { evidenceFigure, type DrawnEvidence, type DrawnVoice } from "@second-source/domain/evidence/evidence-figure";
import type { EvidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { ShownFlag } from "@second-source/server/view/shown-flag";
import type { ReactNode } from "react";
import { EvidenceFlags } from "./evidence-flags";

/** Outlets above as dots or as a fan, voices below as squares: filled established, hollow nominal, dashed not established. */
export function EvidenceFigure({ evidence }: { evidence: DrawnEvidence }): ReactNode {
  const figure = evidenceFigure(evidence);
  if (!figure) return <svg className="evg" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" />;
  return (
    <svg
      className="evg"
      viewBox={`0 0 ${figure.width} 20`}
      width={figure.width}
      height="20"
      data-voices={figure.voices.map(({ kind }) => kind).join(" ")}
      aria-hidden="true"
    >
      {figure.voices.map((voice, index) => (
        <Voice key={index} voice={voice} />
      ))}
      {figure.bolt === null ? null : (
        <path
          transform={`translate(${figure.bolt - 10.5} 0)`}
          d="M11.6 10.2l-2.6 3.4h3.2l-2.6 3.6"
          fill="none"
          stroke="var(--red)"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}

function Voice({ voice }: { voice: DrawnVoice }): ReactNode {
  const { kind, at, fan, dots } = voice;
  const isUnsure = kind === "NOT_ESTABLISHED";
  return (
    <>
      {fan ? <path className="fanf" d={`M${fan[0]} 2H${fan[1]}L${at + 1.5} 13H${at - 1.5}Z`} /> : null}
      {dots.map((x, index) => (
        <path
          key={index}
          d={kind === "NOBODY" ? `M${x} 4.5V12` : `M${x} 4.5V7.5L${at} 13.5`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.1"
          strokeDasharray={isUnsure || kind === "NOBODY" ? "1.8 1.6" : undefined}
        />
      ))}
      {dots.map((x, index) => (
        <circle key={`dot ${index}`} cx={x} cy="3.2" r="1.9" fill="currentColor" />
      ))}
      {kind === "NOBODY" ? null : kind === "ESTABLISHED" ? (
        <rect x={at - 2.8} y="13.2" width="5.6" height="5.6" fill="currentColor" />
      ) : (
        <rect
          x={at - 2.3}
          y="13.7"
          width="4.6"
          height="4.6"
          fill="var(--paper)"
          stroke="currentColor"
          strokeWidth="1.1"
          strokeDasharray={isUnsure ? "1.6 1.3" : undefined}
        />
      )}
    </>
  );
}

/** The figure with its two lines of words and what is to be known beside them: never a bare mark. */
export function EvidenceMark({
  evidence,
  words,
  flags,
  short = false,
}: {
  evidence: DrawnEvidence & { readonly level: EvidenceLevel };
  words: EvidenceWords;
  flags: readonly ShownFlag[];
  /** Where there is no room for the words of the flags. */
  short?: boolean;
}): ReactNode {
  return (
    <span className={`ev${evidence.level === "CONFLICTED" ? " ev-clash" : ""}`}>
      <EvidenceFigure evidence={evidence} />
      <span className="ev-t">
        <span className="ev-a">
          {words.title}
          {short ? <EvidenceFlags flags={flags} said={words.detail} short /> : null}
        </span>
        <span className="ev-b">{words.detail}</span>
      </span>
      {short ? null : <EvidenceFlags flags={flags} said={words.detail} />}
    </span>
  );
}
