"use client";

import type { OriginsView } from "@second-source/server/view/origins-view";
import type { ReactNode } from "react";
import { WaysOut } from "@/components/claim/ways-out";
import { Chip } from "@/components/ui/chip";
import { LedgerLink } from "./ledger-link";
import { OriginActions } from "./origin-actions";
import { TakenAway } from "./taken-away";
import { Withdrawals } from "./withdrawals";

/** The ledger: every named origin, how they stand to each other, what was withdrawn, and what is not known yet. */
export function Ledger({ view }: { view: OriginsView }): ReactNode {
  if (view.origins.length === 0 && view.articles.length === 0) return null;
  return (
    <section className="lg" aria-labelledby="ledger">
      <div className="sec-h">
        <h2 className="sec" id="ledger">
          The ledger
        </h2>
        <span className="muted">what is recorded of each origin; a change makes approvals that rest on it stale</span>
      </div>
      <ul className="lg-o">
        {view.origins.map((origin) => (
          <li key={origin.id}>
            <Chip
              mark={{
                letter: origin.letter,
                slot: origin.slot,
                style: origin.isWithdrawn ? "WITHDRAWN" : "NAMED",
                name: origin.name,
              }}
            />
            <span className="lg-n">{origin.name}</span>
            <span className="muted">{sideWords(origin)}</span>
            <span className="grow" />
            <OriginActions origin={origin.id} view={view} />
          </li>
        ))}
      </ul>
      {view.links.map((link) => (
        <LedgerLink key={link.id} link={link} />
      ))}
      {view.openPairs.length > 0 ? (
        <>
          <h3 className="sec">Not known to be two</h3>
          <ul className="lg-o" id="open">
            {view.openPairs.map(({ claimNumber, claimRevision, reason, waysOut }) => (
              <li key={reason}>
                <div>
                  <p>
                    Claim {claimNumber}: {reason}.
                  </p>
                  <WaysOut
                    ways={waysOut}
                    of={{ slug: view.story.slug, revision: claimRevision, origins: view.origins, assertions: [] }}
                  />
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Withdrawals withdrawals={view.withdrawals} />
      <TakenAway view={view} />
    </section>
  );
}

function sideWords({ side, partyNames, identified, aliases }: OriginsView["origins"][number]): string {
  const words =
    side === "NOT_RECORDED" ? "side not recorded" : side === "NONE" ? "on no side" : partyNames.join(" and ");
  return [
    ...(identified === "DESCRIBED" ? ["unnamed"] : []),
    words,
    ...(aliases.length > 0 ? [`also ${aliases.map((alias) => `“${alias}”`).join(", ")}`] : []),
  ].join(", ");
}
