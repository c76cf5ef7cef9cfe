import { applicationUrl } from "@second-source/database/application-role";
import { withConnection } from "@second-source/database/connection";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listChainedRows } from "../store/audit.ts";
import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, twoOutletStory } from "../testing/two-outlet-story.ts";
import { atDesk } from "../desk/at-desk.ts";
import { openThread, settleThread } from "../usecase/discuss-claim.ts";
import { editClaim } from "../usecase/edit-claim.ts";
import { readAuditHeads, type DeskHead } from "../usecase/read-audit-heads.ts";
import { verifyAudit, type VerifiedLog } from "../usecase/verify-audit.ts";
import { TAMPERINGS, type Tampering, type WrittenLog } from "./testing/audit-tampering.ts";
import { PROOF_SEED, seededRandom } from "./testing/seeded-random.ts";

const STORIES = isFull ? 110 : 8;
const TIMES = isFull ? 300 : 100;
const LONG = 1_800_000;

describe("the log of a desk", () => {
  let desk: TestDesk;
  let other: TestDesk;
  let log: WrittenLog;
  let owner: Client;
  /** As somebody outside the database keeps them, after every story. */
  const heads: DeskHead[] = [];

  beforeAll(async () => {
    const at = await freshDatabase();
    desk = await testDesk(at, "watched");
    other = await testDesk(at, "other");
    heads.push(...(await readAuditHeads(desk.database)));
    for (let story = 0; story < STORIES; story++) {
      await work(desk);
      if (story === 0) await work(other);
      heads.push(...(await readAuditHeads(desk.database)));
    }
    log = await atDesk(desk.as("viewer"), ({ transaction }) => listChainedRows(transaction, 0, 100_000));
    owner = new Client({ connectionString: at.ownerUrl });
    await owner.connect();
    await owner.query("create table audit_copy as table audit_event; create table desk_copy as table desk");
  }, LONG);
  afterAll(() => owner.end());

  test("is found intact while it is, desk by desk, against every head that was kept", async () => {
    expect(await verifyAudit(desk.database, heads)).toEqual([
      { deskId: other.deskId, slug: "other", rows: heads.findLast(({ slug }) => slug === "other")?.seq, faults: [] },
      { deskId: desk.deskId, slug: "watched", rows: log.length, faults: [] },
    ]);
    expect(log.length).toBeGreaterThanOrEqual(60);
    tellProof({ "rows in the log": log.length, "heads kept": heads.length / 2, seed: String(PROOF_SEED) });
  });

  test.for(Object.keys(TAMPERINGS))(
    "%s: all are found, where they are, and the other desk stays intact",
    { timeout: LONG },
    async (kind) => {
      const random = seededRandom(PROOF_SEED + kind.length);
      let found = 0;
      for (let time = 0; time < TIMES; time++) {
        const tampering = TAMPERINGS[kind]?.(log, random);
        if (!tampering) throw new Error("There is no such kind.");
        await changeBehindTheBack(tampering.apply);
        const { own, others } = await verify();
        await restore();
        expect(others, tampering.what).toEqual([]);
        expect(own[0]?.seq, tampering.what).toBe(shownAt(kind, tampering));
        found++;
        if (found % 10 === 0) expect(await verify(), tampering.what).toEqual({ own: [], others: [] });
      }
      tellProof({ [kind]: `${found} of ${TIMES} found` });
    },
  );

  test("of the other desk is verified for itself, and is missed when the desk is gone with it", async () => {
    const inOther = "delete from audit_event where desk_id = $1 and seq = 2";
    await changeBehindTheBack((client) => client.query(inOther, [other.deskId]));
    const { own, others } = await verify();
    expect(own).toEqual([]);
    expect(others).toEqual([{ seq: 2, kind: "MISSING", reason: "Row 2 is missing." }]);
    await restore();
    await changeBehindTheBack(async (client) => {
      await client.query("delete from audit_event where desk_id = $1", [other.deskId]);
      await client.query("delete from desk where id = $1", [other.deskId]);
    });
    const cut = await verify();
    expect([cut.own, cut.others[0]]).toMatchObject([[], { seq: 1, kind: "CUT" }]);
    await restore();
    expect(await verify()).toEqual({ own: [], others: [] });
  });

  test("cannot be changed, cut, or told another way by the application's own login", async () => {
    await withConnection(applicationUrl(desk.ownerUrl), async (client) => {
      const signer = desk.people.editor.personId;
      await client.query("select set_config('app.desk_id', $1, false), set_config('app.person_id', $2, false)", [
        desk.deskId,
        signer,
      ]);
      for (const change of ["update audit_event set action = 'x'", "delete from audit_event", "truncate audit_event"])
        await expect(client.query(change)).rejects.toThrow("permission denied");
      const head = log.at(-1);
      const next = { deskId: desk.deskId, seq: log.length + 1, personId: signer, previousHash: head?.hash ?? "" };
      await client.query("begin");
      await insert(client, next);
      await client.query("rollback");
      for (const elsewhere of [{ seq: next.seq + 1 }, { seq: log.length }, { seq: 1 }, { seq: 0 }])
        await expect(insert(client, { ...next, ...elsewhere })).rejects.toThrow("follows the one before it");
      for (const previousHash of [log.at(-2)?.hash ?? "", "0".repeat(64), ""])
        await expect(insert(client, { ...next, previousHash })).rejects.toThrow("follows the one before it");
      for (const personId of [desk.people.admin.personId, null])
        await expect(insert(client, { ...next, personId })).rejects.toThrow("signed by its writer");
      await expect(insert(client, { ...next, deskId: other.deskId })).rejects.toThrow();
    });
    expect(await verify()).toEqual({ own: [], others: [] });
  });

  async function verify(): Promise<{ own: VerifiedLog["faults"]; others: VerifiedLog["faults"] }> {
    const logs = await verifyAudit(desk.database, heads);
    const isOwn = (each: VerifiedLog): boolean => each.deskId === desk.deskId;
    const faultsOf = (some: readonly VerifiedLog[]): VerifiedLog["faults"] => some.flatMap(({ faults }) => faults);
    return { own: faultsOf(logs.filter(isOwn)), others: faultsOf(logs.filter((each) => !isOwn(each))) };
  }

  /** A chain that was built anew shows at the first row that no head vouches for; everything else where it was done. */
  function shownAt(kind: string, { place }: Tampering): number {
    if (kind !== "chains rebuilt") return place;
    const own = heads.filter(({ deskId, seq }) => deskId === desk.deskId && seq < place);
    return Math.max(0, ...own.map(({ seq }) => seq)) + 1;
  }

  /** As the owner of the tables, with every trigger switched off. */
  async function changeBehindTheBack(change: (client: Client) => Promise<unknown>): Promise<void> {
    await owner.query("begin; set local session_replication_role = replica");
    await change(owner);
    await owner.query("commit");
  }

  function restore(): Promise<void> {
    return changeBehindTheBack((client) =>
      client.query(`delete from audit_event; insert into audit_event select * from audit_copy;
        insert into desk select * from desk_copy on conflict do nothing`),
    );
  }
});

