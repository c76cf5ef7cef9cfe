import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import { capital } from "@second-source/domain/text/capital";
import { counted, listed } from "@second-source/domain/text/counted";
import type { WithoutClaim, WithoutStanding } from "@second-source/server/view/without-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** Claims that lose something come first, each old value with the new one; those that stand are grey. */
export function WithoutList({ claims, slug }: { claims: readonly WithoutClaim[]; slug: string }): ReactNode {
  const losing = claims.filter((claim) => claim.losesSomething);
  const standing = claims.filter((claim) => !claim.losesSomething);
  return (
    <>
      <p role="status">
        {losing.length === 0
          ? "No claim loses a voice, a level or a verdict."
          : `${capital(counted(losing.length, "claim"))} ${losing.length === 1 ? "loses" : "lose"} something.`}
      </p>
      <ol className="hist wide">
        {losing.map((claim) => (
          <li key={claim.claimId}>
            <Link href={`/stories/${slug}/claims/${claim.number}`}>Claim {claim.number}</Link>
            <span>
              {claim.wording}
              <br />
              <s>{wordsOf(claim.now)}</s> <Icon name="arrow" label="becomes" /> <b>{wordsOf(claim.after)}</b>
              {claim.editions.length > 0 ? (
                <>
                  <br />
                  Stands in edition {listed(claim.editions.map(({ number }) => String(number)))}.
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
      {standing.length > 0 ? (
        <p className="is-same">
          {losing.length > 0 ? "Unchanged" : "All stand"}: claim {listed(standing.map(({ number }) => String(number)))}.
        </p>
      ) : null}
    </>
  );
}

const wordsOf = ({ words, verdict }: WithoutStanding): string =>
  `${words.title}, ${words.detail}; ${VERDICT_WORDS[verdict].toLowerCase()}`;
