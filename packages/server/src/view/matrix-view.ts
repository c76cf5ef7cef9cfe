import { evidenceWords, type EvidenceWords } from "@second-source/domain/evidence/evidence-words";
import type { DrawnEvidence } from "@second-source/domain/evidence/evidence-figure";
import type { EvidenceLevel } from "@second-source/domain/evidence/evidence";
import type { Mode, Stance } from "@second-source/domain/claim/assertion";
import { silenceOf, type Silence } from "@second-source/domain/claim/silence";
import { tiesOf, type Tie } from "@second-source/domain/matrix/ties";
import { markOf, type OriginMark, type OutletMark } from "@second-source/domain/origin/origin-mark";
import type { ReviewState } from "@second-source/domain/review/review-state";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import { DomainError } from "../errors.ts";
import type { Transaction } from "../store/database.ts";
import { areClaimsOf } from "../store/claims.ts";
import { listMatrixRows, type MatrixClaimRow } from "../store/matrix-rows.ts";
import { listNamesOf } from "../store/names.ts";
import { listOriginLetters, type OriginLetterRow } from "../store/origin-letters.ts";
import type { StandingCell } from "../store/standings.ts";
import { listStoryArticles, type StoryArticleRow } from "../store/story-articles.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import { marksOfOutlets } from "../story/article-model.ts";
import { letteredOrigins, type LetteredOrigin } from "./lettered-origin.ts";
import { shownFlags, type ShownFlag } from "./shown-flag.ts";
import { storyHead, type StoryHead } from "./story-head.ts";

export interface MatrixColumn {
  readonly articleId: string;
  readonly outletName: string;
  readonly outletMark: OutletMark;
  readonly publishedOn: string | null;
  readonly settled: number;
  readonly sentences: number;
}

export interface CellAssertion {
  /** The source that its origin is. */
  readonly originId: string;
  readonly mark: OriginMark;
  readonly stance: Stance;
  readonly mode: Mode;
  /** The short word under the stance: the first relay, the occasion, or the mode. */
  readonly word: string;
  readonly quote: string;
  /** Whether its denial or qualification has been answered. */
  readonly isAnswered: boolean;
}

/** What an outlet says on a claim, and in which column, from 0. Most cells of a wide matrix are silent, and are left out. */
export interface MatrixCell {
  readonly column: number;
  readonly assertions: readonly CellAssertion[];
}

/** As much of a claim's evidence as a row shows. */
export interface ShownEvidence extends DrawnEvidence {
  readonly level: EvidenceLevel;
}

export interface MatrixRow {
  readonly claimId: string;
  readonly number: number;
  readonly wording: string;
  readonly topic: string | null;
  readonly cells: readonly MatrixCell[];
  readonly ties: readonly Tie[];
  readonly evidence: ShownEvidence;
  readonly evidenceWords: EvidenceWords;
  readonly flags: readonly ShownFlag[];
  readonly verdict: VerdictLabel;
  readonly byException: boolean;
  readonly state: ReviewState;
  /** Who the state is due to: proposer, approver, returner. */
  readonly by: string | null;
}

export interface MatrixView {
  readonly story: StoryHead;
  readonly columns: readonly MatrixColumn[];
  /** What an outlet is that says nothing on a claim, column by column. */
  readonly silences: readonly Silence[];
  readonly rows: readonly MatrixRow[];
  readonly origins: readonly LetteredOrigin[];
  /** Where the next page goes on; null where this is the last. */
  readonly next: string | null;
}

/** Claims of a page: more than a screen holds, and few enough for a quick answer. */
const PAGE = 30;

/** A story's claims by its articles, one page of them: `cursor` is the `next` of the page before. */
export async function matrixView(
  { transaction }: DeskWork,
  story: string,
  cursor: string | null = null,
): Promise<MatrixView> {
  const head = await storyHead(transaction, story);
  const listed = await listMatrixRows(transaction, head.id, { after: placeOf(cursor), most: PAGE + 1 });
  const page = listed.slice(0, PAGE);
  const last = page.at(-1);
  const next = listed.length > PAGE && last ? `${last.topicFrom}-${last.number}` : null;
  return { story: head, ...(await matrixOf(transaction, head.id, page)), next };
}

/** Some claims of a story as they stand now, with everything around them; those that were withdrawn are left out. */
export async function matrixRows(
  { transaction }: DeskWork,
  story: string,
  claimIds: readonly string[],
): Promise<Omit<MatrixView, "next">> {
  const head = await storyHead(transaction, story);
  const rows = claimIds.length === 0 ? [] : await listMatrixRows(transaction, head.id, { claimIds });
  const missing = claimIds.filter((id) => !rows.some(({ claimId }) => claimId === id));
  if (missing.length > 0 && !(await areClaimsOf(transaction, head.id, missing)))
    throw new DomainError("not-found", "This claim is not there.");
  return { story: head, ...(await matrixOf(transaction, head.id, rows)) };
}

