import { followInput, settleItemInput, startWatchInput, watchInput } from "../contract/watch-contract.ts";
import { editing, reading, router } from "../trpc.ts";
import { atDesk } from "../desk/at-desk.ts";
import { pollNow } from "../usecase/poll-now.ts";
import { settleItem } from "../usecase/settle-item.ts";
import { startWatch } from "../usecase/start-watch.ts";
import { stopWatch } from "../usecase/stop-watch.ts";
import { followView } from "../view/follow-view.ts";

export const followRouter = router({
  view: reading.input(followInput).query(({ ctx, input }) => atDesk(ctx, (desk) => followView(desk, input.story))),
  start: editing.input(startWatchInput).mutation(({ ctx, input }) => startWatch(ctx, input)),
  stop: editing.input(watchInput).mutation(({ ctx, input }) => stopWatch(ctx, input)),
  pollNow: editing.input(watchInput).mutation(({ ctx, input }) => pollNow(ctx, input)),
  settleItem: editing.input(settleItemInput).mutation(({ ctx, input }) => settleItem(ctx, input)),
});
