import { writeAudit } from "../store/audit.ts";
import { countClaims } from "../store/claims.ts";
import { lockDesk } from "../store/desks.ts";
import { changeStories, MOST_CLAIMS_AT_ONCE } from "./change-story.ts";
import type { DeskCall, DeskWork } from "../desk/at-desk.ts";
import { awaitWeighing } from "./weigh-anew.ts";

/** How many approvals a change to what the desk knows has turned stale. */
export interface KeptChange {
  readonly stale: number;
  /** Stories whose claims the worker weighs anew: how many approvals go stale there is not known yet. */
  readonly awaited: number;
}

interface Kept {
  readonly noun: "outlet" | "owner" | "party";
  readonly id: string;
  readonly name: string;
  readonly details: Record<string, string | null | string[]>;
}

/** Holds the desk before the stories are listed: what comes up meanwhile is decided as the thing then is. */
export async function changeKnown(
  { database, ...desk }: DeskWork & Pick<DeskCall, "database">,
  { noun, id, name, details }: Kept,
  { listStories, write }: { listStories: () => Promise<readonly string[]>; write: () => Promise<void> },
): Promise<KeptChange> {
  await lockDesk(desk.transaction, desk.actor.deskId);
  const stories = await listStories();
  const change = {
    what: `changed what is known of ${name}`,
    action: `claim.${noun}-changed` as const,
    details: { [noun]: name },
  };
  const isTooMuch = (await countClaims(desk.transaction, stories)) > MOST_CLAIMS_AT_ONCE;
  if (isTooMuch) {
    await write();
    await awaitWeighing(desk, database, stories, { kind: "GROUND", ...change });
  }
  const reached = isTooMuch ? [] : await changeStories(desk, stories, change, write);
  const [stale, awaited] = [reached.filter(({ wentStale }) => wentStale).length, isTooMuch ? stories.length : 0];
  writeAudit(desk, {
    action: `${noun}.changed` as const,
    subjectKind: noun,
    subjectId: id,
    storyId: null,
    details: { ...details, stale, ...(awaited > 0 ? { awaited } : {}) },
  });
  return { stale, awaited };
}
