import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Origin, OriginLink } from "../origin/origin.ts";
import type { Span } from "../text/span.ts";
import type { VerdictLabel } from "../verdict/verdict.ts";

/** A passage as a reviewer judged it. */
export interface JudgedPassage extends Span {
  readonly exact: string;
  readonly captureSha256: string;
}

/** All that a reviewer judges when approving one revision of a claim. */
export interface Judged {
  readonly wording: string;
  readonly kind: ClaimKind;
  readonly question: string | null;
  readonly highRisk: boolean;
  readonly contested: boolean;
  readonly assertions: readonly (Assertion & { readonly passage: JudgedPassage })[];
  readonly origins: readonly Origin[];
  readonly links: readonly OriginLink[];
  readonly conflicts: readonly Conflict[];
  readonly verdict: {
    readonly label: VerdictLabel;
    readonly rationale: string;
    readonly exception: string | null;
    readonly tried: string | null;
    readonly publicNote: string | null;
  } | null;
}

/**
 * The canonical form of what was judged: JSON with sorted keys and sorted lists, so that the same
 * judgement has the same bytes. Its SHA-256 is the claim's revision hash. What a claim could not be or have when the
 * first approvals were given is left out where it is not so: those approvals keep their hash, but for resolved conflicts.
 */
export function revisionDocument({ contested, verdict, conflicts, ...judged }: Judged): string {
  return canonicalJson({
    ...judged,
    ...(contested ? { contested } : {}),
    verdict: verdict && verdictDocument(verdict),
    assertions: byId(judged.assertions),
    origins: byId(judged.origins),
    conflicts: byId(conflicts).map(conflictDocument),
    links: [...judged.links].sort((a, b) => (`${a.fromId} ${a.toId}` < `${b.fromId} ${b.toId}` ? -1 : 1)),
  });
}

function verdictDocument({ publicNote, ...verdict }: NonNullable<Judged["verdict"]>): object {
  return publicNote === null ? verdict : { ...verdict, publicNote };
}

function conflictDocument({ resolution, ...conflict }: Conflict): object {
  return resolution === null ? { ...conflict, resolved: false } : { ...conflict, resolved: true, resolution };
}

/** JSON with every object's keys in code point order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
