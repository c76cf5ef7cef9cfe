import { sha256 } from "../sha256.ts";
import { prismaOf, type Transaction } from "./database.ts";

export type EditionFormat = "pdf" | "markdown";

/** An edition's file; null until somebody has made it. */
export async function findEditionFile(
  transaction: Transaction,
  editionId: string,
  format: EditionFormat,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await prismaOf(transaction).editionFile.findFirst({
    where: { editionId, format },
    select: { bytes: true },
  });
  return file ? new Uint8Array(file.bytes) : null;
}

/** Keeps a file of an edition, where nobody was first. */
export async function keepEditionFile(
  transaction: Transaction,
  file: {
    readonly deskId: string;
    readonly editionId: string;
    readonly format: EditionFormat;
    readonly bytes: Uint8Array<ArrayBuffer>;
  },
): Promise<void> {
  const data = { ...file, sha256: sha256(file.bytes) };
  await prismaOf(transaction).editionFile.createMany({ data: [data], skipDuplicates: true });
}

/** Editions of which a file is still to be made: just published, or by an older version. */
export async function listEditionsWithoutFiles(transaction: Transaction, most: number): Promise<string[]> {
  const rows = await prismaOf(transaction).$queryRaw<{ id: string }[]>`
    select id from edition where desk_id = current_desk_id() and (select count(*) from edition_file file
      where file.desk_id = edition.desk_id and file.edition_id = edition.id) < 2 order by id limit ${most}`;
  return rows.map(({ id }) => id);
}

/** What an edition says, as it was frozen. */
export async function loadEditionDocument(transaction: Transaction, editionId: string): Promise<unknown> {
  const { document } = await prismaOf(transaction).edition.findFirstOrThrow({ where: { id: editionId } });
  return document;
}
