import pg from "pg";
import { sideBySide } from "./seeded-random.ts";

interface UncheckedWrites {
  readonly people: number;
  readonly each: number;
  readonly claims: number;
  readonly connections: number;
}

/** The control: everybody reads a list, adds a line and writes the list back. Answers with how many lines are gone. */
export async function loseWrites(ownerUrl: string, writes: UncheckedWrites): Promise<number> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: writes.connections });
  try {
    await pool.query("create table unchecked (claim integer primary key, lines text[] not null)");
    await pool.query("insert into unchecked select claim, '{}' from generate_series(0, $1::integer - 1) claim", [
      writes.claims,
    ]);
    const people = Array.from({ length: writes.people }, (_, person) => person);
    await sideBySide(writes.people, people, async (person) => {
      for (let count = 0; count < writes.each; count++) {
        await addLine(pool, (person + count) % writes.claims, `write ${count} of person ${person}`);
      }
    });
    const { rows } = await pool.query<{ kept: number }>(
      "select count(distinct line)::integer as kept from unchecked, unnest(lines) line",
    );
    return writes.people * writes.each - (rows[0]?.kept ?? 0);
  } finally {
    await pool.end();
  }
}

async function addLine(pool: pg.Pool, claim: number, line: string): Promise<void> {
  const { rows } = await pool.query<{ lines: string[] }>("select lines from unchecked where claim = $1", [claim]);
  await pool.query("update unchecked set lines = $1 where claim = $2", [[...(rows[0]?.lines ?? []), line], claim]);
}
