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
  /** What the form was made from: other words now are shown before anything is written. */
  was: z.strictObject({
    name: z.string().max(1000),
    owner: z.string().max(1000).nullable(),
    domains: z.array(z.string().max(300)).max(1000),
  }),
  name: line(120),
  /** Who owns it: two outlets of one owner are not two voices of their own. */
  owner: optionalLine(120),
  domains: z.array(domain).max(20),
});

export const respectRobotsInput = z.strictObject({ respects: z.boolean() });
