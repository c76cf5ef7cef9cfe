import { z } from "zod";
import { MOST_WATCHED } from "./most-watched.ts";
import { browserName, count, id, storyKey } from "./text-fields.ts";

export const liveInput = z.strictObject({
  /** What is open in the tabs of one browser, each with the number that it was read at: what happened since is told. */
  stories: z
    .array(z.strictObject({ story: storyKey, after: count(0) }))
    .min(1)
    .max(MOST_WATCHED),
  /** The number of the last event that arrived, which the browser sends when it connects again. */
  lastEventId: z
    .string()
    .regex(/^\d{1,9}$/)
    .nullish(),
});
export const presentInput = z.strictObject({
  tab: browserName,
  story: storyKey,
  claim: id.nullable(),
  editing: z.boolean(),
});
export const leaveInput = z.strictObject({ tab: browserName });
