import { router } from "../trpc.ts";
import { accountRouter } from "./account-router.ts";
import { activityRouter } from "./activity-router.ts";
import { articleRouter } from "./article-router.ts";
import { briefingRouter } from "./briefing-router.ts";
import { claimRouter } from "./claim-router.ts";
import { deskRouter } from "./desk-router.ts";
import { followRouter } from "./follow-router.ts";
import { liveRouter } from "./live-router.ts";
import { originRouter } from "./origin-router.ts";
import { outletRouter } from "./outlet-router.ts";
import { peopleRouter } from "./people-router.ts";
import { policyRouter } from "./policy-router.ts";
import { reviewRouter } from "./review-router.ts";
import { storyRouter } from "./story-router.ts";
import { threadRouter } from "./thread-router.ts";
import { withdrawalRouter } from "./withdrawal-router.ts";

export const appRouter = router({
  desk: deskRouter,
  story: storyRouter,
  article: articleRouter,
  follow: followRouter,
  outlet: outletRouter,
  claim: claimRouter,
  review: reviewRouter,
  briefing: briefingRouter,
  origin: originRouter,
  withdrawal: withdrawalRouter,
  thread: threadRouter,
  policy: policyRouter,
  activity: activityRouter,
  account: accountRouter,
  people: peopleRouter,
  live: liveRouter,
});
export type AppRouter = typeof appRouter;
