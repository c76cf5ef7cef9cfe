import type { Transaction } from "../store/database.ts";
import { keepClaimStandings, keepStoryStanding, type ClaimStanding } from "../store/standings.ts";
import { loadStoryFacts } from "../store/story-facts.ts";
import type { ClaimModel } from "./claim-model.ts";
import { storyModel } from "./story-model.ts";

/** Which claims of a story a transaction may have changed; "ALL" where it wrote what any of them may rest on. */
export type Touched = ReadonlySet<string> | "ALL";

/** Works out anew what is kept of a story's claims, in the transaction that changed them. */
export async function keepStandings(
  transaction: Transaction,
  deskId: string,
  storyId: string,
  touched: Touched,
): Promise<void> {
  if (touched === "ALL" || touched.size > 0) {
    const standings = await standingsOf(transaction, storyId, touched);
    await keepClaimStandings(transaction, deskId, standings);
  }
  await keepStoryStanding(transaction, deskId, storyId);
}

/** What the rules make of the claims of a story now. */
export async function standingsOf(
  transaction: Transaction,
  storyId: string,
  touched: Touched = "ALL",
): Promise<ClaimStanding[]> {
  const facts = await loadStoryFacts(transaction, storyId, touched === "ALL" ? null : [...touched]);
  return storyModel(facts).claims.map((claim) => standingOf(claim, storyId));
}

function standingOf(claim: ClaimModel, storyId: string): ClaimStanding {
  const { id: claimId, evidence, revisionHash, approvedRevision, assertions } = claim;
  return {
    ...{ claimId, storyId, evidence, revisionHash, approvedRevision },
    restsOnOneVoice: evidence.asserting.outlets > 1 && evidence.asserting.voices.count === 1,
    guesses: assertions.flatMap(({ id: assertionId, backing, inferredBy, origin, outletName, passage }) =>
      backing.isGuess && inferredBy !== null
        ? [{ assertionId, inferredBy, originName: origin.name, outletName, exact: passage.exact }]
        : [],
    ),
  };
}
