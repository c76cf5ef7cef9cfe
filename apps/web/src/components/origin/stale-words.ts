import { counted, listed } from "@second-source/domain/text/counted";
import { toast } from "sonner";

/** Says which approvals a change to the ledger has turned stale. */
export function staleWords({
  reached,
}: {
  readonly reached: readonly { readonly number: number; readonly wentStale: boolean }[];
}): void {
  const stale = reached.filter((claim) => claim.wentStale).map((claim) => String(claim.number));
  if (stale.length > 0)
    toast(`${counted(stale.length, "approval")} went stale: claim ${listed(stale)}. A reviewer looks again.`);
}

/** Says what a change to what the desk knows has done: approvals that went stale, or stories that the worker weighs. */
export function keptWords({ stale, awaited }: { readonly stale: number; readonly awaited: number }): void {
  if (awaited > 0) toast.success(`Saved. ${counted(awaited, "story", "stories")} are weighed anew by it.`);
  else toast.success(stale === 0 ? "Saved." : `Saved. ${counted(stale, "approval")} went stale.`);
}
