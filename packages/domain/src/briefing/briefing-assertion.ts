import type { Backing } from "../origin/backing.ts";
import type { Ledger } from "../origin/ledger.ts";
import type { Origin } from "../origin/origin.ts";
import type { BriefingAssertion, LedTo } from "./briefing.ts";

type Recorded = Pick<BriefingAssertion, "passage" | "mark" | "answerReason"> & {
  /** An origin's name as the story's articles write it. */
  readonly nameOf: (origin: Origin) => string;
};

/** All that a briefing says of an assertion, with every name resolved. Null where nobody recorded its origin. */
export function briefingAssertion(backing: Backing, recorded: Recorded, ledger: Ledger): BriefingAssertion | null {
  const { assertion, by, isGuess, isWithdrawn, source, relays, reporterId } = backing;
  const { passage, mark, answerReason, nameOf } = recorded;
  const origin = ledger.origins.get(assertion.originId);
  if (!origin) return null;
  const outletName = (id: string): string => ledger.outlets.get(id)?.name ?? "";
  const written = (each: Origin): Origin => ({ ...each, name: nameOf(each) });
  return {
    assertion,
    passage,
    mark,
    by,
    isGuess,
    isWithdrawn,
    answerReason,
    origin: written(origin),
    sourceId: source?.id ?? origin.id,
    relayNames: relays.map(outletName),
    reporterName: reporterId === null ? null : outletName(reporterId),
    occasion: ledger.occasions.get(assertion.occasionId ?? "") ?? null,
    leadsTo: (ledger.linksFrom.get(origin.id) ?? []).flatMap(({ kind, toId }): LedTo | [] => {
      const end = ledger.origins.get(toId);
      return kind === "DISTINCT" || !end ? [] : { kind, origin: written(end) };
    }),
  };
}
