import type { Assertion, Certainty, Mode, Stance, Terms } from "@second-source/domain/claim/assertion";
import type { AnswerKind } from "@second-source/domain/claim/answer";
import type { ClaimKind } from "@second-source/domain/claim/claim";
import type { Conflict, ConflictType } from "@second-source/domain/claim/conflict";
import { POLICY_PRESETS, type EvidencePolicy, type PolicyPreset } from "@second-source/domain/desk/policy";
import { weigh } from "@second-source/domain/evidence/evidence";
import { foldedNames, type Named } from "@second-source/domain/naming/fold-name";
import { backingOf } from "@second-source/domain/origin/backing";
import { independence } from "@second-source/domain/origin/independence";
import { openLedger } from "@second-source/domain/origin/ledger";
import type { Identified, LinkKind, Origin, OriginKind, OriginSide } from "@second-source/domain/origin/origin";
import { guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import { VERDICT_LABELS, type VerdictLabel } from "@second-source/domain/verdict/verdict";

/** A situation of evidence in a form that belongs to nobody's code. */
export interface Situation {
  readonly claim: {
    kind: ClaimKind;
    contested: boolean;
    highRisk: boolean;
    opinionOrForecast: boolean;
    tried: string | null;
  };
  readonly policy: PolicyPreset | Partial<EvidencePolicy>;
  readonly parties: readonly Named[];
  readonly owners: readonly (Named & { party: string | null })[];
  readonly outlets: readonly (Named & { kind: "NEWS" | "WIRE"; owner: string | null })[];
  readonly articles: readonly {
    id: string;
    outlet: string;
    publishedOn: string | null;
    byline: readonly string[];
    wireCredit: string | null;
  }[];
  readonly sharedText: readonly { articles: [string, string]; largely: boolean; coversPassages: readonly string[] }[];
  readonly occasions: readonly { id: string; name: string; on: string | null }[];
  readonly origins: readonly (Named & {
    kind: OriginKind;
    identified: Identified;
    side: OriginSide;
    locator: string | null;
  })[];
  readonly links: readonly { kind: LinkKind; from: string; to: string; confirmedBySecondPerson: boolean }[];
  readonly assertions: readonly {
    id: string;
    article: string;
    stance: Stance;
    mode: Mode;
    speaker: string | null;
    origin: string;
    relays: readonly string[];
    occasion: string | null;
    terms: Terms;
    certainty: Certainty;
    inferenceConfirmedBy: null | "maker" | "second";
    newValue: string | null;
    placed: boolean;
  }[];
  readonly conflicts: readonly { first: string; second: string; type: ConflictType; answered: AnswerKind | null }[];
  readonly answers: readonly { assertion: string; kind: AnswerKind }[];
}

export interface EvidenceAnswer {
  readonly level: string;
  readonly voices: number;
  readonly nominal: number;
  readonly established: number;
  readonly named: number;
  readonly parties: number;
  readonly flags: readonly string[];
  readonly relations: (a: string, b: string) => string;
  readonly allowed: readonly VerdictLabel[];
  readonly refused: readonly VerdictLabel[];
}

/** What the rules answer in a situation, as the product would have it entered. */
export function evidenceOfSituation(situation: Situation): EvidenceAnswer {
  const ledger = openLedger({
    parties: situation.parties,
    owners: situation.owners.map(({ party, ...owner }) => ({ ...owner, partyId: party })),
    outlets: situation.outlets.map(({ owner, ...outlet }) => ({ ...outlet, ownerId: owner })),
    occasions: situation.occasions.map((occasion) => ({ ...occasion, aliases: [] })),
    origins: situation.origins.map((origin) => originOf(origin, situation)),
    links: situation.links.map(({ kind, from, to, confirmedBySecondPerson }) => ({
      kind,
      fromId: from,
      toId: to,
      isConfirmed: confirmedBySecondPerson,
    })),
    articles: situation.articles.map(({ outlet, wireCredit, ...article }) => ({
      ...article,
      outletId: outlet,
      wireCreditId: wireCredit,
    })),
    sharedText: situation.sharedText.map(({ articles, largely, coversPassages }) => ({
      articleIds: articles,
      isLargely: largely,
      assertionIds: coversPassages,
    })),
  });
  const assertions = situation.assertions.map((assertion) => assertionOf(assertion, situation));
  const words = new Map(assertions.map(({ id }) => [id, `the words of ${id}`]));
  const conflicts = situation.conflicts.map(({ first, second, type, answered }, index): Conflict => ({
    id: `conflict ${index}`,
    type,
    firstAssertionId: first,
    secondAssertionId: second,
    firstWords: words.get(first) ?? "",
    secondWords: words.get(second) ?? "",
    answer: answered && { kind: answered, reason: answered },
  }));
  const { kind, contested, highRisk, opinionOrForecast, tried } = situation.claim;
  const weighed = weigh({ kind, assertions, conflicts }, ledger);
  const { level, asserting } = weighed.evidence;
  const { count, nominal, established, named, parties, isOneParty, isAllUnnamed } = asserting.voices;
  const isAllowed = (label: VerdictLabel): boolean =>
    guardVerdict(label, {
      weighed,
      assertions,
      conflicts,
      ledger,
      contested,
      highRisk,
      words,
      policy: policyOf(situation.policy),
      opinion: opinionOrForecast,
      rationale: [...words.values()].join(" · "),
      tried: tried ?? "",
    }).allowed;
  return {
    level,
    voices: count,
    nominal,
    established,
    named,
    parties: parties.length,
    flags: [...(isOneParty ? ["ONE_PARTY"] : []), ...(isAllUnnamed ? ["ALL_UNNAMED"] : [])],
    relations: (first, second) => {
      const [a, b] = [first, second].map((id) => assertions.find((each) => each.id === id));
      if (!a || !b) throw new Error(`No assertions ${first} and ${second}.`);
      const answer = independence(backingOf(a, kind, ledger), backingOf(b, kind, ledger), ledger);
      return answer.relation === "DIFFERENT" ? `DIFFERENT_${answer.basis}` : answer.relation;
    },
    allowed: VERDICT_LABELS.filter(isAllowed),
    refused: VERDICT_LABELS.filter((label) => !isAllowed(label)),
  };
}

const policyOf = (policy: Situation["policy"]): EvidencePolicy =>
  typeof policy === "string" ? POLICY_PRESETS[policy] : { ...POLICY_PRESETS.ACROSS_OUTLETS, ...policy };

/** An outlet's own reporting is the outlet's of that name; one that no outlet has is its article's own. */
function originOf(origin: Situation["origins"][number], { outlets }: Situation): Origin {
  const names = foldedNames(origin);
  const outlet = outlets.find((each) => foldedNames(each).some((name) => names.includes(name)));
  return { ...origin, outletId: origin.kind === "OUTLET_REPORTING" ? (outlet?.id ?? null) : null };
}

function assertionOf(assertion: Situation["assertions"][number], { articles, answers }: Situation): Assertion {
  const { article, origin, occasion, inferenceConfirmedBy, placed, ...fields } = assertion;
  const outletId = articles.find(({ id }) => id === article)?.outlet ?? article;
  return {
    ...fields,
    articleId: article,
    outletId,
    outletName: outletId,
    originId: origin,
    occasionId: occasion,
    isInferenceConfirmed: inferenceConfirmedBy === "second",
    answer: answers.find((each) => each.assertion === assertion.id)?.kind ?? null,
    placement: placed ? "PLACED" : "ORPHANED",
  };
}
