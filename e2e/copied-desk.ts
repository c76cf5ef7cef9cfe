import { withConnection } from "@second-source/database/connection";

/** A desk and the people who are its members, in one order for both. */
export interface DeskOfPeople {
  readonly deskId: string;
  readonly personIds: readonly string[];
}

/**
 * Gives an empty desk everything that another holds, in the names of its own people: a story that took seconds to play is
 * there at once. Only as the owner of a server for tests; rows keep their ids, which are a desk's own.
 */
export async function copyDesk(ownerUrl: string, from: DeskOfPeople, to: DeskOfPeople): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    // Both logs begin with the desk and its people: one beginning is enough.
    await client.query("delete from audit_event where desk_id = $1", [to.deskId]);
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'desk_id' and table_name not in ('member', 'answered_request')`,
    );
    const [before, after] = [
      [from.deskId, ...from.personIds],
      [to.deskId, ...to.personIds],
    ];
    const renamed = before.reduce(
      (text, _, index) => `replace(${text}, $${2 * index + 1}, $${2 * index + 2})`,
      "to_jsonb(held)::text",
    );
    const values = before.flatMap((id, index) => [id, after[index] ?? id]);
    for (const { name } of rows) {
      const table = client.escapeIdentifier(name);
      await client.query(
        `insert into ${table} select (jsonb_populate_record(null::${table}, ${renamed}::jsonb)).*
          from ${table} held where held.desk_id::text = $1`,
        values,
      );
    }
    await client.query("commit");
  });
}
