import fc from "fast-check";
import { expect, test } from "vitest";
import { CERTAINTIES, STANCES, type Stance } from "../claim/assertion.ts";
import { POLICY_PRESETS, type EvidencePolicy } from "../desk/policy.ts";
import type { EvidenceLevel } from "../evidence/evidence.ts";
import type { Backing } from "../origin/backing.ts";
import { independence } from "../origin/independence.ts";
import type { Ledger } from "../origin/ledger.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import { VERDICT_LABELS, type VerdictLabel } from "./verdict.ts";

/*
 * The rules once more, by brute force and word for word: every subset of assertions is tried. Nothing is shared with
 * the code under test but who stands behind an assertion and the independence of two, which have tests of their own.
 */
interface World {
  readonly s: Story;
  readonly ledger: Ledger;
  readonly backings: readonly Backing[];
  readonly policy: EvidencePolicy;
  readonly contested: boolean;
  readonly highRisk: boolean;
  readonly opinion: boolean;
  readonly tried: string;
}

const of = ({ backings }: World, stance: Stance): Backing[] =>
  backings.filter(({ assertion }) => assertion.stance === stance);
const unanswered = (world: World, stance: Stance): Backing[] =>
  of(world, stance).filter(({ assertion }) => assertion.answer === null);
const outlets = (side: readonly Backing[]): number => new Set(side.map(({ outletId }) => outletId)).size;

function subsets<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((set) => [set, [first, ...set]]);
}

const pairs = <T>(set: readonly T[]): [T, T][] => set.flatMap((a, at) => set.slice(at + 1).map((b): [T, T] => [a, b]));
const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((each) => b.has(each));

/** Whether each is a voice beside each other. */
const areVoices = (set: readonly Backing[], { ledger }: World): boolean =>
  set.every(({ by }) => by !== "NOBODY") &&
  pairs(set).every(([a, b]) => independence(a, b, ledger).relation === "DIFFERENT");

/** All largest sets of voices. */
function voices(side: readonly Backing[], world: World): Backing[][] {
  const sets = subsets(side).filter((set) => areVoices(set, world));
  const most = Math.max(...sets.map((set) => set.length));
  return sets.filter((set) => set.length === most);
}
const count = (side: readonly Backing[], world: World): number => voices(side, world)[0]?.length ?? 0;
const isNominal = ({ by }: Backing): boolean => by === "NARRATION";
const isNamed = (one: Backing): boolean => !isNominal(one) && !one.isDescribed;
const isPointedAt = ({ source }: Backing): boolean => source?.kind === "RECORD" && source.locator !== null;
/** Parties that say so themselves, not over a link. */
const parties = (set: readonly Backing[]): number => new Set(set.flatMap(({ ownSide }) => [...ownSide.parties])).size;
/** Whether one party stands behind every one of them, by itself or over links. */
const haveOneBehindAll = (set: readonly Backing[]): boolean =>
  set.flatMap(({ side }) => [...side.parties]).some((party) => set.every(({ side }) => side.parties.has(party)));

/** CORROBORATED: some set of counted voices meets every need. */
function isEnough(set: readonly Backing[], world: World): boolean {
  const { minOrigins, minSecondHand, minNominal, nominalCounts } = world.policy;
  const isOneParty = haveOneBehindAll(set) && parties(set) < 2;
  return [
    set.length >= Math.max(2, minOrigins),
    set.every((one) => !one.isGuess && (nominalCounts || !isNominal(one))),
    set.some(({ isSecondHand }) => !isSecondHand) || set.length >= minSecondHand,
    set.some((one) => !isNominal(one)) || set.length >= minNominal,
    set.every(({ side }) => side.isRecorded),
    pairs(set).every(([a, b]) => !common(a.side.parties, b.side.parties) || areOnTwoOccasions(a, b)),
    !isOneParty,
    !world.contested || parties(set) >= 2 || set.some(isPointedAt),
    !world.highRisk || set.some((one) => isNamed(one) || isPointedAt(one)),
  ].every(Boolean);
}

const areOnTwoOccasions = (a: Backing, b: Backing): boolean =>
  a.occasionId !== null && b.occasionId !== null && a.occasionId !== b.occasionId;

/** Outweighed: by a record against none, or by two of no side against none who might have none. */
function isOutweighed(world: World): boolean {
  const asserting = of(world, "ASSERTS").filter(({ by }) => by !== "NOBODY");
  const attacks = unanswered(world, "DENIES").filter(({ by, isGuess }) => by === "SOURCE" && !isGuess);
  const hasRecord = asserting.some(({ source, restsOnRecord }) => source?.kind === "RECORD" || restsOnRecord);
  if (attacks.some(isPointedAt) && !hasRecord) return true;
  const ofNoSide = subsets(attacks.filter(({ side }) => side.isNone)).some(
    (set) => set.length === 2 && areVoices(set, world),
  );
  const hasNoSide = asserting.some((one) => !isNominal(one) && (one.ownSide.isNone || one.ownSide.parties.size === 0));
  return ofNoSide && !hasNoSide;
}

