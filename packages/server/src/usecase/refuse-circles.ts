import type { OriginLedger } from "@second-source/domain/origin/independence";
import { DomainError } from "../errors.ts";
import type { Transaction } from "../store/database.ts";
import { loadStoryModel } from "../view/story-model.ts";

/** Nobody has it from somebody who has it from them: looked at as the ledger stands after the change. */
export async function refuseCircles(transaction: Transaction, storyId: string): Promise<void> {
  const { ledger } = await loadStoryModel(transaction, storyId);
  const inCircle = ledger.links.find((link) => reaches(ledger, link.toId, link.fromId));
  if (!inCircle) return;
  const name = ledger.origins.get(inCircle.fromId)?.name ?? "It";
  throw new DomainError("origin.invalid", `That would lead in a circle: ${name} would have it from itself.`);
}

function reaches({ links }: OriginLedger, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const id of reached) for (const link of links) if (link.fromId === id) reached.add(link.toId);
  return reached.has(to);
}
