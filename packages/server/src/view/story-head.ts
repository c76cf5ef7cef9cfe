import { isSettled, type ReviewState } from "@second-source/domain/review/review-state";
import type { StoryHeadRow } from "../store/story-head.ts";
import type { StoryModel } from "./story-model.ts";

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
}

export function storyHead(model: StoryModel): StoryHead {
  const live = model.claims.filter((claim) => claim.state !== "WITHDRAWN");
  const { id, slug, title } = model;
  return {
    ...{ id, slug, title },
    claims: live.length,
    settled: live.filter((claim) => isSettled(claim.state)).length,
    toReview: live.filter((claim) => claim.state === "PROPOSED").length,
    unsettled: live.flatMap((claim) => claim.assertions).filter(({ placement }) => placement !== "PLACED").length,
    recaptured: model.articles.filter(({ captureNumber }) => captureNumber > 1).length,
    news: model.news,
    articles: model.articles.length,
  };
}

/** The same where nothing of the story was loaded. */
export function headOf({ states, ...head }: StoryHeadRow): StoryHead {
  return { ...head, ...progressOf(states), toReview: states.PROPOSED ?? 0 };
}

/** How many claims there are and how many are settled, of how many stand in each state. */
export function progressOf(states: StoryHeadRow["states"]): Pick<StoryHead, "claims" | "settled"> {
  const counts = Object.entries(states) as [ReviewState, number][];
  const sum = (counted: readonly [ReviewState, number][]): number => counted.reduce((all, [, each]) => all + each, 0);
  return { claims: sum(counts), settled: sum(counts.filter(([state]) => isSettled(state))) };
}
