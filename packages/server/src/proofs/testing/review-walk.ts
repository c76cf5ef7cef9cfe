import type { Stance } from "@second-source/domain/claim/assertion";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { TestPerson } from "../../testing/test-desk.ts";
import {
  contentOf,
  hasWritten,
  isBorne,
  openQuestions,
  type ModelClaim,
  type ModelStory,
  type ModelVerdict,
  type Screen,
  type Step,
  type StepKind,
} from "./review-rules.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Some<T> = readonly [T, ...T[]];
/** Withdrawn claims alone are written anew. */
const EVERY_KIND: Some<StepKind> = [
  ...(["record", "edit", "change stance", "take out", "propose", "return", "approve", "reaffirm", "withdraw"] as const),
  ...(["freeze", "ask", "settle", "reopen", "assign"] as const),
];

export const STEP_KINDS: readonly StepKind[] = ["write anew", ...EVERY_KIND];

/** What leads on from each state, so that a walk gets far: half of its steps are chosen from here. */
const FITTING: Record<ReviewState, Some<StepKind>> = {
  DRAFT: ["record", "record", "edit"],
  CHECKING: ["propose", "propose", "propose", "record", "change stance"],
  PROPOSED: ["approve", "approve", "approve", "approve", "return", "ask"],
  RETURNED: ["propose", "edit", "change stance"],
  APPROVED: ["freeze", "freeze", "edit", "record", "change stance", "change stance", "take out"],
  STALE: ["reaffirm", "reaffirm", "reaffirm", "reaffirm", "propose", "ask"],
  RELEASED: ["propose", "edit", "edit", "change stance", "freeze"],
  CORRECTED: ["propose", "edit", "edit", "change stance", "freeze"],
  WITHDRAWN: ["write anew", "write anew", "edit", "record"],
};

const EDITORS: Some<TestPerson> = ["editor", "second-editor"];
const DECIDERS: Some<TestPerson> = ["reviewer", "second-reviewer", "admin"];
const EVERYBODY: Some<TestPerson> = ["editor", "second-editor", "reviewer", "second-reviewer", "admin"];
const STANCES: Some<Stance> = ["ASSERTS", "ASSERTS", "ASSERTS", "DENIES", "QUALIFIES"];
const WORDINGS: Some<string> = ["They met at the port", "They met on the quay"];
const NOTE = "An earlier edition named another place.";
const LABELS: Some<Omit<ModelVerdict, "publicNote">> = [
  { label: "SINGLE_SOURCE", exception: null },
  { label: "SINGLE_SOURCE", exception: null },
  { label: "UNVERIFIED", exception: null },
  { label: "CORROBORATED", exception: "We were on the quay ourselves." },
  { label: "CORROBORATED", exception: null },
];

const MOST_PASSAGES = 4;

/** The next step of a walk: often one that leads on, and often one that the rules refuse. */
export function nextStep(story: ModelStory, screens: readonly (readonly Screen[])[], random: SeededRandom): Step {
  const place = random.below(story.claims.length);
  const claim = story.claims[place];
  if (!claim) throw new Error("A walk begins with a claim.");
  const kind = chooseKind(claim, random);
  const seen = screens[place] ?? [];
  const latest = seen.at(-1) ?? { revision: 1, hash: "0".repeat(64), content: "" };
  const screen = (random.oneIn(7) ? random.find(seen) : null) ?? latest;
  return { claim: place, by: chooseWriter(random), ...details(kind, { story, claim, place, screen, random }) };
}

function chooseKind(claim: ModelClaim, random: SeededRandom): StepKind {
  if (random.oneIn(3)) {
    const kind = random.pick(EVERY_KIND);
    // What is withdrawn is at its end: a walk that withdraws often never gets far.
    return kind === "withdraw" && random.oneIn(2) ? "assign" : kind;
  }
  if (openQuestions(claim) > 0 && random.oneIn(2)) return "settle";
  const kind = random.pick(FITTING[claim.state]);
  return kind === "record" && claim.passages.length >= MOST_PASSAGES ? "take out" : kind;
}

