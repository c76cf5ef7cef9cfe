import { WITHDRAWAL_KINDS } from "@second-source/domain/origin/withdrawal";
import { z } from "zod";
import { id, line, storyKey } from "./text-fields.ts";

/** What is taken away: an origin, an outlet or an article of a story. */
export const withdrawnThing = z.union([
  z.strictObject({ origin: id }),
  z.strictObject({ outlet: id }),
  z.strictObject({ article: id }),
]);

/** What would fall without it: nothing is changed. */
export const withoutInput = z.strictObject({ story: storyKey, what: withdrawnThing });
export const withdrawInput = z.strictObject({
  story: storyKey,
  what: withdrawnThing,
  /** As the screen named it. */
  name: z.string().max(1000),
  kind: z.enum(WITHDRAWAL_KINDS),
  reason: line(1000),
});
export const askBackInput = z.strictObject({ withdrawal: id, reason: line(1000) });
export const restoreInput = z.strictObject({ withdrawal: id });
