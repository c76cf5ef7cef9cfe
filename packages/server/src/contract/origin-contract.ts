import { ORIGIN_KINDS } from "@second-source/domain/origin/origin";
import { z } from "zod";
import { id, line, optionalLine } from "./text-fields.ts";

/** A named origin: who knew it, on which side, on what occasion. */
export const originFields = z.strictObject({
  kind: z.enum(ORIGIN_KINDS).exclude(["OUTLET_REPORTING", "UNKNOWN"]),
  name: line(160),
  party: optionalLine(80),
  occasion: optionalLine(120),
});

export const editOriginInput = z.strictObject({ origin: id, fields: originFields });
export const mergeOriginsInput = z.strictObject({ from: id, into: id, reason: line(1000) });
export const unmergeOriginInput = z.strictObject({ origin: id, reason: line(1000) });
/** Takes assertions from one origin to another of their own. */
export const splitOriginInput = z.strictObject({
  origin: id,
  assertions: z.array(id).min(1, "Choose the passages that go to the new one.").max(200),
  fields: originFields,
  reason: line(1000),
});
/** "`from` derives from `to`". */
export const proposeLinkInput = z.strictObject({ from: id, to: id, reason: line(1000) });
export const confirmLinkInput = z.strictObject({ link: id });
export const endLinkInput = z.strictObject({ link: id, reason: line(1000) });

export type OriginFieldsInput = z.infer<typeof originFields>;
