import { z } from "zod";
import { count, id, paragraph, storyKey } from "./text-fields.ts";

export const EXPORT_FORMATS = ["pdf", "markdown"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const saveBriefingInput = z.strictObject({
  story: storyKey,
  /** The version the editor's screen was made from. */
  version: count(0),
  headline: paragraph(200),
  sentences: z
    .array(
      z.strictObject({
        text: paragraph(1000),
        claimIds: z.array(id).max(12),
        /** Quoted words that are an outlet's own wording, nobody's quoted words. */
        ownWords: z.array(paragraph(1000)).max(20).default([]),
      }),
    )
    .max(100),
});
export const exportBriefingInput = z.strictObject({
  story: storyKey,
  format: z.enum(EXPORT_FORMATS),
  edition: count(1).nullable().default(null),
});
export const editionInput = z.strictObject({ story: storyKey, number: count(1) });
const documentSha256 = z.string().regex(/^[0-9a-f]{64}$/, "This is no hash of a document.");
/** The composed document that was on the screen, by its hash. */
export const readEditionInput = z.strictObject({ story: storyKey, documentSha256 });
export const freezeEditionInput = z.strictObject({ story: storyKey, documentSha256 });
