import { followInput, settleItemInput, startWatchInput, watchInput } from "../contract/watch-contract.ts";
import { editing, reading, router } from "../trpc.ts";
import { atDesk } from "../usecase/desk-work.ts";
import { lookNow, settleItem, startWatch, stopWatch } from "../usecase/keep-watches.ts";
import { followView } from "../view/follow-view.ts";

export const followRouter = router({
  view: reading.input(followInput).query(({ ctx, input }) => atDesk(ctx, (desk) => followView(desk, input.story))),
  start: editing.input(startWatchInput).mutation(({ ctx, input }) => startWatch(ctx, input)),
  stop: editing.input(watchInput).mutation(({ ctx, input }) => stopWatch(ctx, input)),
  lookNow: editing.input(watchInput).mutation(({ ctx, input }) => lookNow(ctx, input)),
  settleItem: editing.input(settleItemInput).mutation(({ ctx, input }) => settleItem(ctx, input)),
});
