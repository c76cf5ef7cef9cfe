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

/** The briefing as a file: the draft as it stands, or a frozen edition. Refused while anything stops it. */
export async function exportBriefing(
  call: DeskCall,
  input: z.output<typeof exportBriefingInput>,
): Promise<ExportedBriefing> {
  const { composed, slug } = await atDesk(call, (desk) => composedFor(desk, input));
  const fileName = `${slug}-${composed.edition ? `edition-${composed.edition}` : "draft"}`;
  return { ...render(input.format, composed), fileName: `${fileName}.${input.format === "pdf" ? "pdf" : "md"}` };
}

async function composedFor(
  desk: DeskWork,
  input: z.output<typeof exportBriefingInput>,
): Promise<{ composed: ComposedBriefing; slug: string }> {
  const { transaction, now } = desk;
  const story = await loadStoryInPrint(transaction, input.story);
  const briefing = await loadBriefing(transaction, story.id);
  writeAudit(desk, {
    action: "briefing.exported",
    subjectKind: "briefing",
    subjectId: briefing.id,
    storyId: story.id,
    details: { format: input.format, edition: input.edition, version: briefing.version },
  });
  if (input.edition !== null)
    return {
      composed: editionDocument((await loadEdition(transaction, briefing.id, input.edition)).document),
      slug: story.slug,
    };
  const composing = briefingInputOf(story, briefing, now.toISOString().slice(0, 10), null);
  const stops = briefingStops(composing);
  if (stops[0]) throw new DomainError("briefing.stopped", stops[0].reason, { stops });
  return { composed: composeBriefing(composing), slug: story.slug };
}

function render(format: ExportFormat, composed: ComposedBriefing): Pick<ExportedBriefing, "bytes" | "mediaType"> {
  if (format === "pdf") return { bytes: renderPdf(composed), mediaType: "application/pdf" };
  return { bytes: new TextEncoder().encode(renderMarkdown(composed)), mediaType: "text/markdown; charset=utf-8" };
}
