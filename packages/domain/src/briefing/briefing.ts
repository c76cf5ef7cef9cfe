import type { Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Silence } from "../claim/silence.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { OriginMark } from "../origin/origin-mark.ts";
import type { Origin } from "../origin/origin.ts";
import type { ReviewState } from "../review/review-state.ts";
import type { Span } from "../text/span.ts";
import type { VerdictLabel } from "../verdict/verdict.ts";

/** A sentence an editor wrote, bound to the claims it rests on. */
export interface BriefingSentence {
  readonly id: string;
  readonly text: string;
  readonly claimIds: readonly string[];
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

export interface BriefingAssertion {
  readonly assertion: Assertion;
  readonly passage: Span & { readonly exact: string };
  readonly origin: Origin;
  readonly mark: OriginMark;
}

export interface BriefingClaim {
  readonly id: string;
  readonly number: number;
  readonly wording: string;
  readonly state: ReviewState;
  readonly evidence: Evidence;
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
}

/** A footnote: the exact words, where they stand, and what proves it. */
export interface BriefingNote {
  readonly number: number;
  readonly claimNumber: number;
  readonly mark: OriginMark;
  readonly stance: Assertion["stance"];
  readonly mode: Assertion["mode"];
  readonly quote: string;
  readonly attribution: string;
  readonly outletName: string;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly captureSha256: string;
}

export interface BriefingFinding {
  readonly sentenceId: string;
  readonly text: string;
  readonly verdicts: readonly {
    readonly label: VerdictLabel;
    readonly byException: boolean;
    readonly claimNumber: number;
  }[];
  readonly attribution: string;
  /** What conflicts, who is silent, what is by exception: whole sentences. */
  readonly remarks: readonly string[];
  readonly noteNumbers: readonly number[];
}

export interface BriefingMatrixRow {
  readonly number: number;
  readonly wording: string;
  readonly cells: readonly BriefingMatrixCell[];
  readonly evidence: Evidence;
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

/** The whole document, ready for any format. */
export interface ComposedBriefing {
  readonly deskName: string;
  readonly storyTitle: string;
  readonly headline: string;
  readonly asOf: string;
  readonly edition: number | null;
  readonly findings: readonly BriefingFinding[];
  readonly notes: readonly BriefingNote[];
  readonly outlets: readonly {
    readonly name: string;
    readonly publishedOn: string | null;
    readonly captureSha256: string;
  }[];
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
