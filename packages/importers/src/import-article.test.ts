import { expect, test } from "vitest";
import type { ArticleDraft } from "./article-draft.ts";
import { draftArticle } from "./import-article.ts";

const kept = (draft: ArticleDraft): string[] => draft.lines.filter((line) => line.keep).map((line) => line.text);
const STORY =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason.";

test("one story comes out the same from plain text, markdown and a page", () => {
  expect(kept(draftArticle(STORY, "text/plain", []))).toEqual([STORY]);
  expect(kept(draftArticle(STORY.replace("old", "**old**"), "text/markdown", []))).toEqual([STORY]);
  expect(kept(draftArticle(`<p>${STORY.replace("old", "<b>old</b>")}</p>`, "text/html", []))).toEqual([STORY]);
});

test("marks of a page in plain text are the outlet's words, and stay", () => {
  const odd = STORY.replace("old", "<b>old</b> *ferry*");
  expect(kept(draftArticle(odd, "text/plain", []))).toEqual([odd]);
});

test.each(["text/plain", "text/markdown", "text/html"] as const)(
  "%s without a word is a draft without a story",
  (mediaType) => {
    expect(draftArticle("", mediaType, [])).toMatchObject({ lines: [], hasStory: false, relativeDates: [] });
  },
);

test.each(["text/plain", "text/markdown", "text/html"] as const)(
  "a page without a story keeps no line, and says why (%s)",
  (mediaType) => {
    const page =
      mediaType === "text/html"
        ? "<p>Weather</p><p>Sports scores</p><p>Contact our office in Hull</p>"
        : "Weather\n\nSports scores\n\nContact our office in Hull";
    const draft = draftArticle(page, mediaType, []);
    expect(draft.hasStory).toBe(false);
    expect(draft.lines).toHaveLength(3);
    for (const line of draft.lines) {
      expect(line.keep).toBe(false);
      expect(line.why).not.toBe("");
    }
  },
);
