import { VERDICT_LABELS } from "@second-source/domain/verdict/verdict";
import { z } from "zod";
import { count, id, line, optionalLine, paragraph } from "./text-fields.ts";

const revisionHash = z.string().regex(/^[0-9a-f]{64}$/, "This is not a revision.");

export const proposeVerdictInput = z.strictObject({
  claim: id,
  revision: count(0),
  label: z.enum(VERDICT_LABELS),
  rationale: paragraph(5000).pipe(z.string().min(1, "Say why.")),
  /** The written justification of a verdict that the guard refuses. */
  exception: optionalLine(2000),
  tried: optionalLine(2000),
  /** What the public is told; asked for where the claim stands in an edition. */
  publicNote: optionalLine(1000).default(null),
});

/** The revision on the reviewer’s screen, by the hash of all that it judges. */
const decided = { claim: id, revisionHash };
export const approveVerdictInput = z.strictObject({ ...decided, comment: optionalLine(2000) });
export const returnVerdictInput = z.strictObject({ ...decided, comment: line(2000) });
export const reaffirmVerdictInput = z.strictObject({ ...decided, reason: line(2000) });
