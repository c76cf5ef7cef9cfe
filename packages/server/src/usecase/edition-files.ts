import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { editionDocument } from "@second-source/domain/briefing/edition-document";
import { renderMarkdown } from "@second-source/exporters/markdown/render-markdown";
import { renderPdf } from "@second-source/exporters/pdf/render-pdf";
import { listDesks, writeAudit } from "../store/audit.ts";
import { inDesk, type Database } from "../store/database.ts";
import {
  findEditionFile,
  keepEditionFile,
  listEditionsWithoutFiles,
  loadFrozenEdition,
  type EditionFormat,
} from "../store/edition-files.ts";
import type { EditionJob } from "../store/jobs.ts";

/** A composed document as a file; a PDF is set on a thread of its own. */
export async function fileOf(document: ComposedBriefing, format: EditionFormat): Promise<Uint8Array<ArrayBuffer>> {
  return format === "pdf" ? renderPdf(document) : new TextEncoder().encode(renderMarkdown(document));
}

/** An edition's file, made now where nobody has made it yet: whoever is first makes it for everybody, for ever. */
export async function editionFile(
  database: Database,
  { deskId, editionId }: EditionJob,
  format: EditionFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const scope = { deskId, personId: null } as const;
  const kept = await inDesk(database, scope, (transaction) => findEditionFile(transaction, editionId, format));
  if (kept) return kept;
  const edition = await inDesk(database, scope, (transaction) => loadFrozenEdition(transaction, editionId));
  const bytes = await fileOf(editionDocument(edition.document), format);
  return inDesk(database, scope, async (transaction) => {
    if (await keepEditionFile(transaction, { deskId, editionId, format, bytes }))
      writeAudit(
        { transaction, actor: scope, now: new Date() },
        {
          action: "edition.set",
          subjectKind: "briefing",
          subjectId: edition.briefingId,
          storyId: edition.storyId,
          details: { number: edition.number, format },
        },
      );
    return (await findEditionFile(transaction, editionId, format)) ?? bytes;
  });
}

/** Makes the files of an edition; run twice it does no harm. */
export async function makeEditionFiles(database: Database, job: EditionJob): Promise<void> {
  for (const format of ["markdown", "pdf"] as const) await editionFile(database, job, format);
}

const MOST_AT_ONCE = 500;

/** Makes what no job was left for, at every desk. */
export async function makeWaitingFiles(database: Database): Promise<void> {
  for (const { id: deskId } of await listDesks(database)) {
    const waiting = await inDesk(database, { deskId, personId: null }, (transaction) =>
      listEditionsWithoutFiles(transaction, MOST_AT_ONCE),
    );
    for (const editionId of waiting) await makeEditionFiles(database, { deskId, editionId });
  }
}
