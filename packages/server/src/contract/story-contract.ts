import { z } from "zod";
import { count, id, line, storyKey } from "./text-fields.ts";

export const createStoryInput = z.strictObject({ title: line(160) });
/** The last story of the page before; null for the newest. */
export const storiesInput = z.strictObject({ cursor: id.nullable() });
export const storyInput = z.strictObject({ story: storyKey });
/** `cursor` is the place of the last claim of the page before; null for the first page. */
export const matrixInput = z.strictObject({
  story: storyKey,
  cursor: z
    .string()
    .regex(/^\d{1,9}-\d{1,9}$/)
    .nullable()
    .default(null),
  // A list that comes in pages is asked for with the way on; this one goes one way.
  direction: z.literal("forward").optional(),
});
/** Claims, and the story around them, each as of a number of the log that has been told, or later. */
export const matrixRowsInput = z.strictObject({
  story: storyKey,
  claims: z.array(z.strictObject({ claim: id, asOf: count(0) })).max(100),
  asOf: count(0),
});
/** Up to two articles by their ids; the first of the story where none is named. */
export const readInput = z.strictObject({ story: storyKey, articles: z.array(id).max(2) });
