import { evidenceWords, type EvidenceWords } from "@second-source/domain/evidence/evidence-words";
import { thingsUnder } from "@second-source/domain/origin/backing";
import { thingOf } from "@second-source/domain/origin/ledger";
import type { StoredWithdrawal } from "../store/withdrawals.ts";
import type { StoryModel } from "../story/story-model.ts";

/** Something that was withdrawn after an edition went out, and the claims of the edition that rest on it. */
export interface EditionHit extends Pick<
  StoredWithdrawal,
  "id" | "name" | "kind" | "reason" | "withdrawnBy" | "withdrawnAt"
> {
  readonly claims: readonly {
    readonly id: string;
    readonly number: number;
    readonly wording: string;
    /** What the evidence comes to without it. */
    readonly words: EvidenceWords;
  }[];
}

/** What of an edition rests on something that has been withdrawn since: the edition stays as it is, and says so. */
export function editionHits(
  edition: { readonly frozenAt: Date; readonly claimNumbers: ReadonlySet<number> },
  withdrawals: readonly StoredWithdrawal[],
  { claims, ledger }: StoryModel,
): EditionHit[] {
  const printed = claims.filter(({ number }) => edition.claimNumbers.has(number));
  return withdrawals
    .filter(({ withdrawnAt }) => withdrawnAt > edition.frozenAt)
    .flatMap(({ id, thingId, name, kind, reason, withdrawnBy, withdrawnAt }) => {
      const thing = thingOf(thingId, ledger);
      const hit = printed.filter(({ weighed }) =>
        weighed.backings.some((backing) => thingsUnder(backing, ledger).includes(thing)),
      );
      if (hit.length === 0) return [];
      const shown = hit.map((claim) => ({
        id: claim.id,
        number: claim.number,
        wording: claim.wording,
        words: evidenceWords(claim.evidence),
      }));
      return [{ id, name, kind, reason, withdrawnBy, withdrawnAt, claims: shown }];
    });
}
