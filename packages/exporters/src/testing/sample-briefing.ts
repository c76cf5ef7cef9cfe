import type { BriefingAssertion, BriefingClaim, ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { composeBriefing } from "@second-source/domain/briefing/compose-briefing";
import type { Conflict } from "@second-source/domain/claim/conflict";
import { DEFAULT_POLICY } from "@second-source/domain/desk/policy";
import { evidenceOf } from "@second-source/domain/evidence/evidence";
import type { OriginLedger } from "@second-source/domain/origin/independence";
import { CLAIM_ROWS, type ClaimRow, type SaidRow } from "./sample-claims.ts";
import { ARTICLES, ORIGINS, SENTENCES } from "./sample-story.ts";

const LEDGER: OriginLedger = {
  origins: new Map(Object.values(ORIGINS).map(({ origin }) => [origin.id, origin])),
  links: [],
  copies: [],
};

/** Edition 2 of the briefing that the design shows: six findings, eight claims, five outlets. */
export const sampleBriefing: ComposedBriefing = composeBriefing({
  deskName: "Foreign desk",
  storyTitle: "Blinken and Lavrov at the G-20",
  headline: "A brief encounter, and one voice on who asked for it",
  asOf: "2026-11-21",
  edition: 2,
  sentences: SENTENCES.map(([text, ...numbers], index) => ({
    id: `sentence-${index}`,
    text,
    claimIds: numbers.map((number) => `claim-${number}`),
  })),
  claims: CLAIM_ROWS.map(claimOf),
  articles: Object.values(ARTICLES),
});

function claimOf(row: ClaimRow): BriefingClaim {
  const assertions = row.said.map((said, index) => assertionOf(said, `${row.number}-${index}`));
  const plain = assertions.map(({ assertion }) => assertion);
  const conflicts = conflictsOf(
    row,
    plain.map(({ id }) => id),
  );
  const speaking = new Set(plain.map(({ articleId }) => articleId));
  return {
    id: `claim-${row.number}`,
    number: row.number,
    wording: row.wording,
    state: "APPROVED",
    evidence: evidenceOf(plain, conflicts, LEDGER, DEFAULT_POLICY),
    conflicts,
    assertions,
    silences: Object.values(ARTICLES)
      .filter(({ id }) => !speaking.has(id))
      .map(({ id }) => ({ articleId: id, silence: id === "broadcaster" && row.number === 7 ? "SO_FAR" : "SILENT" })),
    verdict: {
      label: row.label,
      rationale: "",
      exception: row.exception ?? null,
      publicNote: null,
      proposedBy: row.number > 4 ? "Priya Raman" : "Maya Okafor",
      approvedBy: ["Jonas Lindqvist"],
    },
  };
}

function conflictsOf({ number, conflict }: ClaimRow, ids: readonly string[]): Conflict[] {
  if (!conflict) return [];
  const [firstWords, secondWords] = conflict;
  return [
    {
      id: `conflict-${number}`,
      type: "LABEL",
      firstAssertionId: ids[0] ?? "",
      secondAssertionId: ids[1] ?? "",
      firstWords,
      secondWords,
      resolution: null,
    },
  ];
}

function assertionOf([outlet, originKey, stance, mode, quote, more]: SaidRow, id: string): BriefingAssertion {
  const { origin, mark } = ORIGINS[originKey];
  const unstated = origin.kind === "OUTLET_REPORTING" || origin.kind === "UNKNOWN";
  return {
    assertion: {
      id,
      articleId: outlet,
      outletId: outlet,
      outletName: ARTICLES[outlet].outletName,
      outletOwner: null,
      stance,
      mode,
      speaker: more?.speaker ?? null,
      relays: more?.relays ?? [],
      terms: more?.terms ?? "UNSTATED",
      certainty: more?.inferred ? "INFERRED" : unstated ? "UNSTATED" : "STATED",
      originId: origin.id,
      inferenceConfirmedBy: null,
      placement: "PLACED",
    },
    passage: { start: 0, end: quote.length, exact: quote },
    origin,
    mark: more?.inferred ? { ...mark, style: "INFERRED" } : mark,
  };
}
