import type { Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Occasion } from "../claim/occasion.ts";
import type { Silence } from "../claim/silence.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { BackedBy } from "../origin/backing.ts";
import type { OriginMark } from "../origin/origin-mark.ts";
import type { LinkKind, Origin } from "../origin/origin.ts";
import type { ReviewState } from "../review/review-state.ts";
import type { Span } from "../text/span.ts";
import type { VerdictLabel } from "../verdict/verdict.ts";

/** A sentence an editor wrote, bound to the claims it rests on. */
export interface BriefingSentence {
  readonly id: string;
  readonly text: string;
  readonly claimIds: readonly string[];
  /** Words between its quotation marks that the editor marked as an outlet's own wording, not somebody's quoted words. */
  readonly ownWords: readonly string[];
}

export interface BriefingArticle {
  readonly id: string;
  readonly outletName: string;
  readonly headline: string | null;
  readonly byline: string | null;
  /** ISO day, or null when the editor marked it unknown. */
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly captureSha256: string;
  /** Canonical text of the capture that the passages stand in. */
  readonly text: string;
}

/** A passage on a claim with all that a line of attribution says. */
export interface BriefingAssertion {
  readonly assertion: Assertion;
  readonly passage: Span & { readonly exact: string };
  readonly origin: Origin;
  readonly mark: OriginMark;
  readonly by: BackedBy;
  /** Origins that are one source share it. */
  readonly sourceId: string;
  readonly isGuess: boolean;
  readonly isWithdrawn: boolean;
  /** Names of the outlets on the way, from the article inwards. */
  readonly relayNames: readonly string[];
  /** Whose own reporting it is. */
  readonly reporterName: string | null;
  readonly occasion: Pick<Occasion, "name" | "on"> | null;
  /** What its origin was recorded to lead to, one step on. */
  readonly leadsTo: readonly LedTo[];
  /** Why a denial, a qualification or a reported dispute no longer stands in the way; null where nobody has answered it. */
  readonly answerReason: string | null;
}

/** An origin that another has it from, speaks for, or is the same as. */
export interface LedTo {
  readonly kind: Exclude<LinkKind, "DISTINCT">;
  readonly origin: Origin;
}

export interface BriefingClaim {
  readonly id: string;
  readonly number: number;
  readonly wording: string;
  readonly state: ReviewState;
  readonly evidence: Evidence;
  /** In what an attributed claim falls short of corroborated, as it is printed; empty for every other verdict. */
  readonly shortfall: readonly string[];
  /** The one party all voices speak for; null where it is not one. */
  readonly onlyParty: string | null;
  readonly conflicts: readonly Conflict[];
  readonly assertions: readonly BriefingAssertion[];
  /** Articles that say nothing on the claim, and whether they were read to the end. */
  readonly silences: readonly { readonly articleId: string; readonly silence: Silence }[];
  readonly verdict: {
    readonly label: VerdictLabel;
    readonly rationale: string;
    readonly exception: string | null;
    /** What the public is told of a correction; null where nothing was corrected. */
    readonly publicNote: string | null;
    readonly proposedBy: string;
    readonly approvedBy: readonly string[];
  } | null;
}

export interface BriefingInput {
  readonly deskName: string;
  readonly storyTitle: string;
  readonly headline: string;
  /** ISO day on which the document is made. */
  readonly asOf: string;
  /** Null for a draft. */
  readonly edition: number | null;
  readonly sentences: readonly BriefingSentence[];
  readonly claims: readonly BriefingClaim[];
  readonly articles: readonly BriefingArticle[];
}

/** Why something may not be exported. `sentenceId` is null when the briefing as a whole is at fault. */
export interface BriefingStop {
  readonly sentenceId: string | null;
  readonly reason: string;
  /** Words that could pass as an outlet's own wording, if the editor marks them so; null where that would not help. */
  readonly ownWords: string | null;
}

/** One origin behind a finding, and the ways in which it reached the outlets: never pooled with another. */
export interface BriefingLeg {
  readonly marks: readonly OriginMark[];
  readonly stance: Assertion["stance"];
  /** Words before, of, and after the name; together a clause without a full stop. */
  readonly lead: string;
  readonly name: string;
  readonly rest: string;
}

/** A footnote: the exact words, and where they stand. */
export interface BriefingNote {
  readonly number: number;
  readonly claimNumber: number;
  readonly mark: OriginMark;
  readonly stance: Assertion["stance"];
  readonly mode: Assertion["mode"];
  /** The words, in quotation marks where the outlet printed them so, with relative days resolved in brackets. */
  readonly quote: string;
  readonly attribution: string;
  /** Number of its text in the table at the end, from 1. */
  readonly text: number;
  readonly outletName: string;
  readonly url: string | null;
}

/** What one claim brings to a finding. */
export interface BriefingFindingClaim {
  readonly claimNumber: number;
  readonly label: VerdictLabel;
  readonly byException: boolean;
  /** What stands beside the verdict: "one party’s word", "unnamed", "no source given". */
  readonly flags: readonly string[];
  readonly legs: readonly BriefingLeg[];
  /** What conflicts, the rationale, who is silent: whole sentences. */
  readonly remarks: readonly string[];
}

export interface BriefingFinding {
  readonly sentenceId: string;
  readonly text: string;
  readonly claims: readonly BriefingFindingClaim[];
  /** Whose words a quotation is that is nobody's quoted words: whole sentences. */
  readonly remarks: readonly string[];
  readonly noteNumbers: readonly number[];
}

export interface BriefingMatrixRow {
  readonly number: number;
  readonly wording: string;
  readonly cells: readonly BriefingMatrixCell[];
  /** Null in editions of an older form, which counted by other rules. */
  readonly evidence: Evidence | null;
  readonly verdict: VerdictLabel;
  readonly byException: boolean;
}

export type BriefingMatrixCell =
  | { readonly kind: "SILENT" | "SO_FAR" }
  | {
      readonly kind: "SAYS";
      readonly assertions: readonly {
        readonly originId: string;
        readonly mark: OriginMark;
        readonly stance: Assertion["stance"];
        readonly mode: Assertion["mode"];
      }[];
    };

/** A text that was brought in, with what proves it. */
export interface BriefingText {
  readonly number: number;
  readonly outletName: string;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly captureSha256: string;
}

/** The whole document, ready for any format. `form` grows when its shape does: editions keep the one they were frozen in. */
export interface ComposedBriefing {
  readonly form: 2;
  readonly deskName: string;
  readonly storyTitle: string;
  readonly headline: string;
  readonly asOf: string;
  readonly edition: number | null;
  readonly findings: readonly BriefingFinding[];
  readonly notes: readonly BriefingNote[];
  readonly texts: readonly BriefingText[];
  readonly matrix: readonly BriefingMatrixRow[];
  readonly origins: readonly OriginMark[];
  readonly exceptions: readonly {
    readonly claimNumber: number;
    readonly justification: string;
    readonly proposedBy: string;
    readonly approvedBy: readonly string[];
  }[];
  readonly proposedBy: readonly string[];
  readonly approvedBy: readonly string[];
}