/** The day of the occasion, and that of publication; "" where it is not known. */
const said = ({ occasionId }: Backing, { ledger }: World): string => ledger.occasions.get(occasionId ?? "")?.on ?? "";
const printed = ({ assertion }: Backing, { ledger }: World): string =>
  ledger.articles.get(assertion.articleId)?.publishedOn ?? "";

function isLater(word: Backing, later: Backing, isKnown: boolean, world: World): boolean {
  const [before, after] = [printed(word, world), printed(later, world)];
  const isPrintedLater = before !== "" && after !== "" && before < after;
  if (word.reporterId !== null && word.reporterId === later.reporterId) return isPrintedLater;
  if (said(word, world) !== "" && said(later, world) !== "") return said(word, world) < said(later, world);
  return !isKnown && isPrintedLater && (word.occasionId === null || word.occasionId !== later.occasionId);
}

interface LaterWord {
  readonly kind: "SUPERSEDED" | "WITHDREW";
  /** They took it back, known to be later and without another value, whatever else they said. */
  readonly isWithdrawn: boolean;
  readonly ids: readonly string[];
}

/** SUPERSEDED or WITHDREW: all who stand behind it have said otherwise later. */
function laterWord(world: World): LaterWord | null {
  const standing = of(world, "ASSERTS").filter(({ by }) => by !== "NOBODY");
  const denials = unanswered(world, "DENIES").filter(({ by }) => by !== "NOBODY");
  const later = (word: Backing, isKnown: boolean): Backing[] =>
    denials.filter((each) => common(word.restsOn, each.restsOn) && isLater(word, each, isKnown, world));
  if (standing.length === 0 || standing.some((word) => later(word, false).length === 0)) return null;
  const words = standing.flatMap((word) => later(word, false));
  const ids = words.map(({ assertion }) => assertion.id);
  const isWithdrawn = standing.every((word) =>
    later(word, true).some(({ isGuess, assertion }) => !isGuess && assertion.newValue === null),
  );
  if (words.some(({ assertion }) => assertion.newValue !== null)) return { kind: "SUPERSEDED", isWithdrawn, ids };
  return isWithdrawn ? { kind: "WITHDREW", isWithdrawn, ids } : null;
}

function isConflicted(world: World): boolean {
  const ids = laterWord(world)?.ids ?? [];
  return (
    unanswered(world, "DENIES").some(({ assertion }) => !ids.includes(assertion.id)) ||
    unanswered(world, "REPORTS_DISPUTE").length > 0 ||
    world.s.conflicts.some(
      (each) => each.answer === null && !ids.includes(each.firstAssertionId) && !ids.includes(each.secondAssertionId),
    )
  );
}

function level(world: World): EvidenceLevel {
  const asserting = of(world, "ASSERTS");
  if (isConflicted(world)) return "CONFLICTED";
  if (asserting.length === 0) return "NONE";
  const voiced = count(asserting, world);
  if (voiced === 0) return "UNATTRIBUTED";
  if (voiced >= 2) return "INDEPENDENT";
  return outlets(asserting) === 1 ? "SINGLE_ORIGIN" : "ECHOED";
}

const isCarried = (world: World): boolean =>
  of(world, "ASSERTS").length > 0 && !isConflicted(world) && laterWord(world) === null;
const isContradicted = (world: World): boolean => isOutweighed(world) || laterWord(world)?.isWithdrawn === true;
const isCorroborated = (world: World): boolean =>
  isCarried(world) &&
  unanswered(world, "QUALIFIES").length === 0 &&
  world.backings.every(({ assertion }) => assertion.placement === "PLACED") &&
  subsets(of(world, "ASSERTS")).some((set) => areVoices(set, world) && isEnough(set, world));

/** What each verdict needs, a line of the rules each. */
const NEEDS: Readonly<Record<VerdictLabel, (world: World) => boolean>> = {
  UNVERIFIED: () => true,
  SINGLE_SOURCE: (world) => isCarried(world) && count(of(world, "ASSERTS"), world) <= 1,
  ATTRIBUTED: (world) => isCarried(world) && count(of(world, "ASSERTS"), world) >= 2 && !isCorroborated(world),
  CORROBORATED: isCorroborated,
  CONTRADICTED: isContradicted,
  DISPUTED: (world) => isConflicted(world) && !isContradicted(world),
  SUPERSEDED: (world) => laterWord(world)?.kind === "SUPERSEDED",
  NEEDS_CONTEXT: (world) => unanswered(world, "QUALIFIES").length > 0,
  UNVERIFIABLE: ({ tried }) => tried.trim() !== "",
  NOT_CHECKABLE: ({ opinion }) => opinion,
};

