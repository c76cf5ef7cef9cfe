import type { Named } from "../naming/fold-name.ts";

/** NEWS publishes for readers; WIRE sells to those who publish. Both can be relays. */
export const OUTLET_KINDS = ["NEWS", "WIRE"] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** Who published or passed on. A relay is an outlet. */
export interface Outlet extends Named {
  readonly kind: OutletKind;
  /** Null while nobody has recorded who owns it. */
  readonly ownerId: string | null;
}

export const OUTLET_KIND_WORDS: Record<OutletKind, string> = { NEWS: "news outlet", WIRE: "agency" };
