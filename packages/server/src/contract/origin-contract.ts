import { IDENTIFIED, LINK_KINDS, NAMED_KINDS } from "@second-source/domain/origin/origin";
import { z } from "zod";
import { id, line, optionalLine } from "./text-fields.ts";

const names = (most: number): z.ZodType<string[], string[]> => z.array(line(160)).max(most);

/** A named origin: who knew it, whether a reader could tell who, and on whose side. Parties are names, found however spelled. */
export const originFields = z
  .strictObject({
    kind: z.enum(NAMED_KINDS),
    name: line(160),
    aliases: names(20).default([]),
    identified: z.enum(IDENTIFIED).default("NAMED"),
    side: z.enum(["NOT_RECORDED", "NONE", "PARTIES"]).default("NOT_RECORDED"),
    parties: names(6).default([]),
    /** Where a record can be pointed at. */
    locator: optionalLine(500).default(null),
  })
  .refine(({ side, parties }) => (side === "PARTIES") === parties.length > 0, {
    path: ["parties"],
    message: "Choose whose side it is on, or say that it has none.",
  })
  .refine(({ kind, side }) => !(kind === "STATEMENT" && side === "NONE"), {
    path: ["side"],
    message: "A statement is always a party’s own paper. Say whose, or leave it unrecorded.",
  })
  .refine(({ kind, locator }) => kind === "RECORD" || locator === null, {
    path: ["locator"],
    message: "Only a record can be pointed at.",
  });

/** What a form was made from: other words now are shown before anything is written. */
const shownOrigin = z.strictObject({
  kind: z.enum(NAMED_KINDS),
  name: z.string().max(1000),
  aliases: z.array(z.string().max(1000)).max(100),
  identified: z.enum(IDENTIFIED),
  side: z.enum(["NOT_RECORDED", "NONE", "PARTIES"]),
  parties: z.array(z.string().max(1000)).max(100),
  locator: z.string().max(2000).nullable(),
});
export const editOriginInput = z.strictObject({ origin: id, was: shownOrigin, fields: originFields });
/** Takes assertions from one origin to another of their own. */
export const splitOriginInput = z.strictObject({
  origin: id,
  /** As the screen named it. */
  name: z.string().max(1000),
  assertions: z.array(id).min(1, "Choose the passages that go to the new one.").max(200),
  fields: originFields,
  reason: line(1000),
});
/** The two of a link as the screen named them. */
const shownNames = z.strictObject({ from: z.string().max(1000), to: z.string().max(1000) });
/** "`from` derives from, speaks for, is the same as, or is another than `to`". */
export const linkOriginsInput = z.strictObject({
  kind: z.enum(LINK_KINDS),
  from: id,
  to: id,
  names: shownNames,
  reason: line(1000),
});
export const confirmLinkInput = z.strictObject({ link: id, names: shownNames });
export const endLinkInput = z.strictObject({ link: id, names: shownNames, reason: line(1000) });

export type OriginFieldsInput = z.infer<typeof originFields>;
