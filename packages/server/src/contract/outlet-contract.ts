import { z } from "zod";
import { id, line, optionalLine } from "./text-fields.ts";

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^(?!www\.)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/,
    "A domain is like herald.example, without https:// and www.",
  );

export const changeOutletInput = z.strictObject({
  outlet: id,
  name: line(120),
  /** Who owns it: two outlets of one owner are not two voices of their own. */
  owner: optionalLine(120),
  domains: z.array(domain).max(20),
});

export const respectRobotsInput = z.strictObject({ respects: z.boolean() });
