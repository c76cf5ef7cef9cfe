import type { Evidence, Side } from "@second-source/domain/evidence/evidence";
import type { EvidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { ReactNode } from "react";

type VoiceKind = "established" | "nominal" | "unknown";
interface Figure {
  /** For each outlet above, which voice below it stands on. */
  readonly outlets: readonly number[];
  readonly voices: readonly VoiceKind[];
  /** Index of the first voice of the other side, where two sides clash. */
  readonly clashAt: number | null;
}

/** Outlets above as dots, voices below as squares: filled established, hollow nominal, dashed not established. */
export function EvidenceFigure({ evidence }: { evidence: Evidence }): ReactNode {
  const { outlets, voices, clashAt } = figureOf(evidence);
  const width = Math.max(20, Math.min(44, Math.max(outlets.length, voices.length) * 10 + 4));
  const outletX = spread(outlets.length, width);
  const voiceX = voices.map((_, voice) =>
    centre(
      outlets.flatMap((on, index) => (on === voice ? [outletX[index] ?? 0] : [])),
      spread(voices.length, width)[voice] ?? width / 2,
    ),
  );
  return (
    <svg className="evg" viewBox={`0 0 ${width} 20`} width={width} height="20" aria-hidden="true">
      {outlets.map((voice, index) => (
        <path
          key={`p${index}`}
          d={`M${outletX[index]} 4.5V7.5L${voiceX[voice]} 13.5`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.1"
          strokeDasharray={voices[voice] === "unknown" ? "1.8 1.6" : undefined}
        />
      ))}
      {outlets.map((_, index) => (
        <circle key={`c${index}`} cx={outletX[index]} cy="3.2" r="1.9" fill="currentColor" />
      ))}
      {voices.map((kind, index) => (
        <Voice key={`v${index}`} kind={kind} x={voiceX[index] ?? 0} />
      ))}
      {clashAt !== null ? (
        <path
          transform={`translate(${((voiceX[clashAt - 1] ?? 0) + (voiceX[clashAt] ?? width)) / 2 - 10} 0)`}
          d="M11.6 10.2l-2.6 3.4h3.2l-2.6 3.6"
          fill="none"
          stroke="var(--red)"
          strokeWidth="1.5"
        />
      ) : null}
    </svg>
  );
}

function Voice({ kind, x }: { kind: VoiceKind; x: number }): ReactNode {
  if (kind === "established") return <rect x={x - 2.8} y="13.2" width="5.6" height="5.6" fill="currentColor" />;
  return (
    <rect
      x={x - 2.3}
      y="13.7"
      width="4.6"
      height="4.6"
      fill="var(--paper)"
      stroke="currentColor"
      strokeWidth="1.1"
      strokeDasharray={kind === "unknown" ? "1.6 1.3" : undefined}
    />
  );
}

function figureOf(evidence: Evidence): Figure {
  const first = sideFigure(evidence.asserting);
  const second = sideFigure(evidence.denying);
  const outlets = [...first.outlets, ...second.outlets.map((voice) => voice + first.voices.length)];
  return {
    outlets,
    voices: [...first.voices, ...second.voices],
    clashAt: first.voices.length > 0 && second.voices.length > 0 ? first.voices.length : null,
  };
}

/** Which outlet stands on which voice is counted, not traced: surplus outlets share the first established voice. */
function sideFigure(side: Side): { outlets: number[]; voices: VoiceKind[] } {
  const { count, nominal } = side.voices;
  const voices: VoiceKind[] = [
    ...Array.from({ length: count - nominal }, () => "established" as const),
    ...Array.from({ length: nominal }, () => "nominal" as const),
  ];
  const unknown = Math.max(0, Math.min(side.outletsNotEstablished, side.outlets));
  const settled = Math.max(0, side.outlets - unknown);
  const outlets = Array.from({ length: settled }, (_, index) => Math.max(0, Math.min(index, count - 1)));
  for (let index = 0; index < unknown; index++) {
    voices.push("unknown");
    outlets.push(voices.length - 1);
  }
  return count === 0 && unknown === 0 ? { outlets: [], voices: [] } : { outlets, voices };
}

function spread(count: number, width: number): number[] {
  if (count <= 1) return [width / 2];
  return Array.from({ length: count }, (_, index) => 4 + (index * (width - 8)) / (count - 1));
}

function centre(places: readonly number[], otherwise: number): number {
  return places.length === 0 ? otherwise : places.reduce((sum, each) => sum + each, 0) / places.length;
}

/** The figure with its two lines of words: never a bare mark. */
export function EvidenceMark({ evidence, words }: { evidence: Evidence; words: EvidenceWords }): ReactNode {
  return (
    <span className={`ev${evidence.level === "CONFLICTED" ? " ev-clash" : ""}`}>
      <EvidenceFigure evidence={evidence} />
      <span className="ev-t">
        <span className="ev-a">{words.title}</span>
        <span className="ev-b">{words.detail}</span>
      </span>
    </span>
  );
}
