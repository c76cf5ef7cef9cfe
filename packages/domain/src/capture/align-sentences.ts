/** A sentence of each version, or of one only. Indexes count in the two lists. */
export interface SentencePair {
  readonly was: number | null;
  readonly now: number | null;
}

/**
 * Lays two lists of sentences beside each other: those that occur once in both and in the same order hold it together
 * (patience diff), equal neighbours join them, and what is left over stands between. Each sentence is its `key`.
 */
export function alignSentences(was: readonly string[], now: readonly string[]): SentencePair[] {
  const anchors = grown(inOrder(sharedOnce(was, now)), was, now);
  const pairs: SentencePair[] = [];
  let [w, n] = [0, 0];
  for (const [atWas, atNow] of [...anchors, [was.length, now.length] as const]) {
    while (w < atWas) pairs.push({ was: w++, now: null });
    while (n < atNow) pairs.push({ was: null, now: n++ });
    if (w < was.length && n < now.length) pairs.push({ was: w++, now: n++ });
  }
  return pairs;
}

type Anchor = readonly [number, number];

function sharedOnce(was: readonly string[], now: readonly string[]): Anchor[] {
  const there = onceIn(now);
  return [...onceIn(was)].flatMap(([key, at]) => {
    const other = there.get(key);
    return other === undefined ? [] : [[at, other] as const];
  });
}

function onceIn(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const often = new Set<string>();
  for (const [at, key] of keys.entries()) {
    if (found.has(key)) often.add(key);
    found.set(key, at);
  }
  for (const key of often) found.delete(key);
  return found;
}

/** The longest run of anchors that rises in both (by patience sorting). */
function inOrder(anchors: readonly Anchor[]): Anchor[] {
  interface Card {
    readonly anchor: Anchor;
    readonly before: Card | null;
  }
  const piles: Card[] = [];
  for (const anchor of anchors) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle]?.anchor[1] ?? 0) < anchor[1]) low = middle + 1;
      else high = middle;
    }
    piles[low] = { anchor, before: piles[low - 1] ?? null };
  }
  const run: Anchor[] = [];
  for (let card = piles.at(-1) ?? null; card; card = card.before) run.push(card.anchor);
  return run.reverse();
}

/** Sentences that occur several times join where they stand right beside one that is sure. */
function grown(anchors: readonly Anchor[], was: readonly string[], now: readonly string[]): Anchor[] {
  const all: Anchor[] = [];
  let [w, n] = [0, 0];
  for (const [atWas, atNow] of [...anchors, [was.length, now.length] as const]) {
    while (w < atWas && n < atNow && was[w] === now[n]) all.push([w++, n++]);
    const back: Anchor[] = [];
    let [endWas, endNow] = [atWas, atNow];
    while (endWas > w && endNow > n && was[endWas - 1] === now[endNow - 1]) back.push([--endWas, --endNow]);
    all.push(...back.reverse());
    if (atWas < was.length) all.push([atWas, atNow]);
    [w, n] = [atWas + 1, atNow + 1];
  }
  return all;
}
