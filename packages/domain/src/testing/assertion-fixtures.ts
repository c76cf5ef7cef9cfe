import type { BriefingArticle, BriefingAssertion, BriefingClaim, BriefingInput } from "../briefing/briefing.ts";
import type { Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import { DEFAULT_POLICY } from "../desk/policy.ts";
import { evidenceOf } from "../evidence/evidence.ts";
import type { OriginLedger } from "../origin/independence.ts";
import type { Origin, OriginKind, OriginLink } from "../origin/origin.ts";
import { originMark } from "../origin/origin-mark.ts";

let arrivals = 0;

/** An assertion as plain as can be: a named outlet's paraphrase of a stated origin. Say only what the test is about. */
export function assertionOf(fields: Partial<Assertion> = {}): Assertion {
  const outletName = fields.outletName ?? "Fox News";
  return {
    id: `assertion-${(arrivals += 1)}`,
    articleId: `article of ${outletName}`,
    outletId: `outlet ${outletName}`,
    outletName,
    outletOwner: null,
    stance: "ASSERTS",
    mode: "INDIRECT",
    speaker: null,
    relays: [],
    terms: "UNSTATED",
    certainty: "STATED",
    originId: "ministry",
    inferenceConfirmedBy: null,
    placement: "PLACED",
    ...fields,
  };
}

export function originOf(id: string, kind: OriginKind = "PERSON", fields: Partial<Origin> = {}): Origin {
  return { id, kind, name: id, party: null, occasion: null, ...fields };
}

/** The cast of most tests. */
export const MINISTRY = originOf("ministry", "OFFICE", { name: "Russian foreign ministry", party: "Russia" });
export const OFFICIAL = originOf("official", "PERSON", { name: "senior U.S. official", party: "United States" });
export const SPOKESMAN = originOf("spokesman", "PERSON", {
  name: "State Department spokesman",
  party: "United States",
});
export const READOUT = originOf("readout", "DOCUMENT", { name: "readout of the call", party: "Russia" });
export const NOBODY = originOf("nobody", "UNKNOWN", { name: "Nobody named" });
export const FOX_ITSELF = originOf("fox itself", "OUTLET_REPORTING", { name: "Fox News" });
export const CNN_ITSELF = originOf("cnn itself", "OUTLET_REPORTING", { name: "CNN" });

export const CAST: readonly Origin[] = [MINISTRY, OFFICIAL, SPOKESMAN, READOUT, NOBODY, FOX_ITSELF, CNN_ITSELF];

export function ledgerOf(
  extra: readonly Origin[] = [],
  links: readonly OriginLink[] = [],
  copies: OriginLedger["copies"] = [],
): OriginLedger {
  return { origins: new Map([...CAST, ...extra].map((origin) => [origin.id, origin])), links, copies };
}

/** An outlet's own narration with nobody named. */
export function narrationOf(outletName: string, originId: string, fields: Partial<Assertion> = {}): Assertion {
  return assertionOf({ outletName, originId, mode: "NARRATOR", certainty: "UNSTATED", ...fields });
}

export function conflictOf(first: Assertion, second: Assertion, fields: Partial<Conflict> = {}): Conflict {
  return {
    id: `conflict of ${first.id} and ${second.id}`,
    type: "NEGATION",
    firstAssertionId: first.id,
    secondAssertionId: second.id,
    firstWords: "asked for the meeting",
    secondWords: "did not ask for it",
    resolution: null,
    ...fields,
  };
}

export const FOX_ARTICLE: BriefingArticle = {
  id: "fox article",
  outletName: "Fox News",
  headline: "Envoys meet in Geneva",
  byline: "Jane Doe",
  publishedOn: "2025-07-10",
  url: "https://fox.example/geneva",
  captureSha256: "f0".repeat(32),
  text: "Washington asked for the meeting, the ministry said. “It’s useful,” he added.\n\nThe talks lasted an hour.",
};
export const CNN_ARTICLE: BriefingArticle = {
  ...FOX_ARTICLE,
  id: "cnn article",
  outletName: "CNN",
  headline: "No comment from Washington",
  url: null,
  captureSha256: "c0".repeat(32),
  text: "Washington did not ask for it, an official said.",
};

/** One assertion with its passage: the words are looked up in the article's text. */
export function briefingAssertionOf(
  article: BriefingArticle,
  exact: string,
  origin: Origin = MINISTRY,
  fields: Partial<Assertion> = {},
): BriefingAssertion {
  const start = article.text.indexOf(exact);
  const assertion = assertionOf({
    articleId: article.id,
    outletName: article.outletName,
    originId: origin.id,
    ...fields,
  });
  const outlet = { letter: article.outletName.charAt(0), slot: "G" } as const;
  return {
    assertion,
    origin,
    passage: { start, end: start + exact.length, exact },
    mark: originMark(assertion, origin, CAST.indexOf(origin), outlet),
  };
}

export const ASKED = briefingAssertionOf(FOX_ARTICLE, "Washington asked for the meeting");

export function briefingClaimOf(number: number, fields: Partial<BriefingClaim> = {}): BriefingClaim {
  const assertions = fields.assertions ?? [ASKED];
  const conflicts = fields.conflicts ?? [];
  return {
    id: `claim ${number}`,
    number,
    wording: `Wording of claim ${number}`,
    state: "APPROVED",
    evidence: evidenceOf(
      assertions.map(({ assertion }) => assertion),
      conflicts,
      ledgerOf(),
      DEFAULT_POLICY,
    ),
    conflicts,
    assertions,
    silences: [],
    verdict: {
      label: "SINGLE_SOURCE",
      rationale: "One voice.",
      exception: null,
      publicNote: null,
      proposedBy: "Anna",
      approvedBy: ["Ben"],
    },
    ...fields,
  };
}

/** A briefing of one sentence for each claim, unless the sentences are given. */
export function briefingOf(claims: readonly BriefingClaim[], fields: Partial<BriefingInput> = {}): BriefingInput {
  return {
    deskName: "World desk",
    storyTitle: "The Geneva talks",
    headline: "What is known of the Geneva talks",
    asOf: "2025-07-11",
    edition: null,
    sentences: claims.map(({ id }, index) => ({ id: `sentence ${index + 1}`, text: "A sentence.", claimIds: [id] })),
    claims,
    articles: [FOX_ARTICLE, CNN_ARTICLE],
    ...fields,
  };
}
