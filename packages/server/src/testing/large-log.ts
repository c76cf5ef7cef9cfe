import { withConnection } from "@second-source/database/connection";
import type { DeskToFill } from "./large-desk.ts";

/**
 * Appends rows to a desk's log, far more than anybody would press: edits of claims for the most part, by two people, a
 * row a minute, one in a hundred an approval and one in 100,000 a change of the policy. Its hashes are made up.
 */
export async function fillLog({ ownerUrl, deskId, people }: DeskToFill, rows: number): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    await client.query("select set_config('app.desk_id', $1, false)", [deskId]);
    await client.query("alter table audit_event disable trigger user");
    await client.query(
      `insert into audit_event (desk_id, seq, at, person_id, action, subject_kind, subject_id, story_id, details, previous_hash, hash)
        select $1, last.seq + n, now() - make_interval(mins => $4::int - n), case n % 3 when 0 then $2::uuid else $3::uuid end,
          case when n % 100000 = 0 then 'policy.changed' when n % 100 = 0 then 'verdict.approved' else 'claim.edited' end,
          'claim', gen_random_uuid(), case when n % 100000 = 0 then null else stories.ids[1 + n % array_length(stories.ids, 1)] end,
          '{"claim": 1, "wording": "What happened"}', repeat('0', 64), repeat('0', 64)
        from generate_series(1, $4::int) n,
          (select coalesce(max(seq), 0) as seq from audit_event where desk_id = $1) last,
          (select array_agg(id) as ids from story where desk_id = $1) stories`,
      [deskId, people.editor.personId, people["second-editor"].personId, rows],
    );
    await client.query("alter table audit_event enable trigger user");
    await client.query("analyze audit_event");
  });
}
