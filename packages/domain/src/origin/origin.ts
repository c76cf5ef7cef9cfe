/** Who knew it. Relays (wires, outlets that name who told them) are not origins. */
export const ORIGIN_KINDS = [
  "PERSON",
  "OFFICE",
  "DOCUMENT",
  "WIRE_ITEM",
  "OUTLET_REPORTING",
  "WITNESS",
  "UNKNOWN",
] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Kinds that a person names; the other two are an outlet's own voice, and nobody. */
export type NamedKind = Exclude<OriginKind, "OUTLET_REPORTING" | "UNKNOWN">;
export const NAMED_KINDS: readonly NamedKind[] = ORIGIN_KINDS.filter(
  (kind) => kind !== "OUTLET_REPORTING" && kind !== "UNKNOWN",
);

export interface Origin {
  readonly id: string;
  readonly kind: OriginKind;
  readonly name: string;
  /** The side it speaks for: "Russia", "United States". */
  readonly party: string | null;
  /** Where it was said: a briefing, a call. */
  readonly occasion: string | null;
}

/** "This derives from that", confirmed by a person. */
export interface OriginLink {
  readonly fromId: string;
  readonly toId: string;
}

export const ORIGIN_KIND_WORDS: Record<OriginKind, string> = {
  PERSON: "person",
  OFFICE: "office",
  DOCUMENT: "document",
  WIRE_ITEM: "wire item",
  OUTLET_REPORTING: "outlet’s own reporting",
  WITNESS: "witness",
  UNKNOWN: "nobody named",
};
