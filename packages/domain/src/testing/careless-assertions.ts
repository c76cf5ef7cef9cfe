import { thingsAmong } from "../naming/things-among.ts";
import { freshId, toOne, type CarelessEntry, type DraftStory } from "./careless-draft.ts";
import type { Chance } from "./seeded-chance.ts";

const inferredNotStated: CarelessEntry = ({ assertions }, chance) =>
  toOne(
    assertions.filter(({ certainty }) => certainty === "STATED"),
    chance,
    (assertion) => {
      assertion.certainty = "INFERRED";
      assertion.isInferenceConfirmed = false;
    },
  );

const noSecondPerson: CarelessEntry = ({ facts, assertions }, chance) =>
  toOne(
    [
      ...facts.links
        .filter(({ kind, isConfirmed }) => kind === "DISTINCT" && isConfirmed)
        .map((link) => () => {
          link.isConfirmed = false;
        }),
      ...assertions
        .filter(({ certainty, isInferenceConfirmed }) => certainty === "INFERRED" && isInferenceConfirmed)
        .map((assertion) => () => {
          assertion.isInferenceConfirmed = false;
        }),
    ],
    chance,
    (leaveOut) => leaveOut(),
  );

const withoutOccasion: CarelessEntry = ({ assertions }, chance) =>
  toOne(
    assertions.filter(({ occasionId }) => occasionId !== null),
    chance,
    (assertion) => {
      assertion.occasionId = null;
      return "MAY_ADD_A_VOICE";
    },
  );

export const passageTwice: CarelessEntry = ({ facts, assertions }, chance) =>
  toOne(assertions, chance, (assertion) => {
    const id = freshId("assertion", assertions);
    assertions.push({ ...structuredClone(assertion), id });
    for (const { assertionIds } of facts.sharedText) if (assertionIds.includes(assertion.id)) assertionIds.push(id);
  });

type DraftAssertion = DraftStory["assertions"][number];

/** An article that names nobody, or one of those that are there; in a paper that nobody has heard of, or in a known one. */
function someArticle({ facts }: DraftStory, chance: Chance): DraftStory["facts"]["articles"][number] | undefined {
  if (chance.oneIn(2)) return chance.pick(facts.articles);
  const outletId = freshId("echo", facts.outlets);
  facts.outlets.push({ id: outletId, name: `Echo of ${outletId}`, aliases: [], kind: "NEWS", ownerId: null });
  const article = {
    id: freshId("article", facts.articles),
    outletId,
    publishedOn: "2031-03-03",
    byline: [],
    wireCreditId: null,
  };
  facts.articles.push(article);
  return article;
}

/** Three ways to name nobody: no origin, one that nothing in the text leads to, and a relay that gives no source. */
function whoIsNobody(
  draft: DraftStory,
  outletId: string,
  chance: Chance,
): Pick<DraftAssertion, "originId" | "relays" | "certainty"> {
  const { facts } = draft;
  const others = thingsAmong(facts.outlets).filter((same) => same.every(({ id }) => id !== outletId));
  const relay = chance.pick(others.flat())?.id;
  const relays = relay === undefined || chance.oneIn(2) ? [] : [relay];
  const beside = chance.pick(facts.origins.filter(({ kind }) => kind !== "UNKNOWN" && kind !== "OUTLET_REPORTING"));
  if (beside && chance.oneIn(3)) return { originId: beside.id, relays, certainty: "UNSTATED" };
  const own = chance.pick(facts.origins.filter((origin) => origin.outletId !== null && origin.outletId === relay));
  if (own && relay !== undefined && chance.oneIn(2))
    return { originId: own.id, relays: [relay], certainty: "UNSTATED" };
  const id = freshId("nobody", facts.origins);
  facts.origins.push({
    id,
    name: "Nobody named",
    aliases: [],
    kind: "UNKNOWN",
    identified: "DESCRIBED",
    side: "NOT_RECORDED",
    locator: null,
    outletId: null,
  });
  return { originId: id, relays, certainty: chance.oneIn(2) ? "UNSTATED" : "STATED" };
}

/** One more assertion that names nobody. Not on a quote: whoever heard it is a voice. */
export function addOneWhoNamesNobody(draft: DraftStory, stance: DraftAssertion["stance"], chance: Chance): void {
  const article = someArticle(draft, chance);
  if (!article) return;
  draft.assertions.push({
    id: freshId("assertion", draft.assertions),
    articleId: article.id,
    outletId: article.outletId,
    outletName: article.outletId,
    stance,
    mode: "INDIRECT",
    speaker: null,
    ...whoIsNobody(draft, article.outletId, chance),
    occasionId: chance.oneIn(2) ? (chance.pick(draft.facts.occasions)?.id ?? null) : null,
    terms: "UNSTATED",
    isInferenceConfirmed: false,
    newValue: null,
    answer: null,
    placement: "PLACED",
  });
}

const oneMoreWhoNamesNobody: CarelessEntry = (draft, chance) => {
  if (draft.claim.kind === "QUOTE") return "DOES_NOT_APPLY";
  addOneWhoNamesNobody(draft, chance.pick(["ASSERTS", "ASSERTS", "DENIES", "DECLINES"] as const) ?? "ASSERTS", chance);
  return "RAISES_NOTHING";
};

/** Whoever assertions come in order, and whatever is kept first. */
export const inOtherOrder: CarelessEntry = (draft, chance) => {
  const { facts } = draft;
  facts.parties = chance.shuffled(facts.parties);
  facts.owners = chance.shuffled(facts.owners);
  facts.outlets = chance.shuffled(facts.outlets);
  facts.occasions = chance.shuffled(facts.occasions);
  facts.origins = chance.shuffled(facts.origins);
  facts.links = chance.shuffled(facts.links);
  facts.articles = chance.shuffled(facts.articles);
  facts.sharedText = chance.shuffled(facts.sharedText);
  draft.assertions = chance.shuffled(draft.assertions);
  draft.conflicts = chance.shuffled(draft.conflicts);
  return "RAISES_NOTHING";
};

export const CARELESS_ASSERTIONS: Readonly<Record<string, CarelessEntry>> = {
  "inferred, not stated": inferredNotStated,
  "no second person": noSecondPerson,
  "an occasion not recorded": withoutOccasion,
  "a passage entered twice": passageTwice,
  "one more who names nobody": oneMoreWhoNamesNobody,
  "another order": inOtherOrder,
};
