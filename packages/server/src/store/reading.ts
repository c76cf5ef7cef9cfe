import type { Certainty, Mode, Stance, Terms } from "@second-source/domain/claim/assertion";
import type { MarkStyle } from "@second-source/domain/origin/origin-mark";
import { sentencesFrom } from "./articles.ts";
import { prismaOf, type Transaction } from "./database.ts";
import type { Span } from "@second-source/domain/text/span";

/** The newest capture of an article, to be read. */
export interface ArticleToRead {
  readonly id: string;
  readonly captureId: string;
  readonly captureNumber: number;
  readonly outletId: string;
  readonly outletName: string;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** ISO day; null where it is unknown. */
  readonly publishedOn: string | null;
  readonly digest: boolean;
  readonly text: string;
  readonly textSha256: string;
  readonly sentences: readonly Span[];
  readonly settled: number;
  readonly marks: readonly (Span & { readonly kind: "OPINION" | "NOT_CHECKABLE" })[];
}

interface ArticleRow extends Omit<ArticleToRead, "sentences"> {
  readonly sentences: readonly number[];
}

/** Some articles of a story with their newest texts, in the story's order: one statement. */
export async function listArticlesToRead(
  transaction: Transaction,
  storyId: string,
  articleIds: readonly string[],
): Promise<ArticleToRead[]> {
  const rows = await prismaOf(transaction).$queryRaw<ArticleRow[]>`
    select article.id, capture.id as "captureId", capture.number as "captureNumber", article.outlet_id as "outletId",
      outlet.name as "outletName", article.headline, article.byline, article.url,
      article.published_on::text as "publishedOn", article.digest, capture.text, capture.text_sha256 as "textSha256",
      article.sentences, article.settled,
      coalesce((select jsonb_agg(jsonb_build_object('start', mark.start, 'end', mark."end", 'kind', mark.kind)
          order by mark.start)
        from sentence_mark mark where mark.desk_id = capture.desk_id and mark.capture_id = capture.id), '[]') as marks
    from article
    join outlet on outlet.desk_id = article.desk_id and outlet.id = article.outlet_id
    join capture on capture.desk_id = article.desk_id and capture.id = article.newest_capture_id
    where article.desk_id = current_desk_id() and article.story_id = ${storyId}::uuid
      and article.id = any(${[...articleIds]}::uuid[])
    order by article.position`;
  return rows.map(({ sentences, ...row }) => ({ ...row, sentences: sentencesFrom(sentences) }));
}

/** What is recorded of words in a capture, of a live claim. */
export interface RecordOnText extends Span {
  readonly assertionId: string;
  readonly captureId: string;
  readonly claimId: string;
  readonly claimNumber: number;
  readonly claimRevision: number;
  readonly originId: string;
  readonly style: MarkStyle;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly speaker: string | null;
  /** Names of outlets, from the one nearest the article inwards. */
  readonly relayNames: readonly string[];
  readonly occasion: { readonly name: string; readonly on: string | null } | null;
  readonly terms: Terms;
  readonly certainty: Certainty;
  readonly newValue: string | null;
  readonly isInferenceConfirmed: boolean;
}

/** Everything recorded of some captures, in the order of their words: one statement. */
export function listRecordsOn(transaction: Transaction, captureIds: readonly string[]): Promise<RecordOnText[]> {
  return prismaOf(transaction).$queryRaw<RecordOnText[]>`
    select record.id as "assertionId", passage.capture_id as "captureId", passage.start, passage."end",
      claim.id as "claimId", claim.number as "claimNumber", claim.revision as "claimRevision",
      record.origin_id as "originId", cell ->> 'style' as style, record.stance, record.mode, record.speaker,
      coalesce((select jsonb_agg(outlet.name order by relay.position) from relay
        join outlet on outlet.desk_id = relay.desk_id and outlet.id = relay.outlet_id
        where relay.desk_id = record.desk_id and relay.assertion_id = record.id), '[]') as "relayNames",
      case when occasion.id is not null then jsonb_build_object('name', occasion.name, 'on', occasion.day) end as occasion,
      record.terms, record.certainty, record.new_value as "newValue",
      record.inference_confirmed_by is not null as "isInferenceConfirmed"
    from passage
    join assertion record on record.desk_id = passage.desk_id and record.passage_id = passage.id
    join claim on claim.desk_id = record.desk_id and claim.id = record.claim_id and claim.state <> 'WITHDRAWN'
    join claim_standing kept on kept.desk_id = claim.desk_id and kept.claim_id = claim.id
    cross join lateral jsonb_array_elements(kept.cells) cell
    left join occasion on occasion.desk_id = record.desk_id and occasion.id = record.occasion_id
    where passage.desk_id = current_desk_id() and passage.capture_id = any(${[...captureIds]}::uuid[])
      and passage.placement <> 'ORPHANED' and cell ->> 'id' = record.id::text
    order by passage.start, claim.number, record.id`;
}

/** What was recorded before in a story, to be offered again. */
export interface RecordedBefore {
  /** Names of outlets that passed something on. */
  readonly relays: readonly string[];
  readonly speakers: readonly string[];
  /** What was recorded last of an origin. */
  readonly remembered: readonly { readonly originId: string; readonly speaker: string | null; readonly terms: Terms }[];
  readonly occasions: readonly { readonly name: string; readonly on: string | null }[];
}

/** One statement. */
export async function loadRecordedBefore(transaction: Transaction, storyId: string): Promise<RecordedBefore> {
  const [before] = await prismaOf(transaction).$queryRaw<RecordedBefore[]>`
    with live as (select * from claim where desk_id = current_desk_id() and story_id = ${storyId}::uuid
        and state <> 'WITHDRAWN'),
      record as (select assertion.* from live join assertion on assertion.desk_id = live.desk_id
        and assertion.claim_id = live.id)
    select
      coalesce((select jsonb_agg(name order by name) from (select distinct outlet.name from record
        join relay on relay.desk_id = record.desk_id and relay.assertion_id = record.id
        join outlet on outlet.desk_id = relay.desk_id and outlet.id = relay.outlet_id) named), '[]') as relays,
      coalesce((select jsonb_agg(speaker order by speaker) from (select distinct speaker from record
        where speaker is not null) named), '[]') as speakers,
      coalesce((select jsonb_agg(jsonb_build_object('originId', origin_id, 'speaker', speaker, 'terms', terms))
        from (select distinct on (origin_id) origin_id, speaker, terms from record order by origin_id, id desc) last),
        '[]') as remembered,
      coalesce((select jsonb_agg(jsonb_build_object('name', name, 'on', day) order by id) from occasion
        where desk_id = current_desk_id() and story_id = ${storyId}::uuid), '[]') as occasions`;
  if (!before) throw new Error("counting answers with one row");
  return before;
}
