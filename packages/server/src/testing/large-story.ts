import { withConnection } from "@second-source/database/connection";
import { openDatabase } from "../store/database.ts";
import { workOutStandings } from "../usecase/standings.ts";
import { applicationUrl } from "@second-source/database/application-role";
import type { DeskToFill } from "./large-desk.ts";

export interface StorySize {
  readonly articles: number;
  readonly claims: number;
  /** Articles that carry each claim. */
  readonly carriedBy: number;
  readonly capturesEach: number;
}

export interface LargeStory {
  readonly slug: string;
  readonly storyId: string;
  readonly claimIds: readonly string[];
  /** The newest capture of the first article: free words stand at its very end. */
  readonly captureId: string;
  readonly articleIds: readonly string[];
}

const NAMES = 30;
const LINE =
  "'Outlet ' || lpad(a::text, 2, '0') || ' writes that finding ' || lpad(c::text, 4, '0') || ' was announced on Thursday by the office in charge of it.'";

/**
 * Makes a story as rows, far larger than anybody would press together: every article says one sentence on each claim that
 * it carries, the newest capture as much as those before it. What is kept of it is worked out by the rules.
 */
export async function fillStory(
  { ownerUrl, deskId, people }: DeskToFill,
  slug: string,
  { articles, claims, carriedBy, capturesEach }: StorySize,
): Promise<LargeStory> {
  const story = await withConnection(ownerUrl, async (client) => {
    await client.query("select set_config('app.desk_id', $1, false), set_config('app.person_id', $2, false)", [
      deskId,
      people.editor.personId,
    ]);
    const run = async (sql: string, values: readonly unknown[] = []): Promise<{ id: string }[]> =>
      (await client.query<{ id: string }>(sql, [...values])).rows;
    const [{ id: storyId } = { id: "" }] = await run(
      "insert into story (desk_id, id, slug, title) values ($1, gen_random_uuid(), $2, 'A large story') returning id",
      [deskId, slug],
    );
    // Which article carries which claim, and where in it: every article has the claims of its own remainder.
    await run(`create temporary table carried as
      select a, c, row_number() over (partition by a order by c) - 1 as nth,
        length(${LINE}) as length from generate_series(0, ${articles - 1}) a, generate_series(0, ${claims - 1}) c
        where (a + ${articles} - c % ${articles}) % ${articles / carriedBy} = 0`);
    await run(
      "create temporary table line as select a, string_agg(" +
        LINE +
        ", ' ' order by c) as text from carried group by a",
    );
    await run(
      `insert into outlet (desk_id, id, name) select $1, gen_random_uuid(), 'Outlet ' || lpad(a::text, 2, '0')
        from generate_series(0, ${articles - 1}) a on conflict do nothing`,
      [deskId],
    );
    await run(
      `insert into outlet_name (desk_id, folded, name, outlet_id) select $1, lower(name), name, id from outlet
        where desk_id = $1 on conflict do nothing`,
      [deskId],
    );
    await run(
      `insert into article (desk_id, id, story_id, outlet_id, position, headline, published_on, compared_at)
        select $1, gen_random_uuid(), $2, outlet.id, a + 1, 'What happened, as ' || outlet.name || ' has it', '2026-03-05', now()
        from generate_series(0, ${articles - 1}) a join outlet on outlet.desk_id = $1
          and outlet.name = 'Outlet ' || lpad(a::text, 2, '0')`,
      [deskId, storyId],
    );
    await run(
      `insert into capture (desk_id, id, article_id, number, text, text_sha256, raw, raw_sha256, media_type, how, omitted, captured_by)
        select $1, gen_random_uuid(), article.id, n, line.text || ' It was written as number ' || n || '.',
          md5(article.id::text || n), '', '', 'text/plain', 'PASTE', '[]', $2
        from article join line on line.a = article.position - 1, generate_series(1, ${capturesEach}) n
        where article.story_id = $3`,
      [deskId, people.editor.personId, storyId],
    );
    await run(
      `update article set newest_capture_id = capture.id from capture
        where capture.article_id = article.id and capture.number = ${capturesEach} and article.story_id = $1`,
      [storyId],
    );
    await run(
      `insert into origin (desk_id, id, story_id, kind, name, arrival)
        select $1, gen_random_uuid(), $2, 'OFFICE', 'Office number ' || n, n from generate_series(0, ${NAMES - 1}) n`,
      [deskId, storyId],
    );
    await run(
      `insert into origin_name (desk_id, story_id, folded, name, origin_id)
        select $1, $2, lower(name), name, id from origin where story_id = $2`,
      [deskId, storyId],
    );
    await run(
      `insert into claim (desk_id, id, story_id, number, wording, kind, topic, state)
        select $1, gen_random_uuid(), $2, c + 1, 'Finding number ' || c || ' was announced on Thursday', 'EVENT',
          'Topic ' || c % 8, 'CHECKING' from generate_series(0, ${claims - 1}) c`,
      [deskId, storyId],
    );
    await run(
      `insert into contribution (desk_id, id, claim_id, person_id, revision, what)
        select $1, gen_random_uuid(), id, $2, 1, 'wrote this claim' from claim where story_id = $3`,
      [deskId, people.editor.personId, storyId],
    );
    await run(
      `insert into passage (desk_id, id, capture_id, start, "end", exact, prefix, suffix)
        select $1, gen_random_uuid(), article.newest_capture_id, nth * (length + 1), nth * (length + 1) + length,
          ${LINE}, '', '' from carried join article on article.story_id = $2 and article.position = a + 1`,
      [deskId, storyId],
    );
    await run(
      `insert into assertion (desk_id, id, claim_id, passage_id, origin_id, stance, mode, terms, certainty)
        select $1, gen_random_uuid(), claim.id, passage.id, origin.id, 'ASSERTS', 'INDIRECT', 'UNSTATED', 'STATED'
        from carried join article on article.story_id = $2 and article.position = a + 1
        join passage on passage.capture_id = article.newest_capture_id and passage.start = nth * (length + 1)
        join claim on claim.story_id = $2 and claim.number = c + 1
        join origin on origin.story_id = $2 and origin.arrival = (a + c) % ${NAMES}`,
      [deskId, storyId],
    );
    const claimIds = await run("select id from claim where story_id = $1 order by number", [storyId]);
    const articleRows = await run("select id from article where story_id = $1 order by position", [storyId]);
    const [capture] = await run(
      "select newest_capture_id as id from article where story_id = $1 order by position limit 1",
      [storyId],
    );
    // A database that came to this size in months has been tidied up meanwhile.
    await run("vacuum (analyze)");
    return {
      slug,
      storyId,
      captureId: capture?.id ?? "",
      claimIds: claimIds.map(({ id }) => id),
      articleIds: articleRows.map(({ id }) => id),
    };
  });
  const database = openDatabase(applicationUrl(ownerUrl), 2);
  await workOutStandings(database);
  await database.close();
  return story;
}
