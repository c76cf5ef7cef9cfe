import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";

/** The briefing as a tagged PDF. Same briefing, same bytes. */
export function renderPdf(_briefing: ComposedBriefing): Uint8Array<ArrayBuffer> {
  throw new Error("on its way");
}
