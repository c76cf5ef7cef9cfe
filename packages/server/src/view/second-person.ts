import { mayReview } from "@second-source/domain/desk/role";
import { listWaitingForSecond, type WaitingForSecond } from "../store/second-person.ts";
import type { DeskWork } from "../desk/at-desk.ts";

/** Something that counts only once a second person has said so too. */
export interface SecondPersonItem extends Omit<WaitingForSecond, "name" | "other"> {
  /** What is asked, as a whole sentence. */
  readonly question: string;
}

/** What waits at the desk for somebody other than who said it, at most `most` of each kind. */
export async function secondPersonItems({ transaction, actor }: DeskWork, most: number): Promise<SecondPersonItem[]> {
  const all = await listWaitingForSecond(transaction, actor.humanId, most);
  const waiting = all.filter(({ kind }) => kind !== "POLICY" || mayReview(actor.role));
  return waiting.map(({ name, other, ...item }) => ({ ...item, question: questionOf(item, name, other ?? "") }));
}

function questionOf(
  { kind, claimNumber }: Pick<WaitingForSecond, "kind" | "claimNumber">,
  name: string,
  other: string,
): string {
  if (kind === "POLICY") return "May the desk ask for less?";
  if (kind === "DISTINCT") return `Are “${name}” and “${other}” two people?`;
  if (kind === "RESTORE") return `Does ${name} count again?`;
  return `Is it ${name} who stands behind what ${other} says on claim ${claimNumber}?`;
}
