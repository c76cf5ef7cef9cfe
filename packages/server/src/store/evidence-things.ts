import type { Occasion } from "@second-source/domain/claim/occasion";
import type { Outlet } from "@second-source/domain/desk/outlet";
import type { Owner, Party } from "@second-source/domain/desk/party";
import { prismaOf, type Transaction } from "./database.ts";
import { aliasesOf } from "./names.ts";

/** The parties, owners, outlets and occasions that a story's evidence speaks of. */
export interface EvidenceThings {
  readonly parties: readonly Party[];
  readonly owners: readonly Owner[];
  readonly outlets: readonly Outlet[];
  readonly occasions: readonly Occasion[];
}

/** Which of the desk's things a story names. */
export interface NamedInStory {
  readonly storyId: string;
  readonly outletIds: readonly string[];
  readonly partyIds: readonly string[];
  /** Folded names of origins: an outlet of such a name is an outlet that somebody entered as a person. */
  readonly originNames: readonly string[];
}

interface NamedRow {
  readonly id: string;
  readonly name: string;
  /** Null where it has none. */
  readonly names: readonly { readonly folded: string; readonly name: string }[] | null;
}

interface ThingRows {
  readonly outlets: readonly (NamedRow & Pick<Outlet, "kind" | "ownerId">)[];
  readonly owners: readonly (NamedRow & Pick<Owner, "partyId">)[];
  readonly parties: readonly NamedRow[];
  readonly occasions: readonly { readonly id: string; readonly name: string; readonly on: string | null }[];
}

/** One statement. */
export async function loadEvidenceThings(transaction: Transaction, named: NamedInStory): Promise<EvidenceThings> {
  const [rows] = await prismaOf(transaction).$queryRaw<ThingRows[]>`
    with outlets as (select * from outlet where desk_id = current_desk_id() and (
        id = any(${[...named.outletIds]}::uuid[]) or id in (select outlet_id from outlet_name
          where desk_id = current_desk_id() and folded = any(${[...named.originNames]}::text[])))),
      owners as (select * from owner where desk_id = current_desk_id() and id in (select owner_id from outlets)),
      parties as (select * from party where desk_id = current_desk_id()
        and (id = any(${[...named.partyIds]}::uuid[]) or id in (select party_id from owners)))
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'kind', kind, 'ownerId', owner_id,
        'names', (select jsonb_agg(jsonb_build_object('folded', folded, 'name', each.name)) from outlet_name each
          where each.desk_id = outlets.desk_id and each.outlet_id = outlets.id)) order by id) from outlets), '[]') as outlets,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'partyId', party_id,
        'names', (select jsonb_agg(jsonb_build_object('folded', folded, 'name', each.name)) from owner_name each
          where each.desk_id = owners.desk_id and each.owner_id = owners.id)) order by id) from owners), '[]') as owners,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name,
        'names', (select jsonb_agg(jsonb_build_object('folded', folded, 'name', each.name)) from party_name each
          where each.desk_id = parties.desk_id and each.party_id = parties.id)) order by id) from parties), '[]') as parties,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'on', day) order by id) from occasion
        where desk_id = current_desk_id() and story_id = ${named.storyId}::uuid), '[]') as occasions`;
  if (!rows) throw new Error("this answers with one row");
  const aliased = <Row extends NamedRow>({ names, ...row }: Row): Omit<Row, "names"> & { aliases: string[] } => ({
    ...row,
    aliases: aliasesOf(row.name, names ?? []),
  });
  return {
    outlets: rows.outlets.map(aliased),
    owners: rows.owners.map(aliased),
    parties: rows.parties.map(aliased),
    occasions: rows.occasions.map((occasion) => ({ ...occasion, aliases: [] })),
  };
}
