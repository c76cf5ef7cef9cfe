import type { z } from "zod";
import type { splitOriginInput } from "../contract/origin-contract.ts";
import { DomainError } from "../errors.ts";
import { ensureNamedOrigin, findOriginNamed, loadOrigin, moveAssertions, type StoredOrigin } from "../store/origins.ts";
import { lockStory } from "../store/stories.ts";
import { loadStoryModel } from "../story/story-model.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseOtherName } from "./refuse-changed.ts";
import { type LedgerChange, recordLedger, loadNamed } from "./change-ledger.ts";

/** One origin turns out to be two: some of its passages go to a new one. Saying that the two are the same undoes it. */
export function splitOrigin(call: DeskCall, input: z.output<typeof splitOriginInput>): Promise<LedgerChange> {
  return atDesk(call, async (desk) => {
    const { transaction, actor } = desk;
    const origin = await loadNamed(desk, input.origin);
    const { storyId } = origin;
    const change = {
      what: `split ${input.fields.name} off ${origin.name}`,
      action: "origin.split" as const,
      details: {
        origin: origin.name,
        into: input.fields.name,
        passages: input.assertions.length,
        reason: input.reason,
      },
    };
    return recordLedger(desk, origin, change, async () => {
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
