import type { AuditAction } from "@second-source/domain/audit/audit-action";
import { starterByName } from "@second-source/domain/desk/starter/starter-outlets";
import { describesSomebody } from "@second-source/domain/origin/described-words";
import { nextState } from "@second-source/domain/review/review-state";
import { listDesks, writeAudit } from "../store/audit.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";
import { createAnswer } from "../store/answers.ts";
import { updateClaim } from "../store/claims.ts";
import * as old from "../store/leftovers.ts";
import type { Leftover } from "../store/leftovers.ts";
import { ensureOccasion } from "../store/occasions.ts";
import { ensureUnnamedOrigin, findOriginNamed } from "../store/origins.ts";
import { ensureOutlet } from "../store/outlets.ts";
import { ensureOwner } from "../store/owners.ts";
import { ensureParty } from "../store/parties.ts";
import { workOutStandings } from "./standings.ts";

/** One desk's carrying over: everything in one transaction, signed by nobody. */
interface Carrying {
  readonly transaction: Transaction;
  readonly deskId: string;
  readonly now: Date;
}

/**
 * Places what the migrations put aside: free text becomes parties, owners and occasions, wires become relays, names that
 * fold alike become one thing. No count rises by it; whatever was folded has a line in the log, and what was approved is
 * looked at again. Does nothing where nothing was left over. Answers with the number of desks that were carried over.
 */
export async function carryOver(database: Database, now: Date): Promise<number> {
  let carried = 0;
  for (const { id: deskId } of await listDesks(database)) {
    const isDone = await inDesk(database, { deskId, personId: null }, (transaction) =>
      carryDeskOver({ transaction, deskId, now }),
    );
    if (isDone) carried++;
  }
  await workOutStandings(database);
  return carried;
}

async function carryDeskOver(at: Carrying): Promise<boolean> {
  const leftovers = await old.listLeftovers(at.transaction);
  if (leftovers.length === 0) return false;
  const each = async (
    kind: Leftover["kind"],
    place: (at: Carrying, leftover: Leftover) => Promise<void>,
  ): Promise<void> => {
    for (const leftover of leftovers.filter((one) => one.kind === kind)) await place(at, leftover);
  };
  await each("OUTLET", placeOutlet);
  await each("ARTICLE", placeCredit);
  await each("ASSERTION", placeRelays);
  await each("ORIGIN", placeOrigin);
  await each("ORIGIN", placeMerge);
  await each("CONFLICT", placeResolution);
  await each("CLAIM", placeClaim);
  await old.clearLeftovers(at.transaction);
  log(at, "carried.story", { desk: at.deskId, counts: `${leftovers.length} rows` });
  return true;
}

function log(
  { transaction, deskId, now }: Carrying,
  action: AuditAction,
  details: Record<string, string | number | null>,
  subject: { kind: string; id: string; storyId?: string } = { kind: "desk", id: deskId },
): void {
  writeAudit(
    { transaction, actor: { deskId, personId: null }, now },
    { action, subjectKind: subject.kind, subjectId: subject.id, storyId: subject.storyId ?? null, details },
  );
}

const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

async function placeOutlet(at: Carrying, { rowId, value }: Leftover): Promise<void> {
  const { transaction, deskId } = at;
  const [name, owner] = [text(value["name"]) ?? "An outlet", text(value["owner"])];
  const starter = starterByName(name);
  const stays = await old.nameOldOutlet(transaction, deskId, {
    id: rowId,
    name,
    isWire: starter?.kind === "WIRE",
    aliases: starter ? [starter.name, ...starter.aliases] : [],
  });
  if (stays !== rowId)
    log(at, "carried.folded", { noun: "the outlet", name, into: await old.nameOf(transaction, "outlet", stays) });
  if (owner === null) return;
  const { id: ownerId, into } = await ensuredOwner(at, owner);
  if (into !== null) log(at, "carried.folded", { noun: "the owner", name: owner, into });
  await old.setOwner(transaction, stays, ownerId);
}

/** `into` is the name that another spelling was taken for; null where it is its own. */
async function ensuredOwner(
  { transaction, deskId }: Carrying,
  name: string,
): Promise<{ id: string; into: string | null }> {
  const id = await ensureOwner(transaction, deskId, name);
  const known = await old.nameOf(transaction, "owner", id);
  return { id, into: known === name ? null : known };
}

async function placeCredit({ transaction, deskId }: Carrying, { rowId, value }: Leftover): Promise<void> {
  const credit = text(value["wireCredit"]);
  if (credit !== null) await old.setWireCredit(transaction, rowId, await ensureOutlet(transaction, deskId, credit));
}

async function placeRelays({ transaction, deskId }: Carrying, { rowId, value }: Leftover): Promise<void> {
  const names = Array.isArray(value["relays"]) ? value["relays"].flatMap((name) => text(name) ?? []) : [];
  const ids: string[] = [];
  for (const name of names) ids.push(await ensureOutlet(transaction, deskId, name));
  await old.appendRelays(transaction, deskId, rowId, ids);
}

