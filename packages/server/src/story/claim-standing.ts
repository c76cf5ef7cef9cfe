import { evidenceFlags } from "@second-source/domain/evidence/evidence-flags";
import type { Transaction } from "../store/database.ts";
import { keepClaimStandings, keepStoryStanding, type ClaimStanding, type StandingCell } from "../store/standings.ts";
import { loadStoryFacts } from "../store/story-facts.ts";
import { keepCoverage } from "./article-coverage.ts";
import type { AssertionModel, ClaimModel } from "./claim-model.ts";
import { storyModel, type StoryModel } from "./story-model.ts";

/** Which claims of a story a transaction may have changed; "ALL" where it wrote what any of them may rest on. */
export type Touched = ReadonlySet<string> | "ALL";

/** Works out anew what is kept of a story's claims and counts, in the transaction that changed them. */
export async function keepStandings(
  transaction: Transaction,
  deskId: string,
  storyId: string,
  touched: Touched,
): Promise<void> {
  if (touched === "ALL") {
    await keepClaimStandings(transaction, deskId, await standingsOf(transaction, storyId));
    await keepCoverage(transaction, { storyId });
  } else if (touched.size > 0) {
    await keepClaimStandings(transaction, deskId, await standingsOf(transaction, storyId, touched));
  }
  await keepStoryStanding(transaction, deskId, storyId);
}

/** What the rules make of the claims of a story now. */
export async function standingsOf(
  transaction: Transaction,
  storyId: string,
  touched: Touched = "ALL",
): Promise<ClaimStanding[]> {
  const story = storyModel(await loadStoryFacts(transaction, storyId, touched === "ALL" ? null : [...touched]));
  return story.claims.map((claim) => standingOf(claim, story));
}

export function standingOf(
  claim: ClaimModel,
  { id: storyId, ledger }: Pick<StoryModel, "id" | "ledger">,
): ClaimStanding {
  const { id: claimId, evidence, weighed, revisionHash, approvedRevision, assertions } = claim;
  return {
    claimId,
    storyId,
    evidence,
    revisionHash,
    approvedRevision,
    restsOnOneVoice: evidence.asserting.outlets > 1 && evidence.asserting.voices.count === 1,
    guesses: assertions.flatMap(({ id: assertionId, backing, inferredBy, origin, outletName, passage }) =>
      backing.isGuess && inferredBy !== null
        ? [{ assertionId, inferredBy, originName: origin.name, outletName, exact: passage.exact }]
        : [],
    ),
    flags: evidenceFlags(weighed, ledger),
    cells: assertions.map(cellOf),
  };
}

function cellOf(assertion: AssertionModel): StandingCell {
  const { id, articleId, originId, backing, mark, stance, mode, relays, occasionId, passage, answer } = assertion;
  return {
    id,
    articleId,
    originId,
    sourceId: backing.source?.id ?? originId,
    style: mark.style,
    stance,
    mode,
    relayId: relays[0] ?? null,
    occasionId,
    quote: passage.exact,
    isAnswered: answer !== null,
  };
}
