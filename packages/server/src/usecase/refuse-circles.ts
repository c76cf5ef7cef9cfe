import { DomainError } from "../errors.ts";
import type { Transaction } from "../store/database.ts";
import { loadStoryModel } from "../story/story-model.ts";

/**
 * Nobody has it from, or speaks for, somebody who has it from them: looked at as the ledger stands after the change.
 * Origins that are the same count as one.
 */
export async function refuseCircles(transaction: Transaction, storyId: string): Promise<void> {
  const { facts, ledger } = await loadStoryModel(transaction, storyId);
  const same = new Map<string, string>();
  const oneOf = (id: string): string => {
    const up = same.get(id);
    return up === undefined ? id : oneOf(up);
  };
  for (const { fromId, toId } of facts.links.filter(({ kind }) => kind === "SAME_AS")) {
    const [from, to] = [oneOf(fromId), oneOf(toId)];
    if (from !== to) same.set(from, to);
  }
  const directed = facts.links
    .filter(({ kind }) => kind === "DERIVES_FROM" || kind === "SPEAKS_FOR")
    .map(({ fromId, toId }) => ({ fromId, from: oneOf(fromId), to: oneOf(toId) }));
  const inCircle = directed.find(({ from, to }) => reaches(directed, to, from));
  if (!inCircle) return;
  const name = ledger.origins.get(inCircle.fromId)?.name ?? "It";
  throw new DomainError("origin.invalid", `That would lead in a circle: ${name} would have it from itself.`);
}

function reaches(links: readonly { from: string; to: string }[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const id of reached) for (const link of links) if (link.from === id) reached.add(link.to);
  return reached.has(to);
}
