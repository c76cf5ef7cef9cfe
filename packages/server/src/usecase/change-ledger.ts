import type { AuditAction } from "@second-source/domain/audit/audit-action";
import { listed } from "@second-source/domain/text/counted";
import { isNamedKind } from "@second-source/domain/origin/origin";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadOrigin, type StoredOrigin } from "../store/origins.ts";
import { changeStory, type ReachedClaim } from "./change-story.ts";
import type { DeskWork } from "../desk/at-desk.ts";

/** What a change to the ledger did: the claims it reached, approved ones among them gone stale. */
export interface LedgerChange {
  readonly reached: readonly ReachedClaim[];
}

/** Writes a change to the ledger: its own row in the log, and one for each claim it reached. */
export async function recordLedger(
  desk: DeskWork,
  origin: StoredOrigin,
  change: { what: string; action: AuditAction; details: Record<string, string | number | null | string[]> },
  write: () => Promise<void>,
): Promise<LedgerChange> {
  const reached = await changeStory(desk, origin.storyId, change, write);
  writeAudit(desk, {
    action: change.action,
    subjectKind: "origin",
    subjectId: origin.id,
    storyId: origin.storyId,
    details: { ...change.details, claims: listed(reached.map(({ number }) => String(number))) },
  });
  return { reached };
}

export async function loadNamed({ transaction }: DeskWork, id: string): Promise<StoredOrigin> {
  const origin = await loadOrigin(transaction, id);
  if (!isNamedKind(origin.kind))
    throw new DomainError("origin.invalid", "Only a named origin can be changed or split.");
  return origin;
}
