import { withoutTextFaults } from "@second-source/domain/text/canonical-text";
import { z } from "zod";
import { webAddress } from "./text-fields.ts";

/**
 * What a reader of files answers, checked at the border: it ran in a process that a hostile file may have upset. Half
 * characters and NUL, which no database keeps, are replaced.
 */
const sound = (most: number): z.ZodType<string, string> => z.string().max(most).transform(withoutTextFaults);
const text = sound(5_000_000);
const proposed = z.strictObject({ value: sound(3000), where: sound(200) }).nullable();

export const lineKind = z.enum(["HEADING", "PARAGRAPH", "LIST_ITEM", "QUOTE", "CAPTION"]);

export const articleDraft = z.strictObject({
  lines: z.array(z.strictObject({ text, kind: lineKind, keep: z.boolean(), why: sound(200) })).max(50_000),
  proposed: z.strictObject({
    headline: proposed,
    outlet: proposed,
    byline: proposed,
    publishedOn: proposed,
    publishedAt: proposed,
    modifiedAt: proposed,
    url: proposed,
    language: proposed,
    wireCredit: proposed,
  }),
  relativeDates: z.array(sound(200)).max(50),
  corrections: z.array(text).max(1000),
  hasStory: z.boolean(),
});

const page = z.strictObject({ url: z.string().max(3000), base64: z.base64() });
/** Something that a feed offers. */
export const feedItem = z.strictObject({
  title: sound(2000),
  url: webAddress,
  publishedAt: sound(100).nullable(),
});
/** Invalid items (an address that is none, an endless title) are skipped; the feed is still accepted. */
const feedItems = z
  .array(z.unknown())
  .max(200)
  .transform((items) => items.flatMap((item) => feedItem.safeParse(item).data ?? []));
/** A feed as an intake shows it. */
export const feedDraft = z.strictObject({ title: sound(2000).nullable(), items: feedItems });
const mediaType = z.string().max(200);

export const readAnswer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ARTICLE"), mediaType, draft: articleDraft }),
  z.strictObject({ kind: z.literal("PAGES"), mediaType, pages: z.array(page).max(100) }),
  feedDraft.extend({ kind: z.literal("FEED"), mediaType }),
  z.strictObject({ kind: z.literal("FAULT"), message: sound(2000) }),
]);
export type ReadAnswer = z.output<typeof readAnswer>;

/** What a feed offered, as it was stored. */
export const foundItems = (stored: unknown): z.output<typeof feedItem>[] => feedItem.array().parse(stored);
