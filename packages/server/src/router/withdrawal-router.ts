import * as contract from "../contract/withdrawal-contract.ts";
import { editing, reading, router } from "../trpc.ts";
import { atDesk } from "../desk/at-desk.ts";
import { askBack, restoreThing, thingOf, withdrawThing } from "../usecase/withdraw-thing.ts";
import { withoutView } from "../view/without-view.ts";

export const withdrawalRouter = router({
  without: reading
    .input(contract.withoutInput)
    .query(({ ctx, input }) => atDesk(ctx, (desk) => withoutView(desk, input.story, thingOf(input.what)))),
  withdraw: editing.input(contract.withdrawInput).mutation(({ ctx, input }) => withdrawThing(ctx, input)),
  askBack: editing.input(contract.askBackInput).mutation(({ ctx, input }) => askBack(ctx, input)),
  restore: editing.input(contract.restoreInput).mutation(({ ctx, input }) => restoreThing(ctx, input)),
});
