import { OUTLET_KINDS } from "@second-source/domain/desk/outlet";
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

const aliases = z.array(line(120)).max(20);
/** What a form was made from: other words now are shown before anything is written. */
const shownNames = { name: z.string().max(1000), aliases: z.array(z.string().max(1000)).max(100) };

export const changeOutletInput = z.strictObject({
  outlet: id,
  was: z.strictObject({
    ...shownNames,
    kind: z.enum(OUTLET_KINDS),
    owner: z.string().max(1000).nullable(),
    domains: z.array(z.string().max(300)).max(1000),
  }),
  name: line(120),
  aliases,
  kind: z.enum(OUTLET_KINDS),
  /** Who owns it, by name: a known owner is found however it is spelled. */
  owner: optionalLine(120),
  domains: z.array(domain).max(20),
});

export const changeOwnerInput = z.strictObject({
  owner: id,
  was: z.strictObject({ ...shownNames, party: z.string().max(1000).nullable() }),
  name: line(120),
  aliases,
  /** The party that this owner is, by name. */
  party: optionalLine(160),
});

export const changePartyInput = z.strictObject({
  party: id,
  was: z.strictObject(shownNames),
  name: line(160),
  aliases: z.array(line(160)).max(20),
});

export const respectRobotsInput = z.strictObject({ respects: z.boolean(), was: z.boolean() });
