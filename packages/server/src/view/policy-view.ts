import type { Policy } from "@second-source/domain/desk/policy";
import type { DeskWork } from "../desk/at-desk.ts";
import { countAwaitedStories } from "../store/awaited-stories.ts";
import { loadDeskPolicy } from "../store/desks.ts";

export interface PolicyView {
  readonly deskName: string;
  readonly policy: Policy;
  /** Stories whose claims the worker still weighs anew. */
  readonly awaited: number;
}

export async function policyView({ transaction, actor }: DeskWork): Promise<PolicyView> {
  return {
    deskName: actor.deskName,
    policy: await loadDeskPolicy(transaction, actor.deskId),
    awaited: await countAwaitedStories(transaction),
  };
}