/** What a newsroom does on a story, in some twelve rows. */
async function work(desk: TestDesk): Promise<void> {
  const story = await twoOutletStory(desk);
  const { claim } = story;
  const editor = desk.as("editor");
  const { id: thread } = await openThread(editor, {
    claim,
    assertion: null,
    blocking: true,
    text: "Who says “so”?",
    mentions: [],
  });
  await settleThread(editor, { thread, comments: 1, resolved: true });
  await story.propose();
  await story.approve();
  const { revision } = await story.look();
  await editClaim(editor, {
    claim,
    revision,
    fields: { ...CLAIM_FIELDS, wording: "Sie trafen sich — 日本 — 👍 — am Kai" },
  });
}

interface ForgedRow {
  readonly deskId: string;
  readonly seq: number;
  readonly personId: string | null;
  readonly previousHash: string;
}

function insert(client: Client, { deskId, seq, personId, previousHash }: ForgedRow): Promise<unknown> {
  return client.query(
    `insert into audit_event (desk_id, seq, at, person_id, action, subject_kind, subject_id, details, previous_hash, hash)
    values ($1, $2, now(), $3, 'claim.edited', 'claim', gen_random_uuid(), '{}', $4, 'x')`,
    [deskId, seq, personId, previousHash],
  );
}
