import { REVIEW_STATES } from "@second-source/domain/review/review-state";
import type { Pool } from "pg";
import { expect, test } from "vitest";
import type { DomainErrorCode } from "../errors.ts";
import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { freshDatabase, testDesk, type TestDesk, type TestPerson } from "../testing/test-desk.ts";
import type { ClaimView } from "../view/claim-view.ts";
import { onlookerAt } from "./testing/onlooker.ts";
import {
  foresee,
  hasWritten,
  newClaim,
  openQuestions,
  type ModelClaim,
  type ModelStory,
  type Screen,
  type Step,
  type StepKind,
} from "./testing/review-rules.ts";
import { buildStage, look, perform, type Stage } from "./testing/review-stage.ts";
import { nextStep, screenOf, STEP_KINDS } from "./testing/review-walk.ts";
import { PROOF_SEED, seededRandom, sideBySide, type SeededRandom } from "./testing/seeded-random.ts";

const WALKS = isFull ? 200 : 8;
const STEPS_A_WALK = 50;
const CLAIMS_A_STORY = 2;
const VIEWERS: readonly [TestPerson, ...TestPerson[]] = ["reviewer", "second-reviewer", "admin", "editor"];

/** One walk: a story as the model has it, the same in the database, and the way so far. */
interface Walk {
  readonly stage: Stage;
  readonly onlooker: Pool;
  readonly random: SeededRandom;
  model: ModelStory;
  /** What was seen of each claim, oldest first. */
  readonly screens: Screen[][];
  readonly trail: string[];
}

interface Tally {
  succeeded: number;
  /** "approve: review.blocked", "approve: done". */
  readonly met: Set<string>;
  readonly refused: Map<string, number>;
  readonly reached: Set<string>;
}

test(
  "whatever people do to a claim, the database does what the rules say, or refuses as they say",
  { timeout: 1_800_000 },
  async () => {
    const desk = await testDesk(await freshDatabase(), "review");
    const tally: Tally = { succeeded: 0, met: new Set(), refused: new Map(), reached: new Set() };
    const onlooker = onlookerAt(desk);
    const numbers = Array.from({ length: WALKS }, (_, index) => index);
    await sideBySide(4, numbers, async (number) => {
      const walk = await beginWalk(desk, onlooker, number);
      for (let count = 0; count < STEPS_A_WALK; count++) await takeStep(walk, tally);
      for (const place of walk.model.claims.keys()) await compare(walk, place);
    });
    tell(tally);
    // A few walks need not come by everything; the whole proof does.
    if (!isFull) return;
    expect([...tally.reached].sort()).toEqual([...REVIEW_STATES].sort());
    const wanted = Object.entries(EVERY_REFUSAL).flatMap(([kind, codes]) => codes.map((code) => `${kind}: ${code}`));
    expect(wanted.filter((each) => !tally.met.has(each))).toEqual([]);
    expect(STEP_KINDS.filter((kind) => !tally.met.has(`${kind}: done`))).toEqual([]);
  },
);

/** A proof that never came by one of these would prove nothing about it: what succeeds, and what is refused with what. */
const EVERY_REFUSAL: Partial<Record<StepKind, readonly DomainErrorCode[]>> = {
  edit: ["claim.changed", "claim.state"],
  record: ["claim.state"],
  "change stance": ["claim.changed", "not-found"],
  propose: ["claim.changed", "claim.state", "claim.correction", "claim.incomplete", "verdict.refused"],
  return: ["access.role", "claim.state", "review.changed"],
  approve: ["access.role", "claim.state", "review.own-work", "review.changed", "review.blocked", "review.twice"],
  reaffirm: [
    "access.role",
    "review.own-work",
    "review.changed",
    "review.blocked",
    "verdict.refused",
    "claim.correction",
  ],
  withdraw: ["claim.state"],
  freeze: ["briefing.unread", "briefing.stopped"],
  settle: ["review.own-work"],
  assign: ["not-found"],
};

async function beginWalk(desk: TestDesk, onlooker: Pool, number: number): Promise<Walk> {
  const stage = await buildStage(desk, `Story ${number}`);
  const walk: Walk = {
    stage,
    onlooker,
    random: seededRandom(PROOF_SEED + number),
    model: { claims: [], editions: 0, describedBy: null },
    screens: [],
    trail: [`walk ${number} of PROVE_SEED=${PROOF_SEED}`],
  };
  for (let claim = 0; claim < CLAIMS_A_STORY; claim++) {
    const step = { kind: "write anew", by: "editor", claim, wording: "They met", highRisk: claim === 1 } as const;
    await perform(stage, step);
    const claims = [...walk.model.claims, newClaim("editor", step.wording, step.highRisk)];
    walk.model = { ...walk.model, claims };
    await compare(walk, claim);
  }
  return walk;
}

