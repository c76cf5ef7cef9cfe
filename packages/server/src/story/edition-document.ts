import type { ComposedBriefing, BriefingStop } from "@second-source/domain/briefing/briefing";
import { briefingStops } from "@second-source/domain/briefing/briefing-stops";
import { composeBriefing } from "@second-source/domain/briefing/compose-briefing";
import { canonicalJson } from "@second-source/domain/review/revision-document";
import { sha256 } from "../sha256.ts";
import type { BriefingDraft } from "../store/briefings.ts";
import { briefingInputOf, type StoryInPrint } from "./compose-story-briefing.ts";

/** The next edition as it would be frozen: everything that is printed, and the hash that a reading is bound to. */
export interface NextEdition {
  readonly number: number;
  readonly document: ComposedBriefing;
  readonly documentSha256: string;
  readonly stops: readonly BriefingStop[];
}

/** `asOf` is the ISO day that the document carries. */
export function nextEdition(story: StoryInPrint, draft: BriefingDraft, asOf: string): NextEdition {
  const number = (draft.editions[0]?.number ?? 0) + 1;
  const input = briefingInputOf(story, draft, asOf, number);
  const document = composeBriefing(input);
  return { number, document, documentSha256: sha256(canonicalJson(document)), stops: briefingStops(input) };
}
