import { router } from "../trpc.ts";
import { articleRouter } from "./article-router.ts";
import { briefingRouter } from "./briefing-router.ts";
import { claimRouter } from "./claim-router.ts";
import { deskRouter } from "./desk-router.ts";
import { reviewRouter } from "./review-router.ts";
import { storyRouter } from "./story-router.ts";

export const appRouter = router({
  desk: deskRouter,
  story: storyRouter,
  article: articleRouter,
  claim: claimRouter,
  review: reviewRouter,
  briefing: briefingRouter,
});
export type AppRouter = typeof appRouter;
