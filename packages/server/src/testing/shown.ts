import { loadAssertion } from "../store/assertions.ts";
import { lockPassageOf } from "../store/captures.ts";
import { lockClaim } from "../store/claims.ts";
import { lockLink } from "../store/origin-links.ts";
import { loadOrigin, loadOriginFields, type OriginFields } from "../store/origins.ts";
import { loadThread } from "../store/threads.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

/*
 * What a screen that was loaded just now names with a press: the claim at its revision, the origin by its name.
 */

const now = <T>({ database, actor, now: at }: DeskCall, look: (desk: DeskWork) => Promise<T>): Promise<T> =>
  atDesk({ database, actor, now: at }, look);

export function shownClaim(call: DeskCall, claim: string): Promise<{ claim: string; revision: number }> {
  return now(call, async ({ transaction }) => ({ claim, revision: (await lockClaim(transaction, claim)).revision }));
}

/** The claim that words are recorded on. */
export function shownTarget(call: DeskCall, claim: string): Promise<{ claim: string; wording: string }> {
  return now(call, async ({ transaction }) => ({ claim, wording: (await lockClaim(transaction, claim)).wording }));
}

export function shownRecord(call: DeskCall, assertion: string): Promise<{ assertion: string; revision: number }> {
  return now(call, async ({ transaction }) => {
    const { claimId } = await loadAssertion(transaction, assertion);
    return { assertion, revision: (await lockClaim(transaction, claimId)).revision };
  });
}

export function shownPassage(call: DeskCall, assertion: string): Promise<{ assertion: string; passage: string }> {
  return now(call, async ({ transaction }) => ({
    assertion,
    passage: (await lockPassageOf(transaction, assertion)).id,
  }));
}

type Names = { from: string; to: string };

export function shownPair(
  call: DeskCall,
  from: string,
  to: string,
): Promise<{ from: string; to: string; names: Names }> {
  return now(call, async (desk) => ({ from, to, names: await namesOf(desk, from, to) }));
}

export function shownLink(call: DeskCall, link: string): Promise<{ link: string; names: Names }> {
  return now(call, async (desk) => {
    const { fromId, toId } = await lockLink(desk.transaction, link);
    return { link, names: await namesOf(desk, fromId, toId) };
  });
}

async function namesOf({ transaction }: DeskWork, from: string, to: string): Promise<Names> {
  return { from: (await loadOrigin(transaction, from)).name, to: (await loadOrigin(transaction, to)).name };
}

/** An origin by its name. */
export function shownOrigin(call: DeskCall, origin: string): Promise<{ origin: string; name: string }> {
  return now(call, async ({ transaction }) => ({ origin, name: (await loadOrigin(transaction, origin)).name }));
}

type Was = Omit<OriginFields, "aliases" | "parties"> & { aliases: string[]; parties: string[] };

/** An origin with everything that its form was made from. */
export function shownFields(call: DeskCall, origin: string): Promise<{ origin: string; was: Was }> {
  return now(call, async ({ transaction }) => {
    const { storyId: _, aliases, parties, ...fields } = await loadOriginFields(transaction, origin);
    return { origin, was: { ...fields, aliases: [...aliases], parties: [...parties] } };
  });
}

export function shownThread(call: DeskCall, thread: string): Promise<{ thread: string; comments: number }> {
  return now(call, async ({ transaction }) => ({
    thread,
    comments: (await loadThread(transaction, thread)).comments,
  }));
}
