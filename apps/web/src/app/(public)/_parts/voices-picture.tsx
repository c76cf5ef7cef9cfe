import type { ReactNode } from "react";

/** What the product is about, in one drawing: outlets above, voices below. */
export function VoicesPicture(): ReactNode {
  return (
    <section className="si-a" aria-hidden="true">
      <svg viewBox="0 0 560 420">
        <g data-o="B">
          {[40, 120, 200, 280].map((x) => (
            <g key={x}>
              <circle cx={x} cy="60" r="9" />
              <path d={`M${x} 78V150L160 280`} />
            </g>
          ))}
          <Voice x={160} letter="B" />
        </g>
        {(
          [
            ["A", 400],
            ["C", 500],
          ] as const
        ).map(([letter, x]) => (
          <g key={letter} data-o={letter}>
            <circle cx={x} cy="60" r="9" />
            <path d={`M${x} 78V280`} />
            <Voice x={x} letter={letter} />
          </g>
        ))}
        <text className="cap" x="160" y="366" textAnchor="middle">
          four outlets, one voice
        </text>
        <text className="cap" x="450" y="366" textAnchor="middle">
          two outlets, two voices
        </text>
      </svg>
    </section>
  );
}

function Voice({ x, letter }: { x: number; letter: string }): ReactNode {
  return (
    <>
      <rect x={x - 22} y="280" width="44" height="44" rx="5" />
      <text x={x} y="311" textAnchor="middle">
        {letter}
      </text>
    </>
  );
}
