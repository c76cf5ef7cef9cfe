import type { Policy } from "@second-source/domain/desk/policy";
import type { DeskWork } from "../desk/at-desk.ts";
import { countAwaitedStories } from "../store/awaited-stories.ts";
import { loadDeskPolicy } from "../store/desks.ts";
import { findPendingLoosening, type PendingLoosening } from "../store/loosenings.ts";
import { findAccountsOf } from "../store/people.ts";

export interface PolicyView {
  readonly deskName: string;
  readonly policy: Policy;
  /** What asks less and waits for a second person; null where nothing does. */
  readonly pending: (PendingLoosening & { readonly isOwn: boolean }) | null;
  /** Stories whose claims the worker still weighs anew. */
  readonly awaited: number;
}

export async function policyView({ transaction, actor }: DeskWork): Promise<PolicyView> {
  const pending = await findPendingLoosening(transaction);
  const own = await findAccountsOf(transaction, actor.humanId, pending ? [pending.askedById] : []);
  return {
    deskName: actor.deskName,
    policy: await loadDeskPolicy(transaction, actor.deskId),
    pending: pending && { ...pending, isOwn: own.has(pending.askedById) },
    awaited: await countAwaitedStories(transaction),
  };
}
