import { router, reading } from "../trpc.ts";
import { atDesk } from "../desk/at-desk.ts";
import { storiesInput } from "../contract/story-contract.ts";
import { deskView, storyPage } from "../view/desk-view.ts";

export const deskRouter = router({
  view: reading.query(({ ctx }) => atDesk(ctx, deskView)),
  stories: reading.input(storiesInput).query(({ ctx, input }) => atDesk(ctx, (desk) => storyPage(desk, input.cursor))),
  me: reading.query(({ ctx }) => ctx.actor),
});
