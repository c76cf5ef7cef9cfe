import { loadRespectsRobots } from "../store/desks.ts";
import { listOutlets, type OutletRow } from "../store/outlets.ts";
import type { DeskWork } from "../usecase/desk-work.ts";

export interface OutletsView {
  readonly respectsRobots: boolean;
  readonly outlets: readonly (OutletRow & { readonly articles: number })[];
}

/** The outlets that the desk has met, and how it fetches from them. */
export async function outletsView({ transaction, actor }: DeskWork): Promise<OutletsView> {
  return {
    respectsRobots: await loadRespectsRobots(transaction, actor.deskId),
    outlets: await listOutlets(transaction),
  };
}
