import { z } from "zod";
import { id } from "./text-fields.ts";

export const policyFields = z.strictObject({
  minOrigins: z.int().min(2, "Two voices at least: one is no corroboration.").max(9),
  minSecondHand: z.int().min(2).max(9),
  minNominal: z.int().min(2).max(9),
  nominalCounts: z.boolean(),
  approvalsNeeded: z.int().min(1, "One other person at least approves.").max(3),
  approvalsNeededHighRisk: z.int().min(1).max(3),
  freshSignInMinutes: z.int().min(5, "Five minutes at least: nobody decides faster.").max(720),
  asksSecondStep: z.boolean(),
});
export const previewPolicyInput = z.strictObject({
  policy: policyFields,
  /** Where the portion before this one ended; null for the first. */
  cursor: id.nullable().default(null),
  // A list that comes in pages is asked for with the way on; this one goes one way.
  direction: z.literal("forward").optional(),
});
/** Stale claims that a change names; a longer list is not held against what is stale at the moment of the change. */
export const MOST_EXPECTED = 1000;
/**
 * What the list on the screen said goes stale: ids in any order. Another list now is shown before anything is done, unless
 * so much is approved that the worker judges it, story by story. Null where the list is longer than it may be.
 */
const expected = z.array(id).max(MOST_EXPECTED).nullable();
export const changePolicyInput = z.strictObject({
  policy: policyFields,
  /** The policy the form was made from: another one now is shown before anything is done. */
  was: policyFields,
  reason: z.string().trim().min(1, "Say why the desk asks for something else.").max(1000),
  expected,
});
/** A second person says yes to what asks less. */
export const confirmLooseningInput = z.strictObject({ loosening: id, expected });
/** Taken back by whoever asked for it, or turned down by who could confirm it. */
export const endLooseningInput = z.strictObject({ loosening: id });
