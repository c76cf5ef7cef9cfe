import { router, reading } from "../trpc.ts";
import { atDesk } from "../usecase/desk-work.ts";
import { deskView } from "../view/desk-view.ts";

export const deskRouter = router({
  view: reading.query(({ ctx }) => atDesk(ctx, deskView)),
  me: reading.query(({ ctx }) => ctx.actor),
});
