import { countAwaitedStories } from "../store/awaited-stories.ts";
import { loadRespectsRobots } from "../store/desks.ts";
import { listOutlets, type OutletRow } from "../store/outlets.ts";
import { listOwners, type OwnerRow } from "../store/owners.ts";
import { listParties, type PartyRow } from "../store/parties.ts";
import type { DeskWork } from "../desk/at-desk.ts";

export interface OutletsView {
  readonly respectsRobots: boolean;
  readonly outlets: readonly (OutletRow & { readonly articles: number })[];
  readonly owners: readonly OwnerRow[];
  readonly parties: readonly PartyRow[];
  /** Stories whose claims the worker still weighs anew. */
  readonly awaited: number;
}

/** The outlets that the desk has met, who owns them, the parties it keeps, and how it fetches. */
export async function outletsView({ transaction, actor }: DeskWork): Promise<OutletsView> {
  return {
    respectsRobots: await loadRespectsRobots(transaction, actor.deskId),
    outlets: await listOutlets(transaction),
    owners: await listOwners(transaction),
    parties: await listParties(transaction),
    awaited: await countAwaitedStories(transaction),
  };
}
