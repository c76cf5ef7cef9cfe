import { foldName, type Named } from "@second-source/domain/naming/fold-name";
import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";

/** The other names of a thing, as they were written. */
export function aliasesOf(
  name: string,
  names: readonly { readonly folded: string; readonly name: string }[],
): string[] {
  const own = foldName(name);
  return names
    .filter(({ folded }) => folded !== own)
    .map((each) => each.name)
    .sort();
}

/** Two writers who meet the same new name wait for each other, and the second finds what the first has made. */
export async function lockName(transaction: Transaction, deskId: string, name: string): Promise<void> {
  await prismaOf(transaction)
    .$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${deskId} ${name}`}, 0))::text`;
}

/** The name and the aliases of a thing, folded, each once. */
export function namesOf({ name, aliases }: Pick<Named, "name" | "aliases">): { folded: string; name: string }[] {
  return [
    ...new Map([...aliases, name].map((each) => [foldName(each), { folded: foldName(each), name: each }])).values(),
  ];
}

/** The names of outlets and of occasions, by their ids: one statement, none where nothing is asked. */
export async function listNamesOf(
  transaction: Transaction,
  { outletIds, occasionIds }: { readonly outletIds: readonly string[]; readonly occasionIds: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (outletIds.length + occasionIds.length === 0) return new Map();
  const rows = await prismaOf(transaction).$queryRaw<{ id: string; name: string }[]>`
    select id, name from outlet where desk_id = current_desk_id() and id = any(${[...new Set(outletIds)]}::uuid[])
    union all
    select id, name from occasion where desk_id = current_desk_id() and id = any(${[...new Set(occasionIds)]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export function nameTaken(name: string, of: string, noun: string): DomainError {
  const alias = foldName(name) === foldName(of) ? "" : `, as another name of ${of}`;
  return new DomainError(
    "name.taken",
    `There is a ${noun} named “${name}” already${alias}. Choose that one, or take the name away there first.`,
  );
}
