import type { Named } from "../naming/fold-name.ts";

/**
 * Who knew it. RECORD can be pointed at (a judgment, a register, a transcript); STATEMENT is a party's own paper and
 * counts as its word. There is no "wire item": a wire is a relay.
 */
export const ORIGIN_KINDS = ["PERSON", "OFFICE", "RECORD", "STATEMENT", "OUTLET_REPORTING", "UNKNOWN"] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Kinds that a person names; the other two are an outlet's own voice, and nobody. */
export type NamedKind = Exclude<OriginKind, "OUTLET_REPORTING" | "UNKNOWN">;
export const NAMED_KINDS: readonly NamedKind[] = ["PERSON", "OFFICE", "RECORD", "STATEMENT"];

/** NAMED: a reader could tell who. DESCRIBED: "a senior official". */
export const IDENTIFIED = ["NAMED", "DESCRIBED"] as const;
export type Identified = (typeof IDENTIFIED)[number];

/**
 * Whose side an origin is on: nobody has recorded it (it may be anybody's); none (a bystander, an expert, a court:
 * said by a person); or its parties, by id. A joint statement has several.
 */
export type OriginSide = "NOT_RECORDED" | "NONE" | readonly string[];

export interface Origin extends Named {
  readonly kind: OriginKind;
  readonly identified: Identified;
  readonly side: OriginSide;
  /** Where a RECORD can be pointed at: an address, a file number, a page. */
  readonly locator: string | null;
  /** Whose own reporting it is; null for every other kind. */
  readonly outletId: string | null;
}

/**
 * DERIVES_FROM (study to its data), SPEAKS_FOR (spokeswoman to ministry) and SAME_AS hold at once and never raise a count.
 * DISTINCT says that two unnamed people are two: it holds once a second person has confirmed it.
 */
export const LINK_KINDS = ["DERIVES_FROM", "SPEAKS_FOR", "SAME_AS", "DISTINCT"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface OriginLink {
  readonly kind: LinkKind;
  readonly fromId: string;
  readonly toId: string;
  readonly isConfirmed: boolean;
}

export const ORIGIN_KIND_WORDS: Record<OriginKind, string> = {
  PERSON: "person",
  OFFICE: "office",
  RECORD: "record",
  STATEMENT: "statement",
  OUTLET_REPORTING: "outlet’s own reporting",
  UNKNOWN: "nobody named",
};

/** Read between the names of two origins. */
export const LINK_KIND_WORDS: Record<LinkKind, string> = {
  DERIVES_FROM: "has it from",
  SPEAKS_FOR: "speaks for",
  SAME_AS: "is the same as",
  DISTINCT: "is another than",
};

export const isNamedKind = (kind: OriginKind): kind is NamedKind => kind !== "OUTLET_REPORTING" && kind !== "UNKNOWN";
