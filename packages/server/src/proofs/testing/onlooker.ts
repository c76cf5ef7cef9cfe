import pg from "pg";
import { onTestFinished } from "vitest";
import type { TestDesk } from "../../testing/test-desk.ts";

/** Somebody who looks at what a desk has stored, beside the product, until the test is through. */
export function onlookerAt({ ownerUrl, deskId }: TestDesk): pg.Pool {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4, options: `-c app.desk_id=${deskId}` });
  onTestFinished(() => pool.end());
  return pool;
}
