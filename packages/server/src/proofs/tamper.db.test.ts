import { withConnection } from "@second-source/database/connection";
import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VOUCHED } from "../store/audit.ts";
import { publishEdition } from "../testing/published-edition.ts";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { twoOutletStory } from "../testing/two-outlet-story.ts";
import { makeWaitingFiles } from "../usecase/edition-files.ts";
import { saveBriefing } from "../usecase/save-briefing.ts";
import { verifyAudit, type VerifiedLog } from "../usecase/verify-audit.ts";
import { PROOF_SEED, seededRandom } from "./testing/seeded-random.ts";

/**
 * Somebody with every right in the database changes what the log speaks of, behind its back: every column of every row's
 * kind, whole rows, rows in each other's place. Each shows, with its table and key; the chain of the log alone sees none.
 */
const [STORIES, ROWS] = isFull ? [12, 20] : [2, 1];
const LONG = { timeout: 600_000 };
const random = seededRandom(PROOF_SEED);
const counts = { "columns changed": 0, "rows deleted": 0, "rows exchanged": 0, "rows invented": 0, found: 0 };

let desk: TestDesk;
let owner: Client;
beforeAll(async () => {
  const at = await freshDatabase();
  desk = await testDesk(at, "vouched");
  for (let story = 0; story < STORIES; story++) await publish(story);
  await makeWaitingFiles(desk.database);
  owner = new Client({ connectionString: at.ownerUrl });
  await owner.connect();
  await owner.query("select set_config('app.desk_id', $1, false)", [desk.deskId]);
  // Somebody with every right is kept from nothing by what must be unique.
  const unique = await owner.query<{ name: string }>(
    "select indexrelid::regclass::text as name from pg_index where indisunique and not indisprimary and indrelid = any($1::text[]::regclass[])",
    [VOUCHED],
  );
  for (const { name } of unique.rows) await owner.query(`drop index ${name}`);
}, 120_000);
afterAll(() => owner.end());

/** A story with an approved claim, in an edition that one person wrote, another read and a third published. */
async function publish(nth: number): Promise<void> {
  const told = await twoOutletStory(desk);
  await told.propose();
  await told.approve();
  const { story, claim } = told;
  const sentences = [{ text: "They met at the port, the board said.", claimIds: [claim], ownWords: [] }];
  await saveBriefing(desk.as("editor"), { story, version: 1, headline: `At the port, ${nth}`, sentences });
  await publishEdition(story, { reader: desk.as("reviewer"), publisher: desk.as("editor") });
}

async function faults(): Promise<VerifiedLog["faults"]> {
  return (await verifyAudit(desk.database, [])).flatMap((log) => log.faults);
}

/** As the owner of the tables, every trigger switched off, and taken back once it was looked for. */
async function behindTheBack<T>(table: string, sql: string, values: unknown[], look: () => Promise<T>): Promise<T> {
  await owner.query(`create temporary table kept_rows as table "${table}"`);
  const alone = async (change: () => Promise<unknown>): Promise<void> => {
    await owner.query("begin; set local session_replication_role = replica");
    try {
      await change();
      await owner.query("commit");
    } catch (error) {
      await owner.query("rollback");
      throw error;
    }
  };
  try {
    await alone(() => owner.query(sql, values));
    return await look();
  } finally {
    await alone(() => owner.query(`delete from "${table}"; insert into "${table}" select * from kept_rows`));
    await owner.query("drop table kept_rows");
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
}

function columnsOf(table: string): Promise<Column[]> {
  return withConnection(desk.ownerUrl, async (client) => {
    const { rows } = await client.query<Column>(
      "select column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name = $1",
      [table],
    );
    return rows;
  });
}

/** Another value than the column has, whatever it has. */
const ANOTHER: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  uuid: () => "gen_random_uuid()",
  integer: (column) => `coalesce(${column}, 0) + 1`,
  boolean: (column) => `not ${column}`,
  "timestamp with time zone": (column) => `coalesce(${column}, now()) + interval '1 second'`,
  jsonb: (column) => `jsonb_build_array(${column})`,
  bytea: (column) => `${column} || '\\x00'`,
  ARRAY: (column) => `${column} || array['x']`,
  "USER-DEFINED": (column) => `(select e from unnest(enum_range(${column})) e where e <> ${column} limit 1)`,
};