/** The model says what will happen, the database does it, and both are held against each other. */
async function takeStep(walk: Walk, tally: Tally): Promise<void> {
  const step = nextStep(walk.model, walk.screens, walk.random);
  const foreseen = foresee(walk.model, step);
  const expected = typeof foreseen === "string" ? foreseen : "done";
  walk.trail.push(`${told(step)} → ${expected}`);
  expect(await perform(walk.stage, step), walk.trail.join("\n")).toBe(expected);
  tally.met.add(`${step.kind}: ${expected}`);
  if (typeof foreseen === "string") tally.refused.set(foreseen, (tally.refused.get(foreseen) ?? 0) + 1);
  else {
    walk.model = foreseen;
    tally.succeeded++;
  }
  if (step.kind === "write anew") walk.screens[step.claim] = [];
  for (const place of step.kind === "freeze" ? step.bound : [step.claim]) {
    // A refusal leaves all as it was: mostly the row says so, and the next step's whole screen once more.
    if (expected === "done" || walk.random.oneIn(3)) await compare(walk, place);
    else await compareRow(walk, place);
    tally.reached.add(walk.model.claims[place]?.state ?? "");
  }
}

async function compareRow({ onlooker, stage, model, trail }: Walk, place: number): Promise<void> {
  const { rows } = await onlooker.query("select state, revision from claim where id = $1", [stage.claims[place]?.id]);
  const { state, revision } = model.claims[place] ?? {};
  expect(rows, trail.join("\n")).toEqual([{ state, revision }]);
}

/** The claim's screen says what the model says, and shows the same hash exactly where it shows the same content. */
async function compare({ stage, model, screens, trail, random }: Walk, place: number): Promise<void> {
  const viewer = random.pick(VIEWERS);
  const view = await look(stage, place, viewer);
  const claim = model.claims[place];
  if (!claim) throw new Error("The model has lost a claim.");
  const way = trail.join("\n");
  expect(shownBy(view), way).toEqual(foreseenFor(claim, stage.desk, viewer));
  const screen = screenOf(claim, view.revisionHash);
  const seen = (screens[place] ??= []);
  const agrees = seen.every((each) => (each.hash === screen.hash) === (each.content === screen.content));
  expect(agrees, `${way}: the same hash for the same content, and another for another`).toBe(true);
  seen.push(screen);
}

function shownBy(view: ClaimView): object {
  const { state, revision, wording, highRisk, approvedRevision, releasedIn, assignee } = view;
  const writes = view.history.filter((entry) => entry.kind === "WRITE");
  return {
    state,
    revision,
    wording,
    highRisk,
    approvedRevision,
    releasedIn,
    assignee,
    stances: view.assertions.map(({ stance }) => stance).sort(),
    writes: writes.map((entry) => `${entry.revision} ${entry.personName}`).sort(),
    approvedBy: [...new Set(view.approvedBy)].sort(),
    openQuestions: view.threads.filter(({ blocking, isResolved }) => blocking && !isResolved).length,
    isBarred: view.fourEyes?.allowed === false,
  };
}

function foreseenFor(claim: ModelClaim, desk: TestDesk, viewer: TestPerson): object {
  const { state, revision, wording, highRisk, approvedRevision, releasedIn, assignedTo } = claim;
  const name = (person: TestPerson): string => desk.people[person].name;
  return {
    state,
    revision,
    wording,
    highRisk,
    approvedRevision,
    releasedIn,
    assignee: assignedTo && name(assignedTo),
    stances: claim.passages.map(({ stance }) => stance).sort(),
    writes: claim.writes.map((write) => `${write.revision} ${name(write.by)}`).sort(),
    approvedBy: claim.approvals.map(name).sort(),
    openQuestions: openQuestions(claim),
    isBarred: viewer !== "editor" && hasWritten(claim, viewer),
  };
}

function told(step: Step): string {
  const { screen, ...rest } = { screen: null, ...step };
  return JSON.stringify({ ...rest, ...(screen ? { seen: screen.revision } : {}) });
}

function tell({ succeeded, refused }: Tally): void {
  const byCode = [...refused].sort(([, a], [, b]) => b - a);
  tellProof({
    steps: WALKS * STEPS_A_WALK,
    succeeded,
    refused: byCode.reduce((sum, [, count]) => sum + count, 0),
    ...Object.fromEntries(byCode.map(([code, count]) => [`  ${code}`, count])),
    seed: String(PROOF_SEED),
  });
}
