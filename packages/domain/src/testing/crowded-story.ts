import type { Assertion } from "../claim/assertion.ts";
import { POLICY_PRESETS, type EvidencePolicy } from "../desk/policy.ts";
import type { SharedText } from "../origin/ledger.ts";
import type { Origin, OriginKind, OriginLink, OriginSide } from "../origin/origin.ts";
import type { EnteredStory } from "./entered-story.ts";
import { idsOf } from "./generated-desk.ts";
import type { Chance } from "./seeded-chance.ts";

const CLAIM: EnteredStory["claim"] = { kind: "EVENT", contested: false, highRisk: false };

const assertion = (index: number, fields: Partial<Assertion>): Assertion => ({
  id: `assertion ${index}`,
  articleId: "article 1",
  outletId: "outlet 1",
  outletName: "outlet 1",
  stance: "ASSERTS",
  mode: "INDIRECT",
  speaker: null,
  originId: "source 1",
  relays: [],
  occasionId: null,
  terms: "UNSTATED",
  certainty: "STATED",
  isInferenceConfirmed: false,
  newValue: null,
  answer: null,
  placement: "PLACED",
  ...fields,
});

const origin = (id: string, kind: OriginKind, fields: Partial<Origin> = {}): Origin => ({
  id,
  name: id,
  aliases: [],
  kind,
  identified: "NAMED",
  side: "NONE",
  locator: null,
  outletId: null,
  ...fields,
});

const SIDES: readonly OriginSide[] = ["NONE", "NONE", "NOT_RECORDED", ["party 1"], ["party 2"], ["party 3"]];

const crowdedOrigins = (sources: readonly string[], outlets: readonly string[], chance: Chance): readonly Origin[] => [
  ...sources.map((id) =>
    origin(id, chance.pick(["PERSON", "OFFICE", "STATEMENT", "RECORD"] as const) ?? "PERSON", {
      identified: chance.oneIn(3) ? "DESCRIBED" : "NAMED",
      side: chance.pick(SIDES) ?? "NONE",
    }),
  ),
  ...outlets.map((id) => origin(`own ${id}`, "OUTLET_REPORTING", { side: "NOT_RECORDED", outletId: id })),
];

/** What desk and newsrooms a crowd has: twenty owners, sixty outlets with one own reporting each, two articles of each. */
function crowdedFacts(size: number, chance: Chance): EnteredStory["facts"] {
  const outlets = idsOf("outlet", 60);
  const sources = idsOf("source", Math.ceil(size / 2));
  const thing = (id: string): { id: string; name: string; aliases: string[] } => ({ id, name: id, aliases: [] });
  return {
    parties: idsOf("party", 3).map(thing),
    owners: idsOf("owner", 20).map((id) => ({ ...thing(id), partyId: chance.oneIn(10) ? "party 1" : null })),
    outlets: outlets.map((id, index) => ({
      ...thing(id),
      kind: index < 4 ? "WIRE" : "NEWS",
      ownerId: chance.oneIn(5) ? null : `owner ${1 + chance.below(20)}`,
    })),
    occasions: idsOf("occasion", 10).map((id, index) => ({ ...thing(id), on: `2031-03-${10 + index}` })),
    origins: crowdedOrigins(sources, outlets, chance),
    links: sources.flatMap((fromId): OriginLink[] => {
      const toId = chance.pick(sources);
      if (toId === undefined || !chance.oneIn(3)) return [];
      const kind = chance.pick(["DISTINCT", "DERIVES_FROM", "SPEAKS_FOR", "SAME_AS"] as const) ?? "DISTINCT";
      return [{ kind, fromId, toId, isConfirmed: chance.oneIn(2) }];
    }),
    articles: idsOf("article", 120).map((id, index) => ({
      id,
      outletId: outlets[index % outlets.length] ?? "outlet 1",
      publishedOn: `2031-03-${10 + chance.below(10)}`,
      byline: chance.oneIn(6) ? [`reporter ${chance.below(12)}`] : [],
      wireCreditId: chance.oneIn(10) ? `outlet ${1 + chance.below(4)}` : null,
    })),
    sharedText: [],
  };
}

/** So many assertions from so many places that much of it is one voice, much of it two, and nothing of it plain. */
export function crowdedStory(
  size: number,
  chance: Chance,
  policy: EvidencePolicy = POLICY_PRESETS.ACROSS_OUTLETS,
): EnteredStory {
  const facts = crowdedFacts(size, chance);
  const assertions = Array.from({ length: size }, (_, index) => {
    const articleId = `article ${1 + chance.below(120)}`;
    const outletId = facts.articles.find(({ id }) => id === articleId)?.outletId ?? "";
    const isOwn = chance.oneIn(4);
    return assertion(index, {
      articleId,
      outletId,
      outletName: outletId,
      originId: isOwn ? `own ${outletId}` : `source ${1 + chance.below(Math.ceil(size / 2))}`,
      certainty: isOwn ? "UNSTATED" : chance.oneIn(12) ? "INFERRED" : "STATED",
      relays: chance.oneIn(5) ? [`outlet ${1 + chance.below(60)}`] : [],
      occasionId: chance.oneIn(3) ? `occasion ${1 + chance.below(10)}` : null,
    });
  });
  const sharedText = Array.from({ length: size }, (): SharedText => {
    const [first, second] = [`article ${1 + chance.below(60)}`, `article ${61 + chance.below(60)}`] as const;
    const within = assertions.filter(({ articleId }) => articleId === first || articleId === second);
    return {
      articleIds: [first, second],
      isLargely: chance.oneIn(5),
      assertionIds: within.filter(() => chance.oneIn(2)).map(({ id }) => id),
    };
  });
  return { facts: { ...facts, sharedText }, claim: CLAIM, policy, assertions, conflicts: [] };
}

/**
 * Rings of five studies, each built on two of five sets of data and sharing one with either neighbour: every ring is two
 * voices and not more. The hardest that studies can be to count, and the answer is known. A guess that nobody confirmed
 * is no voice beside them; it only ties them all together.
 */
export function ringsOfStudies(rings: number): EnteredStory {
  const studies = Array.from({ length: rings * 5 }, (_, index) => ({ ring: Math.floor(index / 5), at: index % 5 }));
  const data = (ring: number, at: number): string => `data ${ring} of ${at % 5}`;
  return {
    facts: {
      parties: [],
      owners: [],
      occasions: [],
      sharedText: [],
      outlets: [{ id: "outlet 1", name: "The Mercury", aliases: [], kind: "NEWS", ownerId: null }],
      articles: [{ id: "article 1", outletId: "outlet 1", publishedOn: null, byline: [], wireCreditId: null }],
      origins: [
        origin("guess", "PERSON"),
        ...studies.map(({ ring, at }) => origin(`study ${ring} of ${at}`, "PERSON")),
        ...studies.map(({ ring, at }) => origin(data(ring, at), "RECORD", { locator: "file" })),
      ],
      links: studies.flatMap(({ ring, at }) =>
        [at, at + 1].map((on): OriginLink => ({
          kind: "DERIVES_FROM",
          fromId: `study ${ring} of ${at}`,
          toId: data(ring, on),
          isConfirmed: true,
        })),
      ),
    },
    claim: CLAIM,
    policy: POLICY_PRESETS.ACROSS_OUTLETS,
    assertions: [
      ...studies.map(({ ring, at }, index) => assertion(index, { originId: `study ${ring} of ${at}` })),
      assertion(studies.length, { originId: "guess", certainty: "INFERRED" }),
    ],
    conflicts: [],
  };
}