async function placeOrigin(at: Carrying, { rowId, value }: Leftover): Promise<void> {
  const { transaction, deskId } = at;
  const [storyId, name] = [String(value["storyId"]), text(value["name"]) ?? "Somebody"];
  const base = { deskId, storyId };
  const assertions = await old.listAssertionsOn(transaction, rowId);
  const occasion = text(value["occasion"]);
  if (occasion !== null && assertions.length > 0)
    await old.setOccasion(
      transaction,
      assertions,
      await ensureOccasion(transaction, { ...base, name: occasion, on: null }),
    );
  if (value["kind"] === "OUTLET_REPORTING") return;
  if (value["kind"] === "UNKNOWN" || value["kind"] === "WIRE_ITEM") {
    if (value["kind"] === "WIRE_ITEM") {
      const relay = await ensureOutlet(transaction, deskId, name);
      for (const assertionId of assertions) await old.appendRelays(transaction, deskId, assertionId, [relay]);
      log(at, "carried.relay", { name }, { kind: "story", id: storyId, storyId });
    }
    await old.restOnNobody(transaction, rowId, await ensureUnnamedOrigin(transaction, { ...base, kind: "UNKNOWN" }));
    return;
  }
  await placeNamedOrigin(at, { ...base, id: rowId, name, party: text(value["party"]) });
}

async function placeNamedOrigin(
  at: Carrying,
  {
    deskId,
    storyId,
    id,
    name,
    party,
  }: { deskId: string; storyId: string; id: string; name: string; party: string | null },
): Promise<void> {
  const { transaction } = at;
  const subject = { kind: "story", id: storyId, storyId };
  const known = await findOriginNamed(transaction, storyId, name);
  if (known !== null) {
    const into = await old.nameOf(transaction, "origin", known);
    await old.foldOrigin(transaction, id, known);
    log(at, "carried.folded", { noun: "the origin", name, into }, subject);
  } else {
    const isDescribed = describesSomebody(name);
    await old.nameOldOrigin(transaction, {
      deskId,
      storyId,
      id,
      name,
      identified: isDescribed ? "DESCRIBED" : "NAMED",
    });
    if (isDescribed) log(at, "carried.described", { name }, subject);
  }
  if (party === null) return;
  const partyId = await ensureParty(transaction, deskId, party);
  const into = await old.nameOf(transaction, "party", partyId);
  if (into !== party) log(at, "carried.folded", { noun: "the party", name: party, into });
  await old.addParty(transaction, deskId, known ?? id, partyId);
}

/** An origin that was taken for another is the same as it: a link that never raises, in place of a move that could. */
async function placeMerge({ transaction, deskId, now }: Carrying, { rowId, value }: Leftover): Promise<void> {
  const into = text(value["mergedInto"]);
  if (into === null) return;
  const [from, to] = [await old.findOldOrigin(transaction, rowId), await old.findOldOrigin(transaction, into)];
  const proposedBy = await old.findDoer(transaction, "origin.merged", rowId, null);
  if (!from || !to || from.kind === "UNKNOWN" || to.kind === "UNKNOWN") return;
  const storyId = String(value["storyId"]);
  if (proposedBy === null) {
    await old.foldOrigin(transaction, from.id, to.id);
    return;
  }
  const link = { kind: "SAME_AS" as const, fromId: from.id, toId: to.id, reason: "Merged before.", proposedBy };
  await old.linkOld(transaction, { deskId, storyId, ...link, proposedAt: now });
}

/** What was resolved is answered; the denial in it, which the first edition took as answered too, stands until somebody answers it. */
async function placeResolution({ transaction, deskId, now }: Carrying, { rowId, value }: Leftover): Promise<void> {
  const [claimId, reason] = [text(value["claimId"]), text(value["resolution"])];
  if (claimId === null || reason === null) return;
  const answeredBy = await old.findDoer(transaction, "conflict.resolved", claimId, { name: "reason", value: reason });
  if (answeredBy === null) return;
  const answer = { deskId, claimId, target: { conflictId: rowId }, kind: "IMMATERIAL" as const, reason };
  await createAnswer(transaction, { ...answer, answeredBy, answeredAt: now });
}

async function placeClaim(at: Carrying, { rowId }: Leftover): Promise<void> {
  const { transaction, deskId, now } = at;
  const claim = await old.loadOldClaim(transaction, rowId);
  const state = claim && nextState(claim.state, "SHIFT");
  if (!claim || !state) return;
  await updateClaim(transaction, deskId, claim.id, { state, revision: claim.revision + 1, changedAt: now });
  const details = { claim: claim.number, revision: claim.revision + 1, state };
  log(at, "carried.stale", details, { kind: "claim", id: claim.id, storyId: claim.storyId });
}
