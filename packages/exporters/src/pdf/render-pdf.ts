import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { pdfData } from "./pdf-data.ts";
import { printable } from "./printable.ts";
import { typeset } from "./typeset.ts";

/** The briefing as a tagged PDF. Same briefing, same bytes. */
export function renderPdf(briefing: ComposedBriefing): Promise<Uint8Array<ArrayBuffer>> {
  return typeset(printable(pdfData(briefing)));
}
