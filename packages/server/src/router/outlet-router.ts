import { changeOutletInput, respectRobotsInput } from "../contract/outlet-contract.ts";
import { administering, editing, reading, router } from "../trpc.ts";
import { atDesk } from "../usecase/desk-work.ts";
import { changeOutlet, respectRobots } from "../usecase/keep-outlets.ts";
import { outletsView } from "../view/outlets-view.ts";

export const outletRouter = router({
  view: reading.query(({ ctx }) => atDesk(ctx, outletsView)),
  change: editing.input(changeOutletInput).mutation(({ ctx, input }) => changeOutlet(ctx, input)),
  respectRobots: administering.input(respectRobotsInput).mutation(({ ctx, input }) => respectRobots(ctx, input)),
});