function placeOf(cursor: string | null): { topicFrom: number; number: number } | null {
  if (cursor === null) return null;
  const [topicFrom, number] = cursor.split("-").map(Number);
  if (topicFrom === undefined || number === undefined) throw new DomainError("not-found", "This page is not there.");
  return { topicFrom, number };
}

async function matrixOf(
  transaction: Transaction,
  storyId: string,
  claims: readonly MatrixClaimRow[],
): Promise<Pick<MatrixView, "columns" | "silences" | "rows" | "origins">> {
  const articles = await listStoryArticles(transaction, storyId);
  const origins = await listOriginLetters(transaction, storyId);
  const cells = claims.flatMap((claim) => claim.cells);
  const names = await listNamesOf(transaction, {
    outletIds: cells.flatMap(({ relayId }) => relayId ?? []),
    occasionIds: cells.flatMap(({ occasionId }) => occasionId ?? []),
  });
  const marks = marksOfOutlets(articles);
  const columns = articles.map((article, index) => ({
    ...article,
    index,
    outletMark: marks.get(article.outletId) ?? { letters: "" },
  }));
  const around: Around = {
    columns: new Map(columns.map((column) => [column.id, column])),
    origins: new Map(origins.map((origin) => [origin.id, origin])),
    names,
  };
  return {
    columns: columns.map(({ id, outletName, outletMark, publishedOn, settled, sentences }) => ({
      articleId: id,
      outletName,
      outletMark,
      publishedOn,
      settled,
      sentences,
    })),
    silences: articles.map(({ settled, sentences }) => silenceOf({ settled, total: sentences })),
    rows: claims.map((claim) => rowOf(claim, around)),
    origins: letteredOrigins(origins),
  };
}

interface Around {
  readonly columns: ReadonlyMap<string, StoryArticleRow & { readonly index: number; readonly outletMark: OutletMark }>;
  readonly origins: ReadonlyMap<string, OriginLetterRow>;
  /** Names of outlets and occasions. */
  readonly names: ReadonlyMap<string, string>;
}

function rowOf(claim: MatrixClaimRow, around: Around): MatrixRow {
  const { claimId, number, wording, topic, state, verdict, byException, by, evidence, flags } = claim;
  const byColumn = new Map<number, CellAssertion[]>();
  for (const cell of claim.cells) {
    const at = around.columns.get(cell.articleId)?.index;
    if (at !== undefined) byColumn.set(at, [...(byColumn.get(at) ?? []), cellAssertion(cell, around)]);
  }
  const { level, asserting, denying, open } = evidence;
  return {
    claimId,
    number,
    wording,
    topic,
    state,
    byException,
    by,
    flags: shownFlags(flags),
    cells: [...byColumn].sort(([a], [b]) => a - b).map(([column, assertions]) => ({ column, assertions })),
    ties: tiesOf(Array.from({ length: around.columns.size }, (_, column) => byColumn.get(column) ?? [])),
    evidence: {
      level,
      asserting: { groups: asserting.groups },
      denying: { groups: denying.groups },
      open: { denials: open.denials },
    },
    evidenceWords: evidenceWords(evidence),
    verdict: verdict ?? "UNVERIFIED",
  };
}

function cellAssertion(cell: StandingCell, { columns, origins, names }: Around): CellAssertion {
  const { articleId, originId, sourceId, style, stance, mode, relayId, occasionId, quote, isAnswered } = cell;
  const [article, origin] = [columns.get(articleId), origins.get(originId)];
  const outlet = { mark: article?.outletMark ?? { letters: "" }, name: article?.outletName ?? "" };
  const mark = markOf(style, { name: origin?.name ?? "", index: origin?.arrival ?? 0 }, outlet);
  const word = relayId
    ? `via ${names.get(relayId) ?? ""}`
    : style === "OWN"
      ? "own voice"
      : (names.get(occasionId ?? "") ?? (style === "UNKNOWN" ? "no name" : MODE_SHORT[mode]));
  return { originId: sourceId, mark, stance, mode, word, quote: shortened(quote), isAnswered };
}

/** As much of a quote as shows what it is about; the claim has it in full. */
const MOST_QUOTE = 80;
const shortened = (quote: string): string =>
  quote.length > MOST_QUOTE ? `${quote.slice(0, MOST_QUOTE).replace(/\s+\S*$/, "")}…` : quote;

const MODE_SHORT: Record<Mode, string> = {
  DIRECT: "quote",
  MIXED: "part-quoted",
  INDIRECT: "paraphrase",
  NARRATOR: "own voice",
};