/** The key of a row within its table, of the columns that a row is named by. */
function keyOf(table: string, of = `"${table}"`): string {
  if (table === "verdict") return `${of}.claim_id::text`;
  return table === "edition_file" ? `${of}.edition_id || '/' || ${of}.format` : `${of}.id::text`;
}
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  verdict: ["claim_id"],
  edition_file: ["edition_id", "format"],
};
const namedBy = (table: string): readonly string[] => NAMED_BY[table] ?? ["id"];

async function someKeys(table: string, most: number): Promise<string[]> {
  const { rows } = await owner.query<{ key: string }>(`select ${keyOf(table)} as key from "${table}" order by 1`);
  const keys = rows.map(({ key }) => key);
  return Array.from({ length: Math.min(most, keys.length) }, () => keys.splice(random.below(keys.length), 1)[0] ?? "");
}

test("what was written by presses is as the log says", async () => {
  expect(await faults()).toEqual([]);
});

describe.each(VOUCHED)("%s", (table) => {
  const named = table.replaceAll("_", " ");

  test("a value that was changed shows, in every column", LONG, async () => {
    for (const { name, type } of await columnsOf(table))
      for (const key of await someKeys(table, ROWS)) {
        const another = ANOTHER[type]?.(`"${name}"`);
        if (!another) throw new Error(`${table}.${name} is ${type}: how is that changed?`);
        const sql = `update "${table}" set "${name}" = ${another} where ${keyOf(table)} = $1`;
        const found = await behindTheBack(table, sql, [key], faults);
        expect(found.map(({ reason }) => reason).join("\n"), `${table}.${name} of ${key}`).toContain(
          `The ${named} ${key} is`,
        );
        expect(found.every(({ kind }) => ["ALTERED", "GONE", "UNLOGGED"].includes(kind))).toBe(true);
        counts["columns changed"]++;
        counts.found++;
      }
  });

  test("a row that was deleted shows, and so does one that nobody wrote", LONG, async () => {
    for (const key of await someKeys(table, ROWS)) {
      const gone = await behindTheBack(table, `delete from "${table}" where ${keyOf(table)} = $1`, [key], faults);
      expect(gone).toMatchObject([
        { kind: "GONE", reason: expect.stringContaining(`The ${named} ${key} is gone`) as string },
      ]);
      counts["rows deleted"]++;
      counts.found++;
    }
    const columns = (await columnsOf(table)).map(({ name }) => `"${name}"`);
    const copied = columns
      .map((name) => (name === `"${namedBy(table)[0] ?? ""}"` ? "gen_random_uuid()" : name))
      .join(", ");
    const invent = `insert into "${table}" (${columns.join(", ")}) select ${copied} from "${table}" limit 1`;
    const invented = await behindTheBack(table, invent, [], faults);
    expect(invented).toMatchObject([{ kind: "UNLOGGED" }]);
    counts["rows invented"]++;
    counts.found++;
  });

  test("two rows in each other’s place show both", LONG, async () => {
    const [one, other] = await someKeys(table, 2);
    if (!one || !other) return;
    const names = (await columnsOf(table)).map(({ name }) => name);
    const columns = names
      .filter((name) => name !== "desk_id" && !namedBy(table).includes(name))
      .map((name) => `"${name}"`)
      .join(", ");
    const sql = `update "${table}" a set (${columns}) = (select ${columns} from "${table}" b where b.desk_id = a.desk_id
      and ${keyOf(table, "b")} = case when ${keyOf(table, "a")} = $1 then $2 else $1 end) where ${keyOf(table, "a")} in ($1, $2)`;
    const found = await behindTheBack(table, sql, [one, other], faults);
    expect(found.map(({ kind }) => kind)).toEqual(["ALTERED", "ALTERED"]);
    counts["rows exchanged"]++;
    counts.found++;
  });
});

test("what is not vouched for is known: another column of such a table would show here first", async () => {
  for (const table of VOUCHED) {
    const { rows } = await owner.query<{ body: string }>(
      "select prosrc as body from pg_proc where proname = 'vouched' and proargtypes[0] = $1::regtype::oid",
      [`"${table}"`],
    );
    const body = rows[0]?.body ?? "";
    for (const { name } of await columnsOf(table))
      if (name !== "desk_id") expect(body, `${table}.${name}`).toContain(`c.${name}`);
  }
});

test("everything was counted", () => tellProof({ ...counts, seed: String(PROOF_SEED) }));
