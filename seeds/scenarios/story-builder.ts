import { readFileSync } from "node:fs";
import { sentences } from "@second-source/domain/text/sentences";
import { canonicalText } from "@second-source/domain/text/canonical-text";
import { draftArticle } from "@second-source/importers/import-article";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { approveVerdict } from "@second-source/server/usecase/decide-review";
import { atDesk, type DeskCall } from "@second-source/server/usecase/desk-work";
import { createClaim } from "@second-source/server/usecase/create-claim";
import { importArticle } from "@second-source/server/usecase/import-article";
import { markSentence } from "@second-source/server/usecase/mark-sentence";
import { proposeVerdict } from "@second-source/server/usecase/propose-verdict";
import { recordAssertion } from "@second-source/server/usecase/record-assertion";
import { claimView, type ClaimView } from "@second-source/server/view/claim-view";
import type { SeedAssertion, SeedClaim } from "./first-story-claims.ts";

export interface SeedCapture {
  readonly captureId: string;
  readonly text: string;
}

/** Imports a digest as the preview proposes it. */
export async function importDigest(call: DeskCall, story: string, file: string, outlet: string): Promise<SeedCapture> {
  const text = readFileSync(new URL(`../articles/${file}`, import.meta.url), "utf8");
  const { lines, proposed } = draftArticle(text, "text/plain", [outlet]);
  const keptLines = lines.flatMap((line, index) => (line.keep ? [index] : []));
  const { captureId } = await importArticle(call, {
    story,
    material: { how: "PASTE", text },
    keptLines,
    outlet,
    headline: proposed.headline?.value ?? null,
    byline: proposed.byline?.value ?? null,
    url: null,
    publishedOn: "2023-03-02",
    dateUnknown: false,
    wireCredit: null,
    evenIfKnown: false,
    digest: true,
  });
  return { captureId, text: canonicalText(lines.filter((line) => line.keep).map((line) => line.text)) };
}

/** Makes a claim and ties its words in every outlet to it. */
export async function buildClaim(
  call: DeskCall,
  story: string,
  claim: SeedClaim,
  captures: Record<SeedAssertion["outlet"], SeedCapture>,
): Promise<string> {
  const { wording, kind, question, topic } = claim;
  const { id } = await createClaim(call, {
    story,
    fields: { wording, kind, question, topic, highRisk: false, contested: false, opinion: false },
  });
  for (const { outlet, words, ...fields } of claim.says) {
    await recordAssertion(call, { place: placeOf(captures[outlet], words), target: { claim: id }, fields });
  }
  return id;
}

/** Settles the sentence that holds these words. */
export async function settleSentence(
  call: DeskCall,
  capture: SeedCapture,
  words: string,
  kind: "OPINION" | "NOT_CHECKABLE",
): Promise<void> {
  const { start } = placeOf(capture, words);
  const sentence = sentences(capture.text).find((each) => each.start <= start && start < each.end);
  if (!sentence) throw new Error(`no sentence holds “${words}”`);
  await markSentence(call, { place: { captureId: capture.captureId, ...sentence }, kind });
}

export function lookAt(call: DeskCall, claim: string): Promise<ClaimView> {
  return atDesk(call, (desk) => claimView(desk, claim));
}

export async function propose(
  call: DeskCall,
  claim: string,
  label: VerdictLabel,
  rationale: string,
  exception: string | null = null,
): Promise<void> {
  const { revision } = await lookAt(call, claim);
  await proposeVerdict(call, { claim, revision, label, rationale, exception, tried: null, publicNote: null });
}

export async function approve(call: DeskCall, claim: string): Promise<void> {
  const { revisionHash } = await lookAt(call, claim);
  await approveVerdict(call, { claim, revisionHash, requestId: null, comment: null });
}

/** Where words stand in a capture; they must stand there, and the first place is meant. */
function placeOf(capture: SeedCapture, words: string): { captureId: string; start: number; end: number } {
  const start = capture.text.indexOf(words);
  if (start === -1) throw new Error(`the digest does not hold “${words}”`);
  return { captureId: capture.captureId, start, end: start + words.length };
}