const ORIGINS = ["ministry", "chancellor", "Ana", "Ben", "an official", "a local", "register", "file", "release"];
const anyRow = fc.record({
  outlet: fc.constantFrom("Gazette", "Courier", "Herald", "State One"),
  on: fc.constantFrom("2026-03-02", "2026-03-05", "2026-03-09"),
  origin: fc.constantFrom(...ORIGINS, "ministry", "ministry", "Ana", "Ben", "own", "own", "nobody"),
  stance: fc.constantFrom<Stance>(...STANCES, "ASSERTS", "ASSERTS", "ASSERTS", "ASSERTS", "DENIES"),
  certainty: fc.constantFrom(...CERTAINTIES, "STATED", "STATED", "STATED"),
  isInferenceConfirmed: fc.boolean(),
  relays: fc.constantFrom([], [], ["dpa"], ["EFE"]),
  occasionId: fc.constantFrom(null, "Monday", "Tuesday", "some day"),
  placement: fc.constantFrom(...Array.from({ length: 9 }, () => "PLACED" as const), "MOVED"),
  newValue: fc.constantFrom(null, "20"),
  answer: fc.constantFrom(null, null, "MISREAD"),
} as const);
type Row = typeof anyRow extends fc.Arbitrary<infer Value> ? Value : never;

function staged(rows: readonly Row[], isLinked: boolean, clashes: readonly (readonly [number, number])[]): Story {
  const s = story();
  s.occasion("Monday", "2026-03-02");
  s.occasion("Tuesday", "2026-03-03");
  s.owner("state", "Estavia");
  s.outlet("State One", { owner: "state" });
  s.outlet("Herald", { owner: null });
  s.office("ministry", ["Estavia"]);
  s.person("chancellor", ["Estavia", "Norland"]);
  for (const name of ["Ana", "Ben"]) s.person(name, "NONE");
  s.unnamed("an official", ["Norland"]);
  s.unnamed("a local", "NOT_RECORDED");
  s.record("register");
  s.record("file", ["Norland"], { locator: null });
  s.statement("release", ["Norland"]);
  if (isLinked) s.link("DERIVES_FROM", "Ben", "register").link("SPEAKS_FOR", "a local", "ministry");
  for (const { outlet, on, origin, ...fields } of rows) {
    const article = { articleId: s.article(outlet, { on }) };
    if (origin === "own") s.reports(outlet, { ...fields, ...article });
    else s.says(outlet, origin === "nobody" ? s.nobody() : origin, { ...fields, ...article });
  }
  for (const [a, b] of clashes) {
    const [first, second] = [s.assertions[a], s.assertions[b]];
    if (first && second && first !== second) s.conflict(first, second);
  }
  return s;
}

/** With a later word of whoever speaks first: chance alone seldom has it. */
const takenBack = ([first, ...rest]: readonly Row[]): Row[] =>
  first ? [first, { ...first, stance: "DENIES", on: "2026-03-09", occasionId: "Tuesday" }, ...rest.slice(0, 3)] : [];

const anyWorld: fc.Arbitrary<World> = fc
  .record({
    rows: fc.array(anyRow, { maxLength: 6 }),
    isTakenBack: fc.constantFrom(true, false, false, false),
    clashes: fc.array(fc.tuple(fc.nat(5), fc.nat(20)), { maxLength: 1 }),
    isLinked: fc.boolean(),
    policy: fc.constantFrom<EvidencePolicy>(...Object.values(POLICY_PRESETS), {
      ...POLICY_PRESETS.ACROSS_OUTLETS,
      minOrigins: 3,
    }),
    contested: fc.constantFrom(false, false, true),
    highRisk: fc.boolean(),
    opinion: fc.boolean(),
    tried: fc.constantFrom("", "We called."),
  })
  .map(({ rows, isTakenBack, clashes, isLinked, ...judged }) => {
    const s = staged(isTakenBack ? takenBack(rows) : rows, isLinked, clashes);
    return { ...judged, s, ledger: s.ledger(), backings: s.assertions.map((each) => s.backing(each)) };
  });

test("Voices, levels and every guard agree with the rules by brute force", () => {
  const reached = new Map<string, number>();
  const property = fc.property(anyWorld, (world) => {
    const { policy, contested, highRisk, opinion, tried } = world;
    const { evidence } = world.s.weigh();
    const asserting = voices(of(world, "ASSERTS"), world);
    expect(evidence.asserting.voices.count).toBe(asserting[0]?.length ?? 0);
    expect(evidence.asserting.voices.nominal).toBe(Math.min(...asserting.map((set) => set.filter(isNominal).length)));
    expect(evidence.denying.voices.count).toBe(count(of(world, "DENIES"), world));
    expect(evidence.level).toBe(level(world));
    for (const label of VERDICT_LABELS) {
      const { allowed } = world.s.guard(label, { policy, contested, highRisk, opinion, tried });
      expect(allowed, `${label} on ${evidence.level}`).toBe(NEEDS[label](world));
      reached.set(`${label} ${allowed}`, (reached.get(`${label} ${allowed}`) ?? 0) + 1);
    }
  });
  fc.assert(property, { numRuns: 1500 });
  for (const label of VERDICT_LABELS.filter((each) => each !== "UNVERIFIED"))
    for (const allowed of [true, false])
      expect(reached.get(`${label} ${allowed}`) ?? 0, `${label} ${allowed}`).toBeGreaterThan(0);
});
