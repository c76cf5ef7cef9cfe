import { randomUUID } from "node:crypto";
import { DomainError } from "../../errors.ts";
import type { TestDesk, TestPerson } from "../../testing/test-desk.ts";
import { publishEdition } from "../../testing/published-edition.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD } from "../../testing/two-outlet-story.ts";
import { assignClaim } from "../../usecase/assign-claim.ts";
import { lockClaim } from "../../store/claims.ts";
import { createClaim } from "../../usecase/create-claim.ts";
import { createStory } from "../../usecase/create-story.ts";
import { approveVerdict, reaffirmVerdict, returnVerdict } from "../../usecase/decide-review.ts";
import { atDesk } from "../../desk/at-desk.ts";
import { openThread, settleThread } from "../../usecase/discuss-claim.ts";
import { editAssertion, removeAssertion } from "../../usecase/edit-assertion.ts";
import { editClaim } from "../../usecase/edit-claim.ts";
import { freezeEdition } from "../../usecase/freeze-edition.ts";
import { imported, pasted } from "../../testing/imported.ts";
import { proposeVerdict } from "../../usecase/propose-verdict.ts";
import { recordAssertion } from "../../usecase/record-assertion.ts";
import { saveBriefing } from "../../usecase/save-briefing.ts";
import { withdrawClaim } from "../../usecase/withdraw-claim.ts";
import { claimView, type ClaimView } from "../../view/claim-view.ts";
import type { Of, Step } from "./review-rules.ts";
import { shownClaim, shownRecord, shownTarget, shownThread } from "../../testing/shown.ts";

const WORDS =
  "The minister met the envoy on the quay on Thursday the harbour board said and they agreed on nothing at all";

/** A story in the database, and the ids of what the model knows by its place. */
export interface Stage {
  readonly desk: TestDesk;
  readonly story: string;
  readonly captures: readonly string[];
  readonly claims: StagedClaim[];
  /** The version of the draft. */
  version: number;
}

interface StagedClaim {
  readonly id: string;
  readonly passages: string[];
  passagesEver: number;
  readonly threads: string[];
}

/** A story of two outlets, with no claim yet. */
export async function buildStage(desk: TestDesk, title: string): Promise<Stage> {
  const editor = desk.as("editor");
  const { slug: story } = await createStory(editor, { title });
  const captures: string[] = [];
  for (const outlet of [`Gazette of ${title}`, `Courier of ${title}`]) {
    const { captureId } = await imported(editor, pasted(story, outlet, `${WORDS} (${outlet})`, { evenIfKnown: true }));
    captures.push(captureId);
  }
  return { desk, story, captures, claims: [], version: 1 };
}

export function look({ desk, claims }: Stage, claim: number, viewer: TestPerson): Promise<ClaimView> {
  return atDesk(desk.as(viewer), (work) => claimView(work, claims[claim]?.id ?? randomUUID()));
}

