import slugify from "@sindresorhus/slugify";
import { briefingStops } from "@second-source/domain/briefing/briefing-stops";
import { composeBriefing } from "@second-source/domain/briefing/compose-briefing";
import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import type { z } from "zod";
import type { exportBriefingInput, ExportFormat } from "../contract/briefing-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadBriefing, loadEdition } from "../store/briefings.ts";
import { briefingInputOf, loadStoryInPrint } from "../story/compose-story-briefing.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { editionFile, fileOf } from "./edition-files.ts";

export interface ExportedBriefing {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly fileName: string;
}

const MEDIA_TYPES: Record<ExportFormat, string> = {
  pdf: "application/pdf",
  markdown: "text/markdown; charset=utf-8",
};

/**
 * The briefing as a file: the draft as it stands at one moment, or a frozen edition, whose bytes are kept. Refused while
 * anything stops it; the log says that it was taken out once it was made.
 */
export async function exportBriefing(
  call: DeskCall,
  input: z.output<typeof exportBriefingInput>,
): Promise<ExportedBriefing> {
  const { format, edition } = input;
  const { what, name, of } = await atDesk({ ...call, isReading: true }, (desk) => exportedOf(desk, input));
  const { deskId } = call.actor;
  const bytes =
    "editionId" in what
      ? await editionFile(call.database, { deskId, editionId: what.editionId }, format)
      : await fileOf(what.draft, format);
  await atDesk(call, (desk) => {
    const details = { format, edition, version: of.version };
    const subject = { subjectKind: "briefing", subjectId: of.briefingId, storyId: of.storyId };
    writeAudit(desk, { action: "briefing.exported", ...subject, details });
    return Promise.resolve();
  });
  return { bytes, mediaType: MEDIA_TYPES[format], fileName: `${name}.${format === "pdf" ? "pdf" : "md"}` };
}

interface Exported {
  readonly what: { readonly editionId: string } | { readonly draft: ComposedBriefing };
  /** Of the file. A draft's says nothing of what is not published yet. */
  readonly name: string;
  readonly of: { readonly storyId: string; readonly briefingId: string; readonly version: number };
}

async function exportedOf(desk: DeskWork, input: z.output<typeof exportBriefingInput>): Promise<Exported> {
  const { transaction, now } = desk;
  const story = await loadStoryInPrint(transaction, input.story);
  const briefing = await loadBriefing(transaction, story.id);
  const of = { storyId: story.id, briefingId: briefing.id, version: briefing.version };
  if (input.edition !== null) {
    const { id: editionId } = await loadEdition(transaction, briefing.id, input.edition);
    return { of, what: { editionId }, name: `${titleInName(story.title)}-edition-${input.edition}` };
  }
  const composing = briefingInputOf(story, briefing, now.toISOString().slice(0, 10), null);
  const stops = briefingStops(composing);
  if (stops[0]) throw new DomainError("briefing.stopped", stops[0].reason, { stops });
  return { of, what: { draft: composeBriefing(composing) }, name: `briefing-${story.slug}-draft` };
}

const MOST_CHARACTERS = 60;

/** In Latin letters, whatever the title is written in. */
function titleInName(title: string): string {
  return slugify(title, { decamelize: false }).slice(0, MOST_CHARACTERS).replace(/-$/, "") || "briefing";
}
