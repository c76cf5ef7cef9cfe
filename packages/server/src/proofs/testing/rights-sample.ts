import type { Shelf } from "./rights-shelf.ts";
import type { Json } from "./wire.ts";

/** An input that a procedure accepts, on rows that nobody else needs. Its own words hold no canary. */
export type Sample = (shelf: Shelf) => Promise<Json | undefined> | Json | undefined;
