import { z } from "zod";
import { count, id, line, optionalLine, storyKey, webAddress } from "./text-fields.ts";

/** Something to be read outside the web: a file's bytes in base64, an address, or a page as a browser shows it. */
export const addIntakeInput = z.strictObject({
  story: storyKey,
  what: z.discriminatedUnion("how", [
    z.strictObject({ how: z.literal("FILE"), fileName: z.string().min(1).max(300), base64: z.string() }),
    z.strictObject({ how: z.literal("URL"), url: webAddress }),
    z.strictObject({ how: z.literal("BROWSER"), url: webAddress, html: z.string().min(1) }),
  ]),
});
export type AddIntakeInput = z.input<typeof addIntakeInput>;

export const intakesInput = z.strictObject({ story: storyKey });
export const dropIntakeInput = z.strictObject({ intake: id });

/** What an article is made of: pasted text, or something that has been read. */
export const materialInput = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("PASTE"), text: z.string() }),
  z.strictObject({ how: z.literal("INTAKE"), intake: id }),
]);

export const previewImportInput = z.strictObject({
  story: storyKey,
  material: materialInput,
  /** The article that it is to be a new capture of: what changed since its last one is told. */
  article: id.nullable(),
});

/** A new version of an article's text: an outlet has changed its story. */
export const recaptureArticleInput = z.strictObject({
  article: id,
  /** Number of the capture that the screen compared it with. */
  after: count(1),
  material: materialInput,
  /** Line numbers, from 0, that the editor keeps. */
  keptLines: z.array(count(0)).max(50_000),
});

export const importArticleInput = z
  .strictObject({
    story: storyKey,
    material: materialInput,
    /** Line numbers, from 0, that the editor keeps. */
    keptLines: z.array(count(0)).max(50_000),
    outlet: line(120),
    headline: optionalLine(300),
    byline: optionalLine(200),
    url: z.union([z.null(), z.literal("").transform(() => null), webAddress]),
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
