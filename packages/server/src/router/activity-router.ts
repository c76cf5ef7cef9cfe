import { deskActivityInput, storyActivityInput } from "../contract/activity-contract.ts";
import { auditing, reading, router } from "../trpc.ts";
import { atDesk } from "../desk/at-desk.ts";
import { deskActivity, storyActivity } from "../view/activity-view.ts";

export const activityRouter = router({
  story: reading
    .input(storyActivityInput)
    .query(({ ctx, input: { story, filter } }) => atDesk(ctx, (desk) => storyActivity(desk, story, filter))),
  desk: auditing
    .input(deskActivityInput)
    .query(({ ctx, input: { filter } }) => atDesk(ctx, (desk) => deskActivity(desk, filter))),
});
