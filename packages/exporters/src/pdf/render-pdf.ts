import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { typesetPdf } from "./compiler.ts";
import { pdfData } from "./pdf-data.ts";
import { printable } from "./printable.ts";
import { TEMPLATE_BRIEFING } from "./template-briefing.ts";

/** The briefing as a tagged PDF. Same briefing, same bytes. */
export function renderPdf(briefing: ComposedBriefing): Uint8Array<ArrayBuffer> {
  return typesetPdf(TEMPLATE_BRIEFING, printable(pdfData(briefing)));
}
