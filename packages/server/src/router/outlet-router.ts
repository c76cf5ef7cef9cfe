import {
  changeOutletInput,
  changeOwnerInput,
  changePartyInput,
  respectRobotsInput,
} from "../contract/outlet-contract.ts";
import { findInput } from "../contract/find-contract.ts";
import { administering, editing, reading, router } from "../trpc.ts";
import { atDesk } from "../desk/at-desk.ts";
import { changeOutlet } from "../usecase/change-outlet.ts";
import { changeOwner } from "../usecase/change-owner.ts";
import { changeParty } from "../usecase/change-party.ts";
import { respectRobots } from "../usecase/respect-robots.ts";
import { findOutlets, findOwners, findParties } from "../view/find-names.ts";
import { outletsView } from "../view/outlets-view.ts";

export const outletRouter = router({
  view: reading.query(({ ctx }) => atDesk(ctx, outletsView)),
  find: reading.input(findInput).query(({ ctx, input }) => atDesk(ctx, (desk) => findOutlets(desk, input.words))),
  findOwner: reading.input(findInput).query(({ ctx, input }) => atDesk(ctx, (desk) => findOwners(desk, input.words))),
  findParty: reading.input(findInput).query(({ ctx, input }) => atDesk(ctx, (desk) => findParties(desk, input.words))),
  change: editing.input(changeOutletInput).mutation(({ ctx, input }) => changeOutlet(ctx, input)),
  changeOwner: editing.input(changeOwnerInput).mutation(({ ctx, input }) => changeOwner(ctx, input)),
  changeParty: editing.input(changePartyInput).mutation(({ ctx, input }) => changeParty(ctx, input)),
  respectRobots: administering.input(respectRobotsInput).mutation(({ ctx, input }) => respectRobots(ctx, input)),
});
