import type { Evidence, SideEvidence, VoiceGroup } from "./evidence.ts";

/** What one voice is drawn as: outlets above as dots, or as one broad top where they are many; the voice below as a square. */
export interface DrawnVoice {
  readonly kind: VoiceGroup["kind"];
  /** Centres of the outlets' dots; empty where a fan stands for them. */
  readonly dots: readonly number[];
  /** Left and right edge of a fan's top; null where dots are drawn. */
  readonly fan: readonly [number, number] | null;
  /** Centre of the square; nobody has none. */
  readonly at: number;
}

/** A drawing 20 units high: dots at 3, squares at 16. */
export interface EvidenceFigure {
  readonly width: number;
  readonly voices: readonly DrawnVoice[];
  /** Where the bolt stands between the two sides; null where there is one. */
  readonly bolt: number | null;
}

/** From seven outlets on a fan a voice. */
const MOST_DOTS = 6;
const MOST_FANS = 6;
const WIDEST = 46;
const EDGE = 4;
const STEP = 7;
const GAP = 3;
const BOLT = 6;

/** As much of the evidence as is drawn. */
export interface DrawnEvidence {
  readonly asserting: Pick<SideEvidence, "groups">;
  readonly denying: Pick<SideEvidence, "groups">;
  readonly open: Pick<Evidence["open"], "denials">;
}

/** How outlets stand on voices, as screens and paper draw it; null where no outlet says anything. */
export function evidenceFigure({ asserting, denying, open }: DrawnEvidence): EvidenceFigure | null {
  const [first, second] = bothSides(asserting.groups, denying.groups);
  const groups = [...first, ...second];
  if (groups.length === 0) return null;
  const boltAt = first.length > 0 && second.length > 0 && open.denials.length > 0 ? first.length : null;
  const outlets = groups.reduce((sum, group) => sum + group.outlets, 0);
  return outlets <= MOST_DOTS ? withDots(groups, outlets, boltAt) : withFans(groups, outlets, boltAt);
}

/** The first voices of each side: neither side is left out for the other's number. */
function bothSides(
  first: readonly VoiceGroup[],
  second: readonly VoiceGroup[],
): [readonly VoiceGroup[], readonly VoiceGroup[]] {
  const least = Math.min(second.length, MOST_FANS / 2);
  const shown = first.slice(0, MOST_FANS - least);
  return [shown, second.slice(0, MOST_FANS - shown.length)];
}

function withDots(groups: readonly VoiceGroup[], outlets: number, boltAt: number | null): EvidenceFigure {
  const room = WIDEST - 2 * EDGE - (boltAt === null ? 0 : BOLT);
  const step = outlets === 1 ? 0 : Math.min(STEP, room / (outlets - 1));
  let x = EDGE;
  let bolt: number | null = null;
  const voices = groups.map(({ kind, outlets: count }, index): DrawnVoice => {
    if (index === boltAt) {
      bolt = x - step / 2 + BOLT / 2;
      x += BOLT;
    }
    const dots = Array.from({ length: count }, (_, each) => x + each * step);
    x += count * step;
    return { kind, dots, fan: null, at: ((dots[0] ?? 0) + (dots.at(-1) ?? 0)) / 2 };
  });
  return { width: x - step + EDGE, voices, bolt };
}

function withFans(groups: readonly VoiceGroup[], outlets: number, boltAt: number | null): EvidenceFigure {
  const room = WIDEST - (groups.length - 1) * GAP - (boltAt === null ? 0 : BOLT);
  const least = Math.min(6, room / groups.length);
  let x = 0;
  let bolt: number | null = null;
  const spare = room - groups.length * least;
  const voices = groups.map(({ kind, outlets: count }, index): DrawnVoice => {
    if (index === boltAt) {
      bolt = x - GAP / 2 + BOLT / 2;
      x += BOLT;
    }
    const width = least + Math.max(0, spare) * (count / outlets);
    const fan = [x, x + width] as const;
    x += width + GAP;
    return { kind, dots: [], fan, at: (fan[0] + fan[1]) / 2 };
  });
  return { width: x - GAP, voices, bolt };
}
