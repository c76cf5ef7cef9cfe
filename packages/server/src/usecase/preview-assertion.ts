import { evidenceWords, type EvidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { Evidence } from "@second-source/domain/evidence/evidence";
import { independence } from "@second-source/domain/origin/independence";
import { independenceWords } from "@second-source/domain/origin/independence-words";
import type { WayOut } from "@second-source/domain/verdict/way-out";
import { describePassage, type PassageDescription } from "@second-source/domain/anchor/describe-passage";
import type { z } from "zod";
import type { previewAssertionInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import { loadCapture } from "../store/articles.ts";
import { createAssertion, loadAssertion, updateAssertion } from "../store/assertions.ts";
import { lockNewestCapture } from "../store/captures.ts";
import { loadClaimModel } from "../story/story-model.ts";
import { assertionFieldsFrom } from "./choose-origin.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

/** What recording a passage would do to the count of its side. */
export interface CountPreview {
  readonly before: Standing;
  readonly after: Standing;
  /** RAISES: one voice more. SAME: the same voice as another. OPEN: not known to be a second one. NOBODY: nobody named. NONE: it is not counted. */
  readonly effect: "RAISES" | "FIRST" | "SAME" | "OPEN" | "NOBODY" | "NONE";
  /** Why it is no voice of its own, in words true of both. */
  readonly reason: string | null;
  readonly waysOut: readonly WayOut[];
}

interface Standing {
  readonly evidence: Evidence;
  readonly words: EvidenceWords;
}

/** Thrown to take everything back: what a preview wrote is never committed. */
class OnlyInThought extends Error {
  readonly preview: CountPreview;

  constructor(preview: CountPreview) {
    super("only in thought");
    this.preview = preview;
  }
}

/** Records the passage in thought, by the same steps as in earnest, and says what that did; nothing of it stays. */
export async function previewAssertion(
  call: DeskCall,
  input: z.output<typeof previewAssertionInput>,
): Promise<CountPreview> {
  try {
    return await atDesk({ ...call, isReading: false }, async (desk): Promise<CountPreview> => {
      throw new OnlyInThought(await countInThought(desk, input));
    });
  } catch (error) {
    if (error instanceof OnlyInThought) return error.preview;
    throw error;
  }
}

async function countInThought(desk: DeskWork, input: z.output<typeof previewAssertionInput>): Promise<CountPreview> {
  const { transaction } = desk;
  const capture = await loadCapture(transaction, input.place.captureId);
  const passage = describePassage(capture.text, input.place);
  if ("fault" in passage)
    throw new DomainError("passage.invalid", "These words cannot be marked. Select at least one whole word.");
  const before = (await loadClaimModel(transaction, input.claim)).claim;
  const assertionId = await writeInThought(desk, input, capture, passage);
  const { story, claim } = await loadClaimModel(transaction, input.claim);
  const standing = ({ evidence }: typeof claim): Standing => ({ evidence, words: evidenceWords(evidence) });
  const own = claim.weighed.backings.find(({ assertion }) => assertion.id === assertionId);
  const base = { before: standing(before), after: standing(claim) };
  if (!own || (own.assertion.stance !== "ASSERTS" && own.assertion.stance !== "DENIES"))
    return { ...base, effect: "NONE", reason: null, waysOut: [] };
  const side = own.assertion.stance === "ASSERTS" ? "asserting" : "denying";
  const [was, is] = [before.evidence[side].voices.count, claim.evidence[side].voices.count];
  if (is > was) return { ...base, effect: was === 0 ? "FIRST" : "RAISES", reason: null, waysOut: [] };
  const others = claim.weighed.backings.filter(
    (each) => each !== own && each.assertion.stance === own.assertion.stance && each.by !== "NOBODY",
  );
  const answers = others.map((other) => ({ other, answer: independence(own, other, story.ledger) }));
  const told =
    answers.find(({ answer }) => answer.relation === "SAME") ??
    answers.find(({ answer }) => answer.relation === "NOT_ESTABLISHED");
  const words = told ? independenceWords(own, told.other, told.answer, story.ledger) : null;
  const effect = own.by === "NOBODY" ? "NOBODY" : told?.answer.relation === "SAME" ? "SAME" : "OPEN";
  return { ...base, effect, reason: words?.reason ?? null, waysOut: words?.waysOut ?? [] };
}

/** The record as the form has it, new or changed; answers with its id. */
async function writeInThought(
  desk: DeskWork,
  input: z.output<typeof previewAssertionInput>,
  capture: Awaited<ReturnType<typeof loadCapture>>,
  passage: PassageDescription,
): Promise<string> {
  const { transaction, actor } = desk;
  if (input.assertion === null) await lockNewestCapture(transaction, capture.id, capture.articleId);
  const fields = await assertionFieldsFrom(desk, input.fields, capture);
  if (input.assertion === null) {
    const placed = { deskId: actor.deskId, claimId: input.claim, captureId: capture.id, passage };
    return createAssertion(transaction, { ...placed, ...fields });
  }
  await loadAssertion(transaction, input.assertion);
  await updateAssertion(transaction, actor.deskId, input.assertion, fields);
  return input.assertion;
}
