import fc from "fast-check";
import { ANSWER_KINDS, type AnswerKind } from "../claim/answer.ts";
import type { Assertion, Certainty, Mode, Placement, Stance, Terms } from "../claim/assertion.ts";
import { CONFLICT_TYPES, type Conflict, type ConflictType } from "../claim/conflict.ts";
import type { ArticleFacts, SharedText } from "../origin/ledger.ts";
import { among, anyOf, ARTICLE_IDS, OCCASION_IDS, OUTLET_IDS, perhapsOneOf } from "./generated-desk.ts";
import { NOBODY_ID, OWN_IDS, SOURCE_IDS } from "./generated-origins.ts";

/**
 * What a story is mostly about, so that every outcome is frequent: it is carried; it is carried and denied; it is denied
 * and nobody says it; one origin says it and says otherwise later.
 */
export type Mood = "CARRIED" | "DISPUTED" | "DENIED" | "TAKEN_BACK";

const STANCES: Record<Mood, fc.Arbitrary<Stance>> = {
  CARRIED: among<Stance>([40, "ASSERTS"], [2, "DECLINES"], [1, "QUALIFIES"]),
  DISPUTED: among<Stance>([6, "ASSERTS"], [4, "DENIES"], [1, "QUALIFIES"], [1, "REPORTS_DISPUTE"], [1, "DECLINES"]),
  DENIED: among<Stance>([16, "DENIES"], [1, "ASSERTS"], [1, "DECLINES"]),
  TAKEN_BACK: among<Stance>([3, "DENIES"], [2, "ASSERTS"]),
};

/** An assertion before its outlet is known: whose own voice it is hangs on its article. */
export interface Drawn extends Omit<Assertion, "id" | "outletId" | "outletName"> {
  readonly isOwnVoice: boolean;
}

const CERTAINTY = among<Certainty>([20, "STATED"], [3, "INFERRED"], [1, "UNSTATED"]);
const OWN_CERTAINTY = among<Certainty>([5, "UNSTATED"], [3, "STATED"], [1, "INFERRED"]);

const whoIn = (mood: Mood): fc.Arbitrary<Pick<Drawn, "isOwnVoice" | "originId" | "certainty">> => {
  const origin = fc.oneof(
    { weight: 24, arbitrary: mood === "TAKEN_BACK" ? anyOf(SOURCE_IDS.slice(0, 1)) : anyOf(SOURCE_IDS) },
    { weight: 1, arbitrary: anyOf(mood === "TAKEN_BACK" ? SOURCE_IDS : OWN_IDS) },
    { weight: 1, arbitrary: fc.constant(NOBODY_ID) },
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ isOwnVoice: fc.constant(false), originId: origin, certainty: CERTAINTY }) },
    {
      weight: mood === "CARRIED" ? 3 : mood === "DISPUTED" ? 1 : 0,
      arbitrary: fc.record({
        isOwnVoice: fc.constant(true),
        originId: fc.constant(NOBODY_ID),
        certainty: OWN_CERTAINTY,
      }),
    },
  );
};

const RELAYS = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: fc.constant<readonly string[]>([]) },
  { weight: 1, arbitrary: fc.array(anyOf(OUTLET_IDS), { minLength: 1, maxLength: 2 }) },
);

