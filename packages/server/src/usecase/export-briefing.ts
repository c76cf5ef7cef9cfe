import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { editionDocument } from "@second-source/domain/briefing/edition-document";
import { briefingStops } from "@second-source/domain/briefing/briefing-stops";
import { composeBriefing } from "@second-source/domain/briefing/compose-briefing";
import { renderMarkdown } from "@second-source/exporters/markdown/render-markdown";
import { renderPdf } from "@second-source/exporters/pdf/render-pdf";
import type { z } from "zod";
import type { exportBriefingInput, ExportFormat } from "../contract/briefing-contract.ts";
import { DomainError } from "../errors.ts";
import { writeAudit } from "../store/audit.ts";
import { loadBriefing, loadEdition } from "../store/briefings.ts";
import { briefingInputOf, loadStoryInPrint } from "../view/compose-story-briefing.ts";
import { atDesk, type DeskCall, type DeskWork } from "./desk-work.ts";

export interface ExportedBriefing {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly fileName: string;
}

/**
 * The briefing as a file: the draft as it stands at one moment, or a frozen edition. Refused while anything stops it; the
 * log says that it was taken out once it was made.
 */
export async function exportBriefing(
  call: DeskCall,
  input: z.output<typeof exportBriefingInput>,
): Promise<ExportedBriefing> {
  const { composed, slug, of } = await atDesk({ ...call, isReading: true }, (desk) => composedFor(desk, input));
  const rendered = render(input.format, composed);
  await atDesk(call, (desk) => {
    const details = { format: input.format, edition: input.edition, version: of.version };
    const subject = { subjectKind: "briefing", subjectId: of.briefingId, storyId: of.storyId };
    writeAudit(desk, { action: "briefing.exported", ...subject, details });
    return Promise.resolve();
  });
  const fileName = `${slug}-${composed.edition ? `edition-${composed.edition}` : "draft"}`;
  return { ...rendered, fileName: `${fileName}.${input.format === "pdf" ? "pdf" : "md"}` };
}

interface Composed {
  readonly composed: ComposedBriefing;
  readonly slug: string;
  readonly of: { readonly storyId: string; readonly briefingId: string; readonly version: number };
}

async function composedFor(desk: DeskWork, input: z.output<typeof exportBriefingInput>): Promise<Composed> {
  const { transaction, now } = desk;
  const story = await loadStoryInPrint(transaction, input.story);
  const briefing = await loadBriefing(transaction, story.id);
  const named = {
    slug: story.slug,
    of: { storyId: story.id, briefingId: briefing.id, version: briefing.version },
  };
  if (input.edition !== null) {
    const { document } = await loadEdition(transaction, briefing.id, input.edition);
    return { ...named, composed: editionDocument(document) };
  }
  const composing = briefingInputOf(story, briefing, now.toISOString().slice(0, 10), null);
  const stops = briefingStops(composing);
  if (stops[0]) throw new DomainError("briefing.stopped", stops[0].reason, { stops });
  return { ...named, composed: composeBriefing(composing) };
}

function render(format: ExportFormat, composed: ComposedBriefing): Pick<ExportedBriefing, "bytes" | "mediaType"> {
  if (format === "pdf") return { bytes: renderPdf(composed), mediaType: "application/pdf" };
  return { bytes: new TextEncoder().encode(renderMarkdown(composed)), mediaType: "text/markdown; charset=utf-8" };
}
