import { MEDIA_TYPES } from "@second-source/importers/import-article";
import { z } from "zod";
import { count, id, line, optionalLine, storyKey } from "./text-fields.ts";

/** What was brought in: pasted text, or a file's bytes in base64. Its own size is checked by the use-case, which says why. */
export const materialInput = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("PASTE"), text: z.string(), mediaType: z.enum(MEDIA_TYPES).default("text/plain") }),
  z.strictObject({ how: z.literal("FILE"), fileName: z.string().min(1).max(300), base64: z.base64() }),
]);

export const previewImportInput = z.strictObject({ story: storyKey, material: materialInput });

/** A new version of an article's text: an outlet has changed its story. */
export const recaptureArticleInput = z.strictObject({
  article: id,
  material: materialInput,
  /** Line numbers, from 0, that the editor keeps. */
  keptLines: z.array(count(0)).max(20_000),
});

export const importArticleInput = z
  .strictObject({
    story: storyKey,
    material: materialInput,
    /** Line numbers, from 0, that the editor keeps. */
    keptLines: z.array(count(0)).max(20_000),
    outlet: line(120),
    headline: optionalLine(300),
    byline: optionalLine(200),
    url: z.union([
      z.null(),
      z.literal("").transform(() => null),
      z.url({ protocol: /^https?$/, message: "An address starts with http:// or https://." }),
    ]),
    /** ISO day; null only together with dateUnknown. */
    publishedOn: z.union([z.null(), z.iso.date("A day like 2 March 2023.")]),
    dateUnknown: z.boolean(),
    wireCredit: optionalLine(120),
    /** Import it although the story holds the same text already. */
    evenIfKnown: z.boolean().default(false),
    /** Our own retelling, marked as such on every screen. */
    digest: z.boolean().default(false),
  })
  .refine((input) => input.publishedOn !== null || input.dateUnknown, {
    path: ["publishedOn"],
    message: "Give the day, or say that it is unknown.",
  });
