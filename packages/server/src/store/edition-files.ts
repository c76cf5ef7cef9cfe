import { canonicalJson } from "@second-source/domain/review/revision-document";
import { DomainError } from "../errors.ts";
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
    select: { bytes: true, sha256: true },
  });
  if (file && sha256(file.bytes) !== file.sha256) throw altered();
  return file ? new Uint8Array(file.bytes) : null;
}

/** Keeps a file of an edition. Answers with whether nobody was first. */
export async function keepEditionFile(
  transaction: Transaction,
  file: {
    readonly deskId: string;
    readonly editionId: string;
    readonly format: EditionFormat;
    readonly bytes: Uint8Array<ArrayBuffer>;
  },
): Promise<boolean> {
  const data = { ...file, sha256: sha256(file.bytes) };
  const { count } = await prismaOf(transaction).editionFile.createMany({ data: [data], skipDuplicates: true });
  return count > 0;
}

/** Editions of which a file is still to be made: just published, or by an older version. */
export async function listEditionsWithoutFiles(transaction: Transaction, most: number): Promise<string[]> {
  const rows = await prismaOf(transaction).$queryRaw<{ id: string }[]>`
    select id from edition where desk_id = current_desk_id() and (select count(*) from edition_file file
      where file.desk_id = edition.desk_id and file.edition_id = edition.id) < 2 order by id limit ${most}`;
  return rows.map(({ id }) => id);
}

export interface FrozenEdition {
  readonly number: number;
  readonly briefingId: string;
  readonly storyId: string;
  readonly document: unknown;
}

/** What an edition says, as it was frozen: refused where it does not hash to what it was published under. */
export async function loadFrozenEdition(transaction: Transaction, editionId: string): Promise<FrozenEdition> {
  const edition = await prismaOf(transaction).edition.findFirstOrThrow({
    where: { id: editionId },
    select: { number: true, briefingId: true, document: true, sha256: true, briefing: { select: { storyId: true } } },
  });
  const { sha256: published, briefing, ...rest } = edition;
  if (sha256(canonicalJson(edition.document)) !== published) throw altered();
  return { ...rest, storyId: briefing.storyId };
}

const altered = (): DomainError =>
  new DomainError(
    "edition.altered",
    "This edition is not as it was published, and nothing of it is given out. Tell whoever runs this installation: audit verify shows what was altered.",
  );
