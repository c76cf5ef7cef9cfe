import { shapedText, type TextShape } from "@second-source/domain/testing/text-shapes";
import { imported, pasted } from "../../testing/imported.ts";
import { recaptureArticle } from "../../usecase/recapture-article.ts";
import { openShelf, type Shelf } from "./rights-shelf.ts";
import type { TestDesk } from "../../testing/test-desk.ts";
import type { Json } from "./wire.ts";

/** A story whose articles are as long as an article may be, and near-copies of one another. */
export interface LargeShelf extends Shelf {
  readonly text: string;
  readonly articles: readonly [string, string];
}

/** Opens one at a desk: two versions of one article and one of another, each a sentence and then `length` of a shape. */
export async function openLargeShelf(desk: TestDesk, shape: TextShape, length: number): Promise<LargeShelf> {
  const shelf = await openShelf(desk);
  const by = desk.as("second-editor");
  const lead = `The ${shelf.canary} minister met the envoy on the quay on Thursday, the board said.\n\n`;
  const text = (lead + shapedText(shape, length - lead.length)).trim();
  const other = text.replaceAll("a", "e");
  const first = await imported(by, pasted(shelf.story.id, `One ${shape}`, text));
  const second = await imported(by, pasted(shelf.story.id, `Two ${shape}`, other));
  const material = { how: "PASTE", text: `${text.slice(0, -20)} and so on` } as const;
  const keptLines = material.text.split("\n").map((_, line) => line);
  await recaptureArticle(by, { article: first.articleId, after: 1, material, keptLines });
  return {
    ...shelf,
    text,
    captures: [second.captureId, shelf.captures[1]],
    articles: [first.articleId, second.articleId],
  };
}

/** A file's bytes may be so many. */
const MOST_BYTES = 9_000_000;

/** What is asked of such a story beside what every procedure is asked: that it be shown, compared, and that files be taken in. */
export const LARGE_SAMPLES: Readonly<Record<string, (shelf: LargeShelf) => readonly Json[]>> = {
  "story.read": ({ story, articles }) => [{ story: story.id, articles: [...articles] }],
  "article.preview": ({ story, articles, text }) => {
    const material = { how: "PASTE", text: text.replaceAll("i", "o") };
    return [{ story: story.id, material, article: articles[0] }];
  },
  "article.addIntake": ({ story, text }) => {
    const bytes = Buffer.alloc(MOST_BYTES, text);
    return [
      { story: story.id, what: { how: "BROWSER", url: "https://outlet.test/story", html: `<p>${text}</p>` } },
      { story: story.id, what: { how: "FILE", fileName: "story.txt", base64: bytes.toString("base64") } },
    ];
  },
};
