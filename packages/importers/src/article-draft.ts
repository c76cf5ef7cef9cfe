/** What a line is in the article. */
export type LineKind = "HEADING" | "PARAGRAPH" | "LIST_ITEM" | "QUOTE" | "CAPTION";

/** A line of what is imported, and whether it belongs to the story. Every line can be switched by the editor. */
export interface DraftLine {
  readonly text: string;
  readonly kind: LineKind;
  readonly keep: boolean;
  /** Why it is left out, or where it went: "subscription offer", "to Headline". Empty for kept lines. */
  readonly why: string;
}

/** A value proposed from the material, and where it was found, in words. */
export interface Proposed {
  readonly value: string;
  readonly where: string;
}

/**
 * `publishedOn` is an ISO day; `publishedAt` and `modifiedAt` are ISO times with the outlet's own offset where it gave
 * one; `language` is a BCP 47 tag.
 */
export type DraftField =
  "headline" | "outlet" | "byline" | "publishedOn" | "publishedAt" | "modifiedAt" | "url" | "language" | "wireCredit";

/** What every importer answers: lines and proposals, never decisions. */
export interface ArticleDraft {
  readonly lines: readonly DraftLine[];
  readonly proposed: Readonly<Record<DraftField, Proposed | null>>;
  /** Words that need the publication date: "Thursday", "last July". */
  readonly relativeDates: readonly string[];
  /** Lines in which the outlet says what it has corrected. */
  readonly corrections: readonly string[];
  /** False when no paragraph reads like a story. */
  readonly hasStory: boolean;
}

/** A line on its way to a draft. Formats that know more (a menu, a form) say so in `left`. */
export interface RawLine {
  readonly text: string;
  readonly left: string | null;
  readonly kind: LineKind;
  /** The format has found the story, and this line is part of it. */
  readonly isStory?: boolean;
}

export const NOTHING_PROPOSED: Record<DraftField, Proposed | null> = {
  headline: null,
  outlet: null,
  byline: null,
  publishedOn: null,
  publishedAt: null,
  modifiedAt: null,
  url: null,
  language: null,
  wireCredit: null,
};
