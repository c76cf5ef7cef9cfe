import type { Occasion } from "@second-source/domain/claim/occasion";
import type { Outlet } from "@second-source/domain/desk/outlet";
import type { Owner, Party } from "@second-source/domain/desk/party";
import { dayOf } from "./articles.ts";
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

export async function loadEvidenceThings(transaction: Transaction, named: NamedInStory): Promise<EvidenceThings> {
  const prisma = prismaOf(transaction);
  const outlets = await prisma.outlet.findMany({
    where: {
      OR: [{ id: { in: [...named.outletIds] } }, { names: { some: { folded: { in: [...named.originNames] } } } }],
    },
    orderBy: { id: "asc" },
    include: { names: true },
  });
  const owners = await prisma.owner.findMany({
    where: { id: { in: outlets.flatMap(({ ownerId }) => ownerId ?? []) } },
    orderBy: { id: "asc" },
    include: { names: true },
  });
  const partyIds = [...named.partyIds, ...owners.flatMap(({ partyId }) => partyId ?? [])];
  const parties = await prisma.party.findMany({
    where: { id: { in: partyIds } },
    orderBy: { id: "asc" },
    include: { names: true },
  });
  const occasions = await prisma.occasion.findMany({ where: { storyId: named.storyId }, orderBy: { id: "asc" } });
  return {
    parties: parties.map(({ id, name, names }) => ({ id, name, aliases: aliasesOf(name, names) })),
    owners: owners.map(({ id, name, names, partyId }) => ({ id, name, aliases: aliasesOf(name, names), partyId })),
    outlets: outlets.map(({ id, name, names, kind, ownerId }) => ({
      ...{ id, name, kind, ownerId },
      aliases: aliasesOf(name, names),
    })),
    occasions: occasions.map(({ id, name, day }) => ({ id, name, aliases: [], on: dayOf(day) })),
  };
}
