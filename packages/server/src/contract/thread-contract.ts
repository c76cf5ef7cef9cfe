import { z } from "zod";
import { count, id, line } from "./text-fields.ts";

export const openThreadInput = z.strictObject({
  claim: id,
  /** The passage it is about; null for the claim as a whole. */
  assertion: id.nullable(),
  blocking: z.boolean(),
  text: line(2000),
  /** People asked by name. */
  mentions: z.array(id).max(20),
});
export const answerThreadInput = z.strictObject({ thread: id, text: line(2000), mentions: z.array(id).max(20) });
/** `comments`: how many were on the screen. */
export const settleThreadInput = z.strictObject({ thread: id, resolved: z.boolean(), comments: count(1) });
/** Who takes the next step, and who did on the screen. */
export const assignClaimInput = z.strictObject({ claim: id, person: id.nullable(), was: id.nullable() });
export const seeMentionsInput = z.strictObject({ claim: id });
