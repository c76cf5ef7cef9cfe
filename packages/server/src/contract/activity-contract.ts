import { AUDIT_KINDS } from "@second-source/domain/audit/audit-action";
import { z } from "zod";
import { count, id, storyKey } from "./text-fields.ts";

const day = z.iso.date("A day like 2 March 2023.").nullable().default(null);

export const activityFilter = z.strictObject({
  person: id.nullable().default(null),
  kind: z.enum(AUDIT_KINDS).nullable().default(null),
  from: day,
  to: day,
  /** The number of the entry that the page before ended with. */
  before: count(1).nullable().default(null),
});
export const storyActivityInput = z.strictObject({ story: storyKey, filter: activityFilter });
export const deskActivityInput = z.strictObject({ filter: activityFilter });
