import { prismaOf, type Transaction } from "./database.ts";

/** An origin by its name and its place in the order of arrival, from 0; unnamed ones arrive nowhere. */
export interface OriginLetterRow {
  readonly id: string;
  readonly name: string;
  readonly arrival: number | null;
  readonly isWithdrawn: boolean;
  /** Names of the parties whose side it is on. */
  readonly partyNames: readonly string[];
  readonly names: readonly { readonly folded: string; readonly name: string }[];
}

/** A story's origins in order of arrival: one statement. */
export function listOriginLetters(transaction: Transaction, storyId: string): Promise<OriginLetterRow[]> {
  return prismaOf(transaction).$queryRaw<OriginLetterRow[]>`
    select origin.id, origin.name, origin.arrival, exists (select 1 from withdrawal gone
        where gone.desk_id = origin.desk_id and gone.origin_id = origin.id and gone.restored_at is null) as "isWithdrawn",
      coalesce((select jsonb_agg(party.name order by party.name) from origin_party on_side
        join party on party.desk_id = on_side.desk_id and party.id = on_side.party_id
        where on_side.desk_id = origin.desk_id and on_side.origin_id = origin.id and origin.side = 'PARTIES'), '[]')
        as "partyNames",
      coalesce((select jsonb_agg(jsonb_build_object('folded', named.folded, 'name', named.name)) from origin_name named
        where named.desk_id = origin.desk_id and named.origin_id = origin.id), '[]') as names
    from origin where origin.desk_id = current_desk_id() and origin.story_id = ${storyId}::uuid
    order by origin.arrival, origin.id`;
}
