import {
  fingerprintsOf,
  isLargelyTheSame,
  mayShareRuns,
  nearCopy,
  sharedWording,
  type NearCopy,
  type SharedRun,
} from "@second-source/domain/text/shared-runs";
import type { ArticleModel } from "./article-model.ts";

/** Two articles that share runs of words, quotations' insides aside. */
export interface TextCopy {
  readonly first: ArticleModel;
  readonly second: ArticleModel;
  readonly copy: NearCopy;
  /** What they share outside quotation marks. */
  readonly wording: readonly SharedRun[];
  /** Whether one text is largely the other's. */
  readonly isLargely: boolean;
}

type Shared = Pick<TextCopy, "copy" | "wording">;

/** Captures never change, so what two of them share is found once a process. */
const fingerprints = new Map<string, ReadonlySet<number>>();
const compared = new Map<string, Shared | null>();
const MOST_KNOWN = 2000;

/** What the articles of a story share word for word, in their order. */
export function textCopies(articles: readonly ArticleModel[]): TextCopy[] {
  return articles.flatMap((first, index) =>
    articles.slice(index + 1).flatMap((second) => {
      const shared = sharedBy(first, second);
      return shared ? [{ first, second, ...shared, isLargely: isLargelyTheSame(shared.copy) }] : [];
    }),
  );
}

function sharedBy(first: ArticleModel, second: ArticleModel): Shared | null {
  return once(compared, `${first.captureId} ${second.captureId}`, () => {
    const [a, b] = [first, second].map(({ captureId, text }) =>
      once(fingerprints, captureId, () => fingerprintsOf(text)),
    );
    if (!a || !b || !mayShareRuns(a, b)) return null;
    const copy = nearCopy(first.text, second.text);
    return copy.runs.length > 0 ? { copy, wording: sharedWording(first.text, second.text) } : null;
  });
}

function once<T>(known: Map<string, T>, key: string, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = find();
  known.set(key, found);
  return found;
}
