import type { Backing } from "../origin/backing.ts";
import { independence } from "../origin/independence.ts";
import type { Ledger } from "../origin/ledger.ts";
import { isRecord } from "./corroboration.ts";
import { largestSet } from "./voices.ts";

/** What puts the denying side ahead of the asserting one, and on which assertions it rests. */
export interface Outweighing {
  readonly by: "RECORD" | "TWO_OF_NO_SIDE";
  readonly assertionIds: readonly string[];
}

/**
 * A RECORD that can be pointed at against none, or two established voices of no side against nobody who might have none.
 * What outweighs must be established; what is outweighed need only be there. A party's word, however many say it,
 * outweighs nobody. `denials` are the unanswered ones.
 */
export function outweighing(
  asserting: readonly Backing[],
  denials: readonly Backing[],
  ledger: Ledger,
): Outweighing | null {
  const known = denials.filter(({ by, isGuess }) => by === "SOURCE" && !isGuess);
  const records = known.filter(isRecord);
  if (records.length > 0 && !asserting.some(standsOnRecord))
    return { by: "RECORD", assertionIds: records.map(({ assertion }) => assertion.id) };
  const { set } = largestSet(
    known.filter(({ side }) => side.isNone),
    (a, b) => {
      const answer = independence(a, b, ledger);
      return answer.relation === "DIFFERENT" && answer.basis === "ESTABLISHED";
    },
  );
  return set.length >= 2 && !asserting.some(mayBeOfNoSide)
    ? { by: "TWO_OF_NO_SIDE", assertionIds: set.map(({ assertion }) => assertion.id) }
    : null;
}

/** A record defends without a locator, and where it is only believed to be the record. */
const standsOnRecord = ({ by, source, restsOnRecord }: Backing): boolean =>
  by !== "NOBODY" && (source?.kind === "RECORD" || restsOnRecord);

/** Its own side is none or nobody recorded it. A reporter who was there defends unless the outlet is a party's. */
function mayBeOfNoSide({ by, ownSide }: Backing): boolean {
  if (by === "NOBODY" || by === "NARRATION") return false;
  return ownSide.isNone || ownSide.parties.size === 0;
}