/** One assertion, as a story of that mood has them. */
export const drawnIn = (mood: Mood): fc.Arbitrary<Drawn> =>
  fc
    .record({
      who: whoIn(mood),
      articleId: anyOf(ARTICLE_IDS),
      stance: STANCES[mood],
      mode: fc.constantFrom<Mode>("INDIRECT", "DIRECT", "MIXED", "NARRATOR"),
      relays: RELAYS,
      occasion: perhapsOneOf(OCCASION_IDS, mood === "TAKEN_BACK" ? 1 : 4, mood === "TAKEN_BACK" ? 2 : 1),
      terms: fc.constantFrom<Terms>("ON_RECORD", "BACKGROUND", "DEEP_BACKGROUND", "UNSTATED"),
      isInferenceConfirmed: fc.boolean(),
      newValue: perhapsOneOf(["20", "twenty"], 4),
      answer: among<AnswerKind | null>([20, null], ...ANSWER_KINDS.map((kind) => [1, kind] as const)),
      placement: among<Placement>([120, "PLACED"], [1, "MOVED"], [1, "ORPHANED"]),
    })
    .map(({ who, occasion, newValue, answer, ...drawn }) => ({
      ...drawn,
      ...who,
      speaker: null,
      occasionId: mood === "TAKEN_BACK" && drawn.stance === "ASSERTS" && occasion !== null ? "occasion 1" : occasion,
      newValue: drawn.stance === "DENIES" ? newValue : null,
      answer: drawn.stance === "ASSERTS" || drawn.stance === "DECLINES" ? null : answer,
    }));

/** An assertion with its outlet; an outlet's own voice is that of its article's outlet. */
export const entered = (id: string, { isOwnVoice, ...fields }: Drawn, articles: readonly ArticleFacts[]): Assertion => {
  const outletId = articles.find((article) => article.id === fields.articleId)?.outletId ?? "";
  return {
    ...fields,
    id,
    outletId,
    outletName: outletId,
    originId: isOwnVoice ? (OWN_IDS[OUTLET_IDS.indexOf(outletId)] ?? NOBODY_ID) : fields.originId,
  };
};

/** A run of words that two articles share; which of their passages lie in it, by a bit for each. */
export interface DrawnRun extends Pick<SharedText, "articleIds" | "isLargely"> {
  readonly covers: number;
}

const run: fc.Arbitrary<DrawnRun> = fc.record({
  articleIds: fc.tuple(anyOf(ARTICLE_IDS), anyOf(ARTICLE_IDS)),
  isLargely: fc.boolean(),
  covers: fc.nat(255),
});

export const runs: fc.Arbitrary<readonly DrawnRun[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(run, { maxLength: 3 }) },
);

export const sharedTextOf = (drawn: readonly DrawnRun[], assertions: readonly Assertion[]): readonly SharedText[] =>
  drawn
    .filter(({ articleIds: [first, second] }) => first !== second)
    .map(({ covers, ...fields }) => ({
      ...fields,
      assertionIds: assertions
        .filter(({ articleId }, index) => fields.articleIds.includes(articleId) && (covers & (1 << (index % 8))) !== 0)
        .map(({ id }) => id),
    }));

export interface DrawnConflict {
  readonly type: ConflictType;
  readonly pair: readonly [number, number];
  readonly isAnswered: boolean;
}

/** Pairs that cannot both hold, answered or not. */
export const conflictsIn = (mood: Mood): fc.Arbitrary<readonly DrawnConflict[]> => {
  const conflict = fc.record({
    type: fc.constantFrom(...CONFLICT_TYPES),
    pair: fc.tuple(fc.nat(7), fc.nat(7)),
    isAnswered: fc.boolean(),
  });
  return fc.oneof(
    { weight: mood === "CARRIED" ? 12 : 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(conflict, { minLength: 1, maxLength: 2 }) },
  );
};

/** Those of them that are about two assertions which are there. */
export const conflictsOf = (drawn: readonly DrawnConflict[], assertions: readonly Assertion[]): readonly Conflict[] =>
  drawn.flatMap(({ type, pair, isAnswered }, index): readonly Conflict[] => {
    const [first, second] = pair.map((each) => assertions[each]?.id);
    if (first === undefined || second === undefined || first === second) return [];
    const between = { firstAssertionId: first, secondAssertionId: second, firstWords: "yes", secondWords: "no" };
    return [
      {
        ...between,
        id: `conflict ${index + 1}`,
        type,
        answer: isAnswered ? { kind: "MISREAD", reason: "misread" } : null,
      },
    ];
  });
