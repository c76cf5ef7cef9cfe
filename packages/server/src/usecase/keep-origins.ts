import type { AuditAction } from "@second-source/domain/audit/audit-action";
import { listed } from "@second-source/domain/text/counted";
import { isNamedKind } from "@second-source/domain/origin/origin";
import type { z } from "zod";
import type { editOriginInput, splitOriginInput } from "../contract/origin-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import {
  ensureNamedOrigin,
  findOriginNamed,
  loadOrigin,
  loadOriginFields,
  moveAssertions,
  updateOrigin,
  type StoredOrigin,
} from "../store/origins.ts";
import { lockStory } from "../store/stories.ts";
import { loadStoryModel } from "../view/story-model.ts";
import { changeStory, type ReachedClaim } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";
import { refuseOtherName, refuseOtherThan } from "./refuse-changed.ts";

/** What a change to the ledger did: the claims it reached, approved ones among them gone stale. */
export interface LedgerChange {
  readonly reached: readonly ReachedClaim[];
}

/** Changes what is recorded of an origin. */
export function editOrigin(
  call: DeskCall,
  { origin: id, was, fields }: z.output<typeof editOriginInput>,
): Promise<LedgerChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const origin = await loadNamed(desk, id);
    const { storyId } = origin;
    const change = {
      what: `changed what is known of ${origin.name}`,
      action: "origin.edited" as const,
      details: { was: origin.name, ...fields },
    };
    return record(desk, origin, change, async () => {
      await lockStory(transaction, storyId);
      refuseOtherThan(origin.name, await loadOriginFields(transaction, id), was);
      await updateOrigin(transaction, { deskId: actor.deskId, storyId, id, ...fields });
    });
  });
}

/** One origin turns out to be two: some of its passages go to a new one. Saying that the two are the same undoes it. */
export function splitOrigin(call: DeskCall, input: z.output<typeof splitOriginInput>): Promise<LedgerChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const origin = await loadNamed(desk, input.origin);
    const { storyId } = origin;
    const change = {
      what: `told ${input.fields.name} from ${origin.name}`,
      action: "origin.split" as const,
      details: {
        origin: origin.name,
        into: input.fields.name,
        passages: input.assertions.length,
        reason: input.reason,
      },
    };
    return record(desk, origin, change, async () => {
      await lockStory(transaction, storyId);
      refuseOtherName(input.name, (await loadOrigin(transaction, origin.id)).name);
      await refuseForeignPassages(desk, origin, input.assertions);
      if (await findOriginNamed(transaction, storyId, input.fields.name))
        throw new DomainError(
          "name.taken",
          `“${input.fields.name}” is in the story already. Give the new one a name of its own.`,
        );
      const to = await ensureNamedOrigin(transaction, { deskId: actor.deskId, storyId, ...input.fields });
      await moveAssertions(transaction, input.assertions, to);
    });
  });
}

/** Only what rests on the origin can go to the new one. */
async function refuseForeignPassages(
  { transaction }: DeskWork,
  origin: StoredOrigin,
  assertionIds: readonly string[],
): Promise<void> {
  const { claims } = await loadStoryModel(transaction, origin.storyId);
  const own = new Set(
    claims.flatMap((claim) => claim.assertions).flatMap((each) => (each.originId === origin.id ? each.id : [])),
  );
  if (assertionIds.every((id) => own.has(id))) return;
  throw new DomainError("origin.changed", "A passage no longer rests on this origin. Look at what stands now.");
}

/** Writes a change to the ledger: its own row in the log, and one for each claim it reached. */
async function record(
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

async function loadNamed({ transaction }: DeskWork, id: string): Promise<StoredOrigin> {
  const origin = await loadOrigin(transaction, id);
  if (!isNamedKind(origin.kind))
    throw new DomainError("origin.invalid", "Only a named origin can be changed or split.");
  return origin;
}
