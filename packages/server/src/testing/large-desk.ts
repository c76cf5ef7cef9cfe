import { withConnection } from "@second-source/database/connection";

/** The desk to fill: the owner's address of its database, and two people who write. */
export interface DeskToFill {
  readonly ownerUrl: string;
  readonly deskId: string;
  readonly people: Readonly<Record<"editor" | "second-editor", { readonly personId: string }>>;
}

export interface DeskSize {
  readonly stories: number;
  readonly claimsEach: number;
}

/**
 * Fills a desk with stories and claims in every state, as rows: far more than anybody would press together. An editor
 * wrote one claim in twenty and was given one in fifty. What is kept for screens is kept as the product would.
 */
export async function fillDesk(
  { ownerUrl, deskId, people }: DeskToFill,
  { stories, claimsEach }: DeskSize,
): Promise<void> {
  const evidence = JSON.stringify(EVIDENCE);
  await withConnection(ownerUrl, async (client) => {
    await client.query("select set_config('app.desk_id', $1, false)", [deskId]);
    await client.query(
      `insert into story (desk_id, id, slug, title) select $1, gen_random_uuid(), 'story-' || n, 'Story number ' || n
        from generate_series(1, $2) n`,
      [deskId, stories],
    );
    await client.query(
      `insert into claim (desk_id, id, story_id, number, wording, kind, state, revision, assigned_to, changed_at)
        select $1, gen_random_uuid(), story.id, n, 'Claim ' || n || ' of ' || story.title || ' says what happened', 'EVENT',
          (array['DRAFT','CHECKING','PROPOSED','RETURNED','APPROVED','STALE','RELEASED','CHECKING'])[1 + n % 8]::review_state,
          2, case when n % 50 = 0 then $3::uuid end, now() - row_number() over () * interval '1 minute'
        from story, generate_series(1, $2) n where story.desk_id = $1`,
      [deskId, claimsEach, people.editor.personId],
    );
    for (const [writer, ours] of [
      [people.editor.personId, true],
      [people["second-editor"].personId, false],
    ]) {
      await client.query("select set_config('app.person_id', $1, false)", [writer]);
      await client.query(
        `insert into contribution (desk_id, id, claim_id, person_id, revision, what)
          select $1, gen_random_uuid(), id, $2, 1, 'wrote this claim' from claim
          where desk_id = $1 and (number % 20 = 1) = $3`,
        [deskId, writer, ours],
      );
    }
    await client.query("select set_config('app.person_id', $1, false)", [people.editor.personId]);
    await client.query(
      `insert into verdict (desk_id, claim_id, label, rationale, proposed_by, revision, revision_hash)
        select $1, id, 'UNVERIFIED', 'Nobody else says so.', $2, 2, repeat('0', 64) from claim
        where desk_id = $1 and state in ('PROPOSED', 'APPROVED', 'STALE', 'RELEASED') and not exists (
          select 1 from verdict known where known.desk_id = claim.desk_id and known.claim_id = claim.id)`,
      [deskId, people.editor.personId],
    );
    await client.query(
      `insert into claim_standing (desk_id, claim_id, story_id, evidence, revision_hash, approved_revision,
          rests_on_one_voice, guesses)
        select $1, id, story_id, $2, repeat('0', 64), 0, number % 3 = 0, '[]' from claim where desk_id = $1`,
      [deskId, evidence],
    );
    await client.query(
      `insert into story_standing (desk_id, story_id, states, on_one_voice, outlets, editions)
        select $1, story_id, jsonb_object_agg(state, claims), 3, 2, 0
        from (select story_id, state, count(*) as claims from claim where desk_id = $1 group by 1, 2) counted group by 2`,
      [deskId],
    );
    await client.query("analyze story, claim, contribution, claim_standing, story_standing");
  });
}

const NOTHING = { outlets: 0, outletsOnVoices: 0, onVoiceIds: [], groups: [] };
const VOICES = { count: 0, assertionIds: [], isLowerBound: false, basis: "NONE", isOneParty: false };
const EVIDENCE = {
  level: "SINGLE_ORIGIN",
  asserting: { ...NOTHING, outlets: 1, voices: { ...VOICES, count: 1 } },
  denying: { ...NOTHING, voices: VOICES },
  qualifyingOutlets: 0,
  decliningOutlets: 0,
  laterWord: null,
  outweighing: null,
  open: { denials: [], qualifications: [], disputes: [], conflicts: [] },
};
