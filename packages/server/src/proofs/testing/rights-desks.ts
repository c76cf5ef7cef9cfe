import { withConnection } from "@second-source/database/connection";
import type pg from "pg";
import type { TestDesk } from "../../testing/test-desk.ts";

/** Every table that holds rows of a desk, with the condition that picks one desk's. */
const TABLES = `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where a.attname = 'desk_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`;

const PEOPLE = "(select person_id from member where desk_id = $1)";

export async function asOwner<T>({ ownerUrl, deskId }: TestDesk, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withConnection(ownerUrl, async (client) => {
    await client.query("select set_config('app.desk_id', $1, false)", [deskId]);
    return work(client);
  });
}

/** Every row of a desk as text, table by table, as the owner of the database sees them. */
export async function rowsOf(desk: TestDesk): Promise<Map<string, string[]>> {
  return asOwner(desk, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(TABLES);
    const places = tables.map(({ name }): [string, string] => [name, `"${name}" t where t.desk_id = $1`]);
    places.push(["desk", "desk t where t.id = $1"], ["person", `person t where t.id in ${PEOPLE}`]);
    places.push(["credential", `credential t where t.person_id in ${PEOPLE}`]);
    const each = places.map(([name, place]) => `select '${name}' as name, t::text as row from ${place}`);
    const { rows } = await client.query<{ name: string; row: string }>(
      `${each.join(" union all ")} order by name, row`,
      [desk.deskId],
    );
    const found = new Map(places.map(([name]): [string, string[]] => [name, []]));
    for (const { name, row } of rows) found.get(name)?.push(row);
    return found;
  });
}

/** The columns of a desk that hold a word, as "table.column"; bytes and JSON are read as text. */
export async function columnsWith(desk: TestDesk, word: string): Promise<Set<string>> {
  return asOwner(desk, async (client) => {
    const { rows } = await client.query<{ name: string; column: string; type: string }>(
      `select table_name as name, column_name as "column", data_type as type from information_schema.columns
       where table_schema = 'public' and data_type in ('text', 'jsonb', 'bytea', 'ARRAY')`,
    );
    const found = new Set<string>();
    for (const { name, column, type } of rows) {
      const text = type === "bytea" ? `convert_from("${column}", 'UTF8')` : `"${column}"::text`;
      const { rowCount } = await client.query(`select 1 from "${name}" where ${text} ilike $1 limit 1`, [`%${word}%`]);
      if (rowCount) found.add(`${name}.${column}`);
    }
    return found;
  });
}
