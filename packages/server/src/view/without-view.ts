import { evidenceWords, type EvidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { Evidence } from "@second-source/domain/evidence/evidence";
import { guardVerdict } from "@second-source/domain/verdict/verdict-guard";
import { VERDICT_LABELS, type VerdictLabel } from "@second-source/domain/verdict/verdict";
import { listEditionsOfClaims, type EditionOfClaim } from "../store/briefings.ts";
import { loadStoryId } from "../store/stories.ts";
import { loadStoryFacts } from "../store/story-facts.ts";
import { nameOfThing, type WithdrawnThing } from "../store/withdrawals.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import type { ClaimModel } from "../story/claim-model.ts";
import { guardInputOf } from "../story/guard-input.ts";
import { storyModel, type StoryModel } from "../story/story-model.ts";

/** One claim with and without something. */
export interface WithoutClaim {
  readonly claimId: string;
  readonly number: number;
  readonly wording: string;
  /** Whether a passage of it rests on what is taken away. */
  readonly restsOnIt: boolean;
  readonly losesSomething: boolean;
  readonly now: WithoutStanding;
  readonly after: WithoutStanding;
  /** Editions it stands in, and whether the draft uses it. */
  readonly editions: readonly EditionOfClaim[];
}

export interface WithoutStanding {
  readonly evidence: Evidence;
  readonly words: EvidenceWords;
  readonly verdict: VerdictLabel;
}

export interface WithoutView {
  /** Claims that lose voices, a level or a verdict come first. */
  readonly claims: readonly WithoutClaim[];
}

/** What would fall without an origin, an outlet or an article: computed by the rules, and nothing is changed. */
export async function withoutView(
  { transaction }: DeskWork,
  storyKey: string,
  thing: WithdrawnThing,
): Promise<WithoutView> {
  const id = Object.values(thing)[0] as string;
  const facts = await loadStoryFacts(transaction, await loadStoryId(transaction, storyKey));
  await nameOfThing(transaction, facts.id, thing);
  const [now, then] = [storyModel(facts), storyModel(facts, { without: [id] })];
  const live = now.claims.filter(({ state }) => state !== "WITHDRAWN");
  const editions = await listEditionsOfClaims(transaction, now.id);
  const claims = live.flatMap((claim): WithoutClaim[] => {
    const without = then.claims.find((each) => each.id === claim.id);
    if (!without) return [];
    const [was, is] = [standingOf(claim, now), standingOf(without, then)];
    return [
      {
        claimId: claim.id,
        number: claim.number,
        wording: claim.wording,
        now: was,
        after: is,
        restsOnIt: without.weighed.backings.some(
          ({ isWithdrawn }, index) => isWithdrawn && !claim.weighed.backings[index]?.isWithdrawn,
        ),
        losesSomething: differs(was, is),
        editions: editions.get(claim.number) ?? [],
      },
    ];
  });
  const rank = (each: WithoutClaim): number => (each.losesSomething ? 0 : each.restsOnIt ? 1 : 2);
  return { claims: claims.sort((a, b) => rank(a) - rank(b) || a.number - b.number) };
}

/** The verdict that stands, where the evidence still bears it; else the strongest that it does. */
function standingOf(claim: ClaimModel, story: StoryModel): WithoutStanding {
  const rationale = claim.assertions.map(({ passage }) => passage.exact).join(" ");
  const holds = (label: VerdictLabel): boolean =>
    guardVerdict(label, guardInputOf(claim, story, story.policy, { rationale, tried: claim.verdict?.tried ?? null }))
      .allowed;
  const given = claim.verdict?.label ?? "UNVERIFIED";
  const verdict = claim.verdict && holds(given) ? given : (STRONGEST_FIRST.find(holds) ?? "UNVERIFIED");
  return {
    evidence: claim.evidence,
    words: evidenceWords(claim.evidence),
    verdict: claim.verdict ? verdict : "UNVERIFIED",
  };
}

const STRONGEST_FIRST: readonly VerdictLabel[] = [
  ...(["CONTRADICTED", "SUPERSEDED", "DISPUTED", "CORROBORATED", "ATTRIBUTED"] as const),
  ...(["NEEDS_CONTEXT", "SINGLE_SOURCE"] as const),
  ...VERDICT_LABELS.filter((label) => label === "UNVERIFIED"),
];

function differs(was: WithoutStanding, is: WithoutStanding): boolean {
  const [a, b] = [was.evidence, is.evidence];
  return (
    was.verdict !== is.verdict ||
    a.level !== b.level ||
    a.asserting.voices.count !== b.asserting.voices.count ||
    a.denying.voices.count !== b.denying.voices.count
  );
}
