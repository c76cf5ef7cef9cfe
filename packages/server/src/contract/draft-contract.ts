import { z } from "zod";

/** What a reader of files answers, checked at the border: it ran in a process that a hostile file may have upset. */
const text = z.string().max(5_000_000);
const proposed = z.strictObject({ value: z.string().max(3000), where: z.string().max(200) }).nullable();

export const lineKind = z.enum(["HEADING", "PARAGRAPH", "LIST_ITEM", "QUOTE", "CAPTION"]);

export const articleDraft = z.strictObject({
  lines: z.array(z.strictObject({ text, kind: lineKind, keep: z.boolean(), why: z.string().max(200) })).max(50_000),
  proposed: z.strictObject({
    ...{ headline: proposed, outlet: proposed, byline: proposed, publishedOn: proposed, publishedAt: proposed },
    ...{ modifiedAt: proposed, url: proposed, language: proposed, wireCredit: proposed },
  }),
  relativeDates: z.array(z.string().max(200)).max(50),
  corrections: z.array(text).max(1000),
  hasStory: z.boolean(),
});

const page = z.strictObject({ url: z.string().max(3000), base64: z.base64() });
/** Something that a feed offers. */
export const feedItem = z.strictObject({
  title: z.string().max(2000),
  url: z.url().max(3000),
  publishedAt: z.string().max(100).nullable(),
});
/** A feed as it waits in the tray. */
export const feedDraft = z.strictObject({ title: z.string().max(2000).nullable(), items: z.array(feedItem).max(200) });
const mediaType = z.string().max(200);

export const readAnswer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ARTICLE"), mediaType, draft: articleDraft }),
  z.strictObject({ kind: z.literal("PAGES"), mediaType, pages: z.array(page).max(100) }),
  feedDraft.extend({ kind: z.literal("FEED"), mediaType }),
  z.strictObject({ kind: z.literal("FAULT"), message: z.string().max(2000) }),
]);
export type ReadAnswer = z.output<typeof readAnswer>;
