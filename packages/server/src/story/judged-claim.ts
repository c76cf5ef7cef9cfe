import type { Conflict } from "@second-source/domain/claim/conflict";
import type { Weighed } from "@second-source/domain/evidence/evidence";
import type { Judged } from "@second-source/domain/review/revision-document";
import type { StoryFacts } from "../store/story-facts.ts";
import type { AssertionModel } from "./claim-model.ts";
import type { StoryLedger } from "./story-ledger.ts";

/** All that a reviewer of this claim judges: the claim, its passages, everything that they rest on, and what the rules make of it. */
export function judgedOf(
  row: StoryFacts["claims"][number],
  assertions: readonly AssertionModel[],
  conflicts: readonly Conflict[],
  { evidence }: Weighed,
  story: StoryLedger,
): Judged {
  const { wording, kind, question, highRisk, contested, opinion, verdict } = row;
  const { assertionIds: _ids, isLowerBound: _bound, ...voices } = evidence.asserting.voices;
  return {
    wording,
    kind,
    question,
    highRisk,
    contested,
    opinion,
    conflicts,
    assertions: assertions.map(judgedAssertion),
    ...restsOn(assertions, story),
    standing: { level: evidence.level, voices, denyingVoices: evidence.denying.voices.count },
    verdict: verdict && {
      label: verdict.label,
      rationale: verdict.rationale,
      exception: verdict.exception,
      tried: verdict.tried,
      publicNote: verdict.publicNote,
    },
  };
}

/** What is judged of an assertion: its words stand where they first stood. */
function judgedAssertion(model: AssertionModel): Judged["assertions"][number] {
  const { id, articleId, outletId, outletName, stance, mode, speaker, originId, relays, occasionId, terms } = model;
  const { certainty, isInferenceConfirmed, newValue, answer, placement } = model;
  return {
    id,
    articleId,
    outletId,
    outletName,
    stance,
    mode,
    speaker,
    originId,
    relays,
    occasionId,
    terms,
    certainty,
    isInferenceConfirmed,
    newValue,
    answer,
    placement,
    passage: model.judgedPassage,
  };
}

type RestsOn = Pick<
  Judged,
  "origins" | "links" | "parties" | "owners" | "outlets" | "occasions" | "articles" | "withdrawn"
>;

/** The origins of a claim's assertions, everything they lead to, and the things that those name. */
function restsOn(assertions: readonly AssertionModel[], story: StoryLedger): RestsOn {
  const { ledger } = story;
  const reached = new Set(assertions.map(({ originId }) => originId));
  const links = new Set<StoryLedger["links"][number]>();
  for (const id of reached)
    for (const link of story.links) {
      const isMutual = link.kind === "SAME_AS" || link.kind === "DISTINCT";
      if (link.fromId !== id && !(isMutual && link.toId === id)) continue;
      links.add(link);
      if (link.kind !== "DISTINCT") reached.add(link.fromId).add(link.toId);
    }
  const origins = story.origins.filter(({ id }) => reached.has(id));
  const articles = story.articles.filter(({ id }) => assertions.some(({ articleId }) => articleId === id));
  const outletIds = new Set([
    ...assertions.flatMap(({ outletId, relays }) => [outletId, ...relays]),
    ...origins.flatMap(({ outletId }) => outletId ?? []),
    ...articles.flatMap(({ wireCreditId }) => wireCreditId ?? []),
  ]);
  const outlets = [...new Set([...outletIds].flatMap((id) => ledger.outlets.get(id) ?? []))];
  const owners = [...new Set(outlets.flatMap(({ ownerId }) => ledger.owners.get(ownerId ?? "") ?? []))];
  const partyIds = new Set([
    ...origins.flatMap(({ side }) => (typeof side === "string" ? [] : side)),
    ...owners.flatMap(({ partyId }) => partyId ?? []),
  ]);
  const occasionIds = new Set(assertions.flatMap(({ occasionId }) => occasionId ?? []));
  const ids = [...reached, ...outletIds, ...articles.map(({ id }) => id)];
  return {
    origins,
    articles,
    outlets,
    owners,
    links: [...links],
    parties: [...new Set([...partyIds].flatMap((id) => ledger.parties.get(id) ?? []))],
    occasions: [...occasionIds].flatMap((id) => {
      const occasion = ledger.occasions.get(id);
      return occasion ? [{ id: occasion.id, name: occasion.name, on: occasion.on }] : [];
    }),
    withdrawn: ids.filter((id) => story.withdrawn.has(id)),
  };
}
