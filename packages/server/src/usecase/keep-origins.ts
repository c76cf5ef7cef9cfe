import { listed } from "@second-source/domain/text/counted";
import type { z } from "zod";
import type {
  editOriginInput,
  mergeOriginsInput,
  splitOriginInput,
  unmergeOriginInput,
} from "../contract/origin-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import {
  ensureOrigin,
  isOriginTaken,
  loadOrigin,
  moveAssertions,
  updateOrigin,
  type StoredOrigin,
} from "../store/origins.ts";
import { loadStoryModel } from "../view/story-model.ts";
import { lockStory } from "../store/stories.ts";
import { changeStory, type ReachedClaim } from "./change-story.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";
import { refuseCircles } from "./refuse-circles.ts";

/** What a change to the ledger did: the claims it reached, approved ones among them gone stale. */
export interface LedgerChange {
  readonly reached: readonly ReachedClaim[];
}

/** Changes what is recorded of an origin. */
export function editOrigin(
  call: DeskCall,
  { origin: id, fields }: z.output<typeof editOriginInput>,
): Promise<LedgerChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const origin = await loadNamed(desk, id);
    const { kind, name, party, occasion } = fields;
    const change = {
      what: `changed what is known of ${origin.name}`,
      action: "origin.edited",
      details: { was: origin.name, kind, name, party, occasion },
    };
    return record(desk, origin, change, async () => {
      if (await isOriginTaken(transaction, { id, storyId: origin.storyId, kind, name }))
        throw new DomainError("origin.invalid", `“${name}” is in the story already. Merge the two instead.`);
      await updateOrigin(transaction, actor.deskId, id, fields);
    });
  });
}

/** Two origins turn out to be one. What was recorded under the first stays there, so that the merge can be undone. */
export function mergeOrigins(call: DeskCall, input: z.output<typeof mergeOriginsInput>): Promise<LedgerChange> {
  return atDesk(call, async (desk) => {
    const [from, into] = [await loadNamed(desk, input.from), await loadNamed(desk, input.into)];
    if (from.id === into.id || from.storyId !== into.storyId)
      throw new DomainError("origin.invalid", "Two different origins of one story can be merged.");
    const change = {
      what: `took ${from.name} for ${into.name}`,
      action: "origin.merged",
      details: { from: from.name, into: into.name, reason: input.reason },
    };
    return record(desk, from, change, async () => {
      for (const id of [from.id, into.id]) refuseMerged(await loadNamed(desk, id));
      await updateOrigin(desk.transaction, desk.actor.deskId, from.id, { mergedInto: into.id });
      await refuseCircles(desk.transaction, from.storyId);
    });
  });
}

/** The way back from a merge: the origin stands for itself again, with what was recorded under it. */
export function unmergeOrigin(call: DeskCall, input: z.output<typeof unmergeOriginInput>): Promise<LedgerChange> {
  return atDesk(call, async (desk) => {
    const origin = await loadNamed(desk, input.origin);
    const change = {
      what: `took ${origin.name} for an origin of its own again`,
      action: "origin.unmerged",
      details: { origin: origin.name, reason: input.reason },
    };
    return record(desk, origin, change, async () => {
      if (!(await loadNamed(desk, origin.id)).mergedInto)
        throw new DomainError("origin.changed", `${origin.name} stands for itself already.`);
      await updateOrigin(desk.transaction, desk.actor.deskId, origin.id, { mergedInto: null });
    });
  });
}

/** One origin turns out to be two: some of its passages go to a new one. Merging the new one back undoes it. */
export function splitOrigin(call: DeskCall, input: z.output<typeof splitOriginInput>): Promise<LedgerChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const origin = await loadNamed(desk, input.origin);
    const { storyId } = origin;
    const change = {
      what: `told ${input.fields.name} from ${origin.name}`,
      action: "origin.split",
      details: {
        origin: origin.name,
        into: input.fields.name,
        passages: input.assertions.length,
        reason: input.reason,
      },
    };
    return record(desk, origin, change, async () => {
      await lockStory(transaction, storyId);
      await refuseForeignPassages(desk, origin, input.assertions);
      if (await isOriginTaken(transaction, { id: "00000000-0000-0000-0000-000000000000", storyId, ...input.fields }))
        throw new DomainError(
          "origin.invalid",
          `“${input.fields.name}” is in the story already. Give the new one a name of its own.`,
        );
      const to = await ensureOrigin(transaction, { deskId: actor.deskId, storyId, outletId: null, ...input.fields });
      await moveAssertions(transaction, input.assertions, to);
    });
  });
}

function refuseMerged({ mergedInto, name }: StoredOrigin): void {
  if (mergedInto)
    throw new DomainError("origin.changed", `${name} has been merged meanwhile. Look at what stands now.`);
}

/** Only what rests on the origin, directly or under one that was merged into it, can go to the new one. */
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
  change: { what: string; action: string; details: Record<string, string | number | null> },
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
  if (origin.kind === "UNKNOWN" || origin.kind === "OUTLET_REPORTING")
    throw new DomainError("origin.invalid", "Only a named origin can be changed, merged or split.");
  return origin;
}
