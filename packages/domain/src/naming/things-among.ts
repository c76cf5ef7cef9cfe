import { foldedNames, type Named } from "./fold-name.ts";

/**
 * Entries that are one thing, together: those that share a folded name, over all their aliases, and whatever those
 * share in turn. Things come in the order of their first entries, and so do the entries of each.
 */
export function thingsAmong<T extends Named>(entries: readonly T[]): (readonly [T, ...T[]])[] {
  const parent = entries.map((_, index) => index);
  const firstOf = (index: number): number => {
    const up = parent[index] ?? index;
    return up === index ? index : firstOf(up);
  };
  const holder = new Map<string, number>();
  entries.forEach((entry, index) => {
    for (const name of foldedNames(entry)) {
      const [known, own] = [firstOf(holder.get(name) ?? index), firstOf(index)];
      parent[Math.max(known, own)] = Math.min(known, own);
      holder.set(name, Math.min(known, own));
    }
  });
  const things = new Map<number, [T, ...T[]]>();
  entries.forEach((entry, index) => {
    const thing = things.get(firstOf(index));
    if (thing) thing.push(entry);
    else things.set(firstOf(index), [entry]);
  });
  return [...things.values()];
}
