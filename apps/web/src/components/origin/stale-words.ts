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
