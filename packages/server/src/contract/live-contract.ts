import { z } from "zod";
import { browserName, count, id, storyKey } from "./text-fields.ts";

export const liveInput = z.strictObject({
  story: storyKey,
  /** The number that the screen was read at: what happened since is told. */
  after: count(0),
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
