import { randomUUID } from "node:crypto";
import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../actor.ts";
import { inDesk } from "../store/database.ts";
import { createSession, findLiveSession } from "../store/sessions.ts";
import { freshDatabase, contextOf, type TestDesk } from "../testing/test-desk.ts";
import { listProcedures } from "./testing/rights-cells.ts";
import { asOwner, rowsOf } from "./testing/rights-desks.ts";
import { SAMPLES } from "./testing/rights-inputs.ts";
import { canaryDesk, openShelf } from "./testing/rights-shelf.ts";
import { PROOF_SEED } from "./testing/seeded-random.ts";
import { send, type Answer } from "./testing/wire.ts";

/**
 * Every mutation of the router, found at run time, is begun by somebody who may and made to wait; meanwhile they lose the
 * right. What was begun is refused, and leaves nothing.
 */
const mutations = listProcedures().filter(({ type, policy }) => type === "mutation" && policy !== "read");

/** How a right is lost, as somebody else does it at that moment. */
const LOSSES: Record<string, (desk: TestDesk, actor: Actor) => [string, unknown[]]> = {
  "their role became a lesser one": (desk, { personId }) => [
    "update member set role = 'VIEWER' where desk_id = $1 and person_id = $2",
    [desk.deskId, personId],
  ],
  "they were shut out": (_, { personId }) => ["update person set disabled_at = now() where id = $1", [personId]],
  "their session was ended": (_, { sessionId }) => [
    "update sign_in_session set ended_at = now() where id = $1",
    [sessionId],
  ],
};
const BACK = `update person set disabled_at = null where id = $1`;
const counts = { mutations: mutations.length, "begun and refused": 0, "done nevertheless": 0 };

let at: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Client;
beforeAll(async () => {
  at = await freshDatabase();
  owner = new Client({ connectionString: at.ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

/** Somebody in a session of their own, as the web finds them. */
async function signedIn(desk: TestDesk, person: "editor" | "admin"): Promise<Actor> {
  const { personId } = desk.people[person];
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { id } = await createSession(desk.database, { personId, deskId: desk.deskId, expiresAt }, new Date());
  const actor = await findLiveSession(desk.database, id, new Date());
  if (!actor) throw new Error("a session that was just made lives");
  return actor;
}

/** Begins something, waits until it waits for us, does something else, and lets it go on. */
async function meanwhile<T>(begin: () => Promise<T>, change: () => Promise<unknown>): Promise<T> {
  await owner.query("begin");
  await owner.query("lock table answered_request in exclusive mode");
  const going = begin();
  for (;;) {
    const { rows } = await owner.query<{ waits: boolean }>(
      "select exists (select from pg_locks where not granted and relation = 'answered_request'::regclass) as waits",
    );
    if (rows[0]?.waits) break;
  }
  await change();
  await owner.query("commit");
  return going;
}

/** On another connection: nobody sees what a transaction does before its end. */
const lose = (desk: TestDesk, [sql, values]: [string, unknown[]]): Promise<unknown> =>
  asOwner(desk, (client) => client.query(sql, values));

describe.each(mutations.map(({ path }, nth) => ({ path, nth })))("$path", ({ path, nth }) => {
  const kinds = Object.entries(LOSSES);
  const tried = isFull ? kinds : kinds.filter((_, kind) => kind === (nth + PROOF_SEED) % kinds.length);

  test.each(tried)("is refused where %s", { timeout: 120_000 }, async (_, losing) => {
    const desk = await canaryDesk(at, `quokka${path.replace(".", "").toLowerCase()}${randomUUID().slice(0, 8)}`);
    const shelf = await openShelf(desk);
    const actor = await signedIn(desk, path === "article.dropIntake" ? "editor" : "admin");
    const input = await SAMPLES[path]?.(shelf);
    const before = await kept(desk);
    const answer = await meanwhile(
      () => send(() => contextOf(desk.database, actor), { path, type: "mutation", input }),
      () => lose(desk, losing(desk, actor)),
    );
    counts[answer.isRefused ? "begun and refused" : "done nevertheless"]++;
    expect(told(answer)).toMatch(/^(?:401 session\.ended|403 access\.role): ./);
    expect((await kept(desk)) === before).toBe(true);
    await owner.query(BACK, [actor.personId]);
  });
});

test("somebody who keeps their right is done, however long they waited", async () => {
  const desk = await canaryDesk(at, "quokkakept");
  const shelf = await openShelf(desk);
  const actor = await signedIn(desk, "admin");
  const input = await SAMPLES["story.create"]?.(shelf);
  const answer = await meanwhile(
    () => send(() => contextOf(desk.database, actor), { path: "story.create", type: "mutation", input }),
    () => Promise.resolve(),
  );
  expect(told(answer)).toMatch(/^200/);
});

test("control: a transaction that does not look is done by somebody who was shut out", async () => {
  const desk = await canaryDesk(at, "quokkacontrol");
  const actor = await signedIn(desk, "admin");
  const [, shutOut] = Object.values(LOSSES);
  const unlooked = (): Promise<string> => inDesk(desk.database, actor, () => Promise.resolve("done"));
  if (!shutOut) throw new Error("there is such a way");
  await lose(desk, shutOut(desk, actor));
  expect(await unlooked()).toBe("done");
});

test("everything was counted", () => {
  tellProof({ ...counts, seed: String(PROOF_SEED) });
  expect(counts["done nevertheless"]).toBe(0);
});

/** What the desk holds, without who may what: that is being changed. */
async function kept(desk: TestDesk): Promise<string> {
  const rows = await rowsOf(desk);
  for (const changed of ["member", "person", "sign_in_session"]) rows.delete(changed);
  return JSON.stringify([...rows]);
}

const told = ({ status, refusal, message }: Answer): string => `${status} ${refusal ?? "none"}: ${message}`;
