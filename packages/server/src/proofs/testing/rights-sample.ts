import type { Shelf } from "./rights-shelf.ts";
import type { Json } from "./wire.ts";

/**
 * An input that a procedure accepts, on rows that nobody else needs. Its own words hold no canary. Where it is about an
 * account, it is that of whoever calls; without one, nobody's.
 */
export type Sample = (shelf: Shelf, callerId?: string | null) => Promise<Json | undefined> | Json | undefined;
