import {
  fingerprintsOf,
  isLargelyTheSame,
  mayBeCopies,
  nearCopy,
  type NearCopy,
} from "@second-source/domain/text/shared-runs";
import type { ArticleModel } from "./article-model.ts";

/** Two articles of different outlets, one of which is largely the other's text. */
export interface TextCopy {
  readonly first: ArticleModel;
  readonly second: ArticleModel;
  readonly copy: NearCopy;
}

/** Captures never change, so what two of them share is found once a process. */
const fingerprints = new Map<string, ReadonlySet<number>>();
const compared = new Map<string, NearCopy | null>();
const MOST_KNOWN = 2000;

/** Wire copy among the articles of a story, in their order. */
export function textCopies(articles: readonly ArticleModel[]): TextCopy[] {
  return articles.flatMap((first, index) =>
    articles.slice(index + 1).flatMap((second) => {
      const copy = first.outletId === second.outletId ? null : copyOf(first, second);
      return copy ? [{ first, second, copy }] : [];
    }),
  );
}

function copyOf(first: ArticleModel, second: ArticleModel): NearCopy | null {
  return once(compared, `${first.captureId} ${second.captureId}`, () => {
    const [a, b] = [first, second].map(({ captureId, text }) =>
      once(fingerprints, captureId, () => fingerprintsOf(text)),
    );
    if (!a || !b || !mayBeCopies(a, b)) return null;
    const copy = nearCopy(first.text, second.text);
    return isLargelyTheSame(copy) ? copy : null;
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
