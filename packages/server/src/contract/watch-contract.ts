import { z } from "zod";
import { id, storyKey, webAddress } from "./text-fields.ts";

/** How often an address is looked at again, in minutes. */
export const EVERY_MINUTES = [15, 60, 360, 1440] as const;
const every = z.literal(EVERY_MINUTES, "Choose one of the intervals.");

export const followInput = z.strictObject({ story: storyKey });

/** A feed, or an article of the story: of that one its own address is watched, and `url` is it where none is known. */
export const startWatchInput = z.strictObject({
  story: storyKey,
  what: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("FEED"), url: webAddress }),
    z.strictObject({ kind: z.literal("ARTICLE"), article: id, url: webAddress.nullable() }),
  ]),
  everyMinutes: every,
});

export const watchInput = z.strictObject({ watch: id });

/** What becomes of something that a feed offered: it is fetched, or put aside. */
export const settleItemInput = z.strictObject({ watch: id, url: webAddress, take: z.boolean() });
