import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Outlet } from "../desk/outlet.ts";
import type { EvidenceLevel } from "../evidence/evidence.ts";
import type { Voices } from "../evidence/voices.ts";
import type { Named } from "../naming/fold-name.ts";
import type { ArticleFacts } from "../origin/ledger.ts";
import type { Origin, OriginLink } from "../origin/origin.ts";
import type { Span } from "../text/span.ts";
import type { VerdictLabel } from "../verdict/verdict.ts";

/** A passage as a reviewer judged it. */
export interface JudgedPassage extends Span {
  readonly exact: string;
  readonly captureSha256: string;
}

/** The level and the voices that the rules gave: whatever changes them under an approval makes it stale. */
export interface JudgedStanding {
  readonly level: EvidenceLevel;
  readonly voices: Omit<Voices, "assertionIds" | "isLowerBound">;
  readonly denyingVoices: number;
}

/** All that a reviewer judges when approving one revision of a claim. */
export interface Judged {
  readonly wording: string;
  readonly kind: ClaimKind;
  readonly question: string | null;
  readonly highRisk: boolean;
  readonly contested: boolean;
  readonly opinion: boolean;
  readonly assertions: readonly (Assertion & { readonly passage: JudgedPassage })[];
  /** What the assertions rest on, as far as they reach. */
  readonly origins: readonly Origin[];
  readonly links: readonly OriginLink[];
  readonly parties: readonly Named[];
  readonly owners: readonly (Named & { readonly partyId: string | null })[];
  readonly outlets: readonly Outlet[];
  readonly occasions: readonly { readonly id: string; readonly name: string; readonly on: string | null }[];
  readonly articles: readonly ArticleFacts[];
  /** Ids of origins, outlets and articles among them that were withdrawn. */
  readonly withdrawn: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly standing: JudgedStanding;
  readonly verdict: {
    readonly label: VerdictLabel;
    readonly rationale: string;
    readonly exception: string | null;
    readonly tried: string | null;
    readonly publicNote: string | null;
  } | null;
}

/**
 * The canonical form of what was judged: JSON with sorted keys and sorted lists, so that the same judgement has the
 * same bytes. Its SHA-256 is the claim's revision hash.
 */
export function revisionDocument(judged: Judged): string {
  return canonicalJson({
    ...judged,
    assertions: byId(judged.assertions),
    origins: byId(judged.origins),
    parties: byId(judged.parties),
    owners: byId(judged.owners),
    outlets: byId(judged.outlets),
    occasions: byId(judged.occasions),
    articles: byId(judged.articles),
    conflicts: byId(judged.conflicts),
    withdrawn: [...judged.withdrawn].sort(),
    links: [...judged.links].sort((a, b) => (linkKey(a) < linkKey(b) ? -1 : 1)),
  });
}

const linkKey = ({ kind, fromId, toId }: OriginLink): string => `${fromId} ${toId} ${kind}`;

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