interface Situation {
  readonly story: ModelStory;
  readonly claim: ModelClaim;
  readonly place: number;
  readonly screen: Screen;
  readonly random: SeededRandom;
}
/** A step without its place, and without a person where any writer will do. */
type Detail<S> = S extends Step ? Omit<S, "by" | "claim"> & { readonly by?: TestPerson } : never;

function details(kind: StepKind, { story, claim, place, screen, random }: Situation): Detail<Step> {
  switch (kind) {
    case "write anew":
      return { kind, wording: random.pick(WORDINGS), highRisk: random.oneIn(3) };
    case "edit":
      return { kind, wording: random.pick(WORDINGS), highRisk: choosesRisk(claim, random), screen };
    case "record":
      return { kind, stance: random.pick(STANCES) };
    case "change stance":
      return { kind, passage: choosePassage(claim, random), stance: chooseStance(claim, random), screen };
    case "take out":
      return { kind, passage: choosePassage(claim, random) };
    case "propose":
      return { kind, verdict: chooseVerdict(claim, random), screen };
    case "return":
    case "approve":
    case "reaffirm":
      return { kind, screen, by: chooseDecider(claim, random) };
    case "freeze":
      return { kind, bound: chooseBound(story, place, random), isOutdated: random.oneIn(10) };
    case "ask":
      return { kind, blocking: !random.oneIn(3), by: random.pick(EVERYBODY) };
    case "settle":
    case "reopen":
      return { kind, thread: chooseThread(claim, random), by: random.pick(EVERYBODY) };
    case "assign":
      return { kind, to: random.pick([...EVERYBODY, "a stranger", null]) };
    case "withdraw":
      return { kind };
  }
}

const chooseWriter = (random: SeededRandom): TestPerson => random.pick(random.oneIn(4) ? DECIDERS : EDITORS);

const choosesRisk = (claim: ModelClaim, random: SeededRandom): boolean =>
  random.oneIn(6) ? !claim.highRisk : claim.highRisk;

/** What was approved is denied more often than not, so that approvals meet evidence that no longer bears them. */
const chooseStance = ({ state, verdict }: ModelClaim, random: SeededRandom): Stance =>
  state === "APPROVED" && verdict?.label === "SINGLE_SOURCE" && random.oneIn(2) ? "DENIES" : random.pick(STANCES);

function chooseVerdict(claim: ModelClaim, random: SeededRandom): ModelVerdict {
  const hasNote = claim.releasedIn === null ? random.oneIn(6) : !random.oneIn(4);
  const verdict = { ...random.pick(LABELS), publicNote: hasNote ? NOTE : null };
  return isBorne(claim, verdict) || random.oneIn(4) ? verdict : { ...verdict, label: "UNVERIFIED", exception: null };
}

/** Now and then one that is not there. */
const choosePassage = ({ passages }: ModelClaim, random: SeededRandom): number =>
  random.below(passages.length + (random.oneIn(9) ? 1 : 0));

/** Mostly somebody who may decide, and often somebody who may not any more. */
function chooseDecider(claim: ModelClaim, random: SeededRandom): TestPerson {
  const barred = DECIDERS.filter((person) => hasWritten(claim, person) || claim.approvals.includes(person));
  const free = DECIDERS.filter((person) => !barred.includes(person));
  if (random.oneIn(4)) return random.find(barred) ?? random.pick([...EVERYBODY, "viewer"]);
  return random.find(free) ?? random.pick([...EVERYBODY, "viewer"]);
}

function chooseBound({ claims }: ModelStory, place: number, random: SeededRandom): number[] {
  return random.oneIn(4) ? claims.map((_, each) => each) : [place];
}

/** Mostly one that is open. */
function chooseThread({ threads }: ModelClaim, random: SeededRandom): number {
  const open = threads.flatMap(({ isOpen }, place) => (isOpen ? [place] : []));
  return (random.oneIn(4) ? null : random.find(open)) ?? random.below(threads.length + (random.oneIn(9) ? 1 : 0));
}

/** What a claim shows, with the hash that the database gives it. */
export function screenOf(claim: ModelClaim, hash: string): Screen {
  return { revision: claim.revision, hash, content: contentOf(claim) };
}
