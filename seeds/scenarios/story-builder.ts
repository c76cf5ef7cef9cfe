import { readFileSync } from "node:fs";
import { sentences } from "@second-source/domain/text/sentences";
import { canonicalText } from "@second-source/domain/text/canonical-text";
import { draftArticle } from "@second-source/importers/import-article";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { approveVerdict } from "@second-source/server/usecase/decide-review";
import { atDesk, type DeskCall } from "@second-source/server/desk/at-desk";
import { compareTexts } from "@second-source/server/usecase/compare-texts";
import { createClaim } from "@second-source/server/usecase/create-claim";
import { importArticle } from "@second-source/server/usecase/import-article";
import { markSentence } from "@second-source/server/usecase/mark-sentence";
import { proposeVerdict } from "@second-source/server/usecase/propose-verdict";
import { recaptureArticle } from "@second-source/server/usecase/recapture-article";
import { recordAssertion } from "@second-source/server/usecase/record-assertion";
import { claimView, type ClaimView } from "@second-source/server/view/claim-view";
import type { SeedClaim } from "./seed-claim.ts";

/** Three members of the desk, ready to write. */
export interface SeedCast {
  readonly editor: DeskCall;
  readonly reviewer: DeskCall;
  readonly admin: DeskCall;
}

export interface SeedCapture {
  readonly articleId: string;
  readonly captureId: string;
  readonly text: string;
}

/** Imports an article in our own words as the preview proposes it. */
export async function importArticleOf(
  call: DeskCall,
  story: string,
  file: string,
  outlet: string,
  publishedOn: string,
): Promise<SeedCapture> {
  const text = readFileSync(new URL(`../articles/${file}`, import.meta.url), "utf8");
  const { lines, proposed } = draftArticle(text, "text/plain", [outlet]);
  const keptLines = lines.flatMap((line, index) => (line.keep ? [index] : []));
  const { articleId, captureId } = await importArticle(call, {
    story,
    material: { how: "PASTE", text },
    keptLines,
    outlet,
    headline: proposed.headline?.value ?? null,
    byline: proposed.byline?.value ?? null,
    url: null,
    publishedOn,
    dateUnknown: false,
    wireCredit: null,
    evenIfKnown: false,
    digest: true,
  });
  await compareTexts(call.database, { deskId: call.actor.deskId, articleId }, call.now);
  return { articleId, captureId, text: canonicalText(lines.filter((line) => line.keep).map((line) => line.text)) };
}

/** Stores a new version of an article, in which its outlet has put other words. */
export async function changedByOutlet(
  call: DeskCall,
  { articleId, text }: SeedCapture,
  [before, after]: readonly [string, string],
): Promise<void> {
  if (!text.includes(before)) throw new Error(`the article does not hold “${before}”`);
  const changed = text.replace(before, after);
  const { lines } = draftArticle(changed, "text/plain", []);
  await recaptureArticle(call, {
    article: articleId,
    after: 1,
    material: { how: "PASTE", text: changed },
    keptLines: lines.map((_, index) => index),
  });
  await compareTexts(call.database, { deskId: call.actor.deskId, articleId }, call.now);
}

/** Makes a claim and ties its words in every outlet to it. */
export async function buildClaim(
  call: DeskCall,
  story: string,
  claim: SeedClaim,
  captures: Readonly<Record<string, SeedCapture>>,
): Promise<string> {
  const { wording, kind, question, topic, flags } = claim;
  const [highRisk, contested, opinion] = (["highRisk", "contested", "opinion"] as const).map((flag) =>
    flags.includes(flag),
  ) as [boolean, boolean, boolean];
  const { id } = await createClaim(call, {
    story,
    fields: { wording, kind, question, topic, highRisk, contested, opinion },
  });
  for (const { outlet, words, ...fields } of claim.says) {
    const capture = captures[outlet];
    if (!capture) throw new Error(`no article of ${outlet} was brought in`);
    await recordAssertion(call, { place: placeOf(capture, words), target: { claim: id, wording }, fields });
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
  await markSentence(call, { place: { captureId: capture.captureId, ...sentence }, kind, was: null });
}

export function lookAt(call: DeskCall, claim: string): Promise<ClaimView> {
  return atDesk(call, (desk) => claimView(desk, claim));
}

export async function propose(
  call: DeskCall,
  claim: string,
  label: VerdictLabel,
  rationale: string,
  besides: { readonly exception?: string; readonly tried?: string } = {},
): Promise<void> {
  const { revision } = await lookAt(call, claim);
  const { exception = null, tried = null } = besides;
  await proposeVerdict(call, { claim, revision, label, rationale, exception, tried, publicNote: null });
}

export async function approve(call: DeskCall, claim: string): Promise<void> {
  const { revisionHash } = await lookAt(call, claim);
  await approveVerdict(call, { claim, revisionHash, comment: null });
}

/** Where words stand in a capture; they must stand there, and the first place is meant. */
function placeOf(capture: SeedCapture, words: string): { captureId: string; start: number; end: number } {
  const start = capture.text.indexOf(words);
  if (start === -1) throw new Error(`the article does not hold “${words}”`);
  return { captureId: capture.captureId, start, end: start + words.length };
}