/** The code of the refusal, or "done". Anything else that is thrown is a fault of the product. */
export async function perform(stage: Stage, step: Step): Promise<string> {
  try {
    await act(stage, step);
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

async function act(stage: Stage, step: Step): Promise<unknown> {
  const claim = idOf(stage, step);
  const call = stage.desk.as(step.by);
  switch (step.kind) {
    case "write anew":
      return writeAnew(stage, step);
    case "edit":
      return edit(stage, claim, step);
    case "record":
    case "change stance":
    case "take out":
      return actOnPassage(stage, step);
    case "propose":
      return propose(stage, claim, step);
    case "return":
    case "approve":
    case "reaffirm":
      return decide(stage, claim, step);
    case "withdraw":
      return withdrawClaim(call, { ...(await shownClaim(call, claim)), reason: "It is told elsewhere." });
    case "freeze":
      return freeze(stage, step);
    case "ask":
    case "settle":
    case "reopen":
      return discuss(stage, claim, step);
    case "assign":
      return assignClaim(call, { claim, person: accountOf(stage, step.to), was: await assigneeOf(stage, claim) });
  }
}

const idOf = ({ claims }: Stage, { claim }: Step): string => claims[claim]?.id ?? randomUUID();

/** Who has the next step on it now; nobody where there is no such claim. */
async function assigneeOf({ desk }: Stage, claim: string): Promise<string | null> {
  return atDesk(desk.as("viewer"), async ({ transaction }) => (await lockClaim(transaction, claim)).assignedTo);
}

function accountOf({ desk }: Stage, person: Of<"assign">["to"]): string | null {
  if (person === "a stranger") return randomUUID();
  return person && desk.people[person].personId;
}

async function edit({ desk }: Stage, claim: string, { by, wording, highRisk, screen }: Of<"edit">): Promise<void> {
  await editClaim(desk.as(by), { claim, revision: screen.revision, fields: { ...CLAIM_FIELDS, wording, highRisk } });
}

async function propose({ desk }: Stage, claim: string, { by, verdict, screen }: Of<"propose">): Promise<void> {
  const reasons = { rationale: "The board alone.", tried: null };
  await proposeVerdict(desk.as(by), { claim, revision: screen.revision, ...verdict, ...reasons });
}

async function writeAnew({ desk, story, claims }: Stage, step: Of<"write anew">): Promise<void> {
  const { wording, highRisk } = step;
  const { id } = await createClaim(desk.as(step.by), { story, fields: { ...CLAIM_FIELDS, wording, highRisk } });
  claims[step.claim] = { id, passages: [], passagesEver: 0, threads: [] };
}

async function actOnPassage(stage: Stage, step: Of<"record" | "change stance" | "take out">): Promise<void> {
  const { desk, captures, claims } = stage;
  const staged = claims[step.claim] ?? { id: randomUUID(), passages: [], passagesEver: 0, threads: [] };
  const call = desk.as(step.by);
  if (step.kind === "record") {
    const number = staged.passagesEver;
    const { assertionId } = await recordAssertion(call, {
      place: { captureId: captures[number % 2] ?? "", ...placeOf(Math.floor(number / 2)) },
      target: await shownTarget(call, staged.id),
      fields: { ...SAID_BY_THE_BOARD, stance: step.stance },
    });
    staged.passages.push(assertionId);
    staged.passagesEver++;
    return;
  }
  const assertion = staged.passages[step.passage] ?? randomUUID();
  if (step.kind === "take out") {
    await removeAssertion(call, await shownRecord(call, assertion));
    staged.passages.splice(step.passage, 1);
    return;
  }
  const fields = { ...SAID_BY_THE_BOARD, stance: step.stance };
  await editAssertion(call, { assertion, revision: step.screen.revision, fields });
}

/** The place of one word, so that no two passages of a claim share theirs. */
function placeOf(number: number): { start: number; end: number } {
  const words = [...WORDS.matchAll(/\w+/g)];
  const { index, 0: word } = words[number % words.length] ?? { index: 0, 0: "The" };
  return { start: index, end: index + word.length };
}

async function decide({ desk }: Stage, claim: string, step: Of<"return" | "approve" | "reaffirm">): Promise<void> {
  const call = desk.as(step.by);
  const seen = { claim, revisionHash: step.screen.hash };
  if (step.kind === "return") await returnVerdict(call, { ...seen, comment: "Who else was there?" });
  else if (step.kind === "approve") await approveVerdict(call, { ...seen, comment: null });
  else await reaffirmVerdict(call, { ...seen, reason: "It still holds." });
}

async function freeze(stage: Stage, step: Of<"freeze">): Promise<void> {
  const call = stage.desk.as(step.by);
  const claimIds = step.bound.flatMap((place) => stage.claims[place]?.id ?? []);
  const { story } = stage;
  const sentences = [{ text: "They met at the port.", claimIds, ownWords: [] }];
  const saved = await saveBriefing(call, { story, version: stage.version, headline: "At the port", sentences });
  stage.version = saved.version;
  if (step.isOutdated) await freezeEdition(call, { story, documentSha256: "0".repeat(64) });
  // Whoever reads has written nothing here.
  else await publishEdition(story, { reader: stage.desk.as("viewer"), publisher: call });
}

async function discuss(stage: Stage, claim: string, step: Of<"ask" | "settle" | "reopen">): Promise<void> {
  const call = stage.desk.as(step.by);
  const threads = stage.claims[step.claim]?.threads ?? [];
  if (step.kind === "ask") {
    const { blocking } = step;
    const { id } = await openThread(call, { claim, assertion: null, blocking, text: "Who says so?", mentions: [] });
    threads.push(id);
    return;
  }
  const thread = await shownThread(call, threads[step.thread] ?? randomUUID());
  await settleThread(call, { ...thread, resolved: step.kind === "settle" });
}
