import { isSettled, type ReviewState } from "@second-source/domain/review/review-state";
import type { Transaction } from "../store/database.ts";
import { loadStoryHead, type StoryHeadRow } from "../store/story-head.ts";

/** What stands over every screen of a story. */
export interface StoryHead {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly claims: number;
  readonly settled: number;
  readonly toReview: number;
  /** Passages that wait for a person, since an outlet changed its text. */
  readonly unsettled: number;
  /** Articles that an outlet has changed since they were imported. */
  readonly recaptured: number;
  /** What a watch or a feed has brought and nobody has looked at. */
  readonly news: number;
  readonly articles: number;
  /** How far the desk's log had come: an event of a greater number is not in what is read beside this. */
  readonly seq: number;
}

/** The head of a story, by its id or its slug: one statement. */
export async function storyHead(transaction: Transaction, idOrSlug: string): Promise<StoryHead> {
  const { states, ...head } = await loadStoryHead(transaction, idOrSlug);
  return { ...head, ...progressOf(states), toReview: states.PROPOSED ?? 0 };
}

/** How many claims there are and how many are settled, of how many stand in each state. */
export function progressOf(states: StoryHeadRow["states"]): Pick<StoryHead, "claims" | "settled"> {
  const counts = Object.entries(states) as [ReviewState, number][];
  const sum = (counted: readonly [ReviewState, number][]): number => counted.reduce((all, [, each]) => all + each, 0);
  return { claims: sum(counts), settled: sum(counts.filter(([state]) => isSettled(state))) };
}
