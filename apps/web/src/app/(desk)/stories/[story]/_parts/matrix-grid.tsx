import type { Silence } from "@second-source/domain/claim/silence";
import type { CellAssertion, MatrixColumn, MatrixRow } from "@second-source/server/view/matrix-view";
import Link from "next/link";
import type { CSSProperties, ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { EvidenceMark } from "@/components/ui/evidence-figure";
import { initialsOf } from "@/components/ui/initials";
import { ReviewMark } from "@/components/ui/review-mark";
import { ModeMark, SilenceMark, StanceMark } from "@/components/ui/stance-mark";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import { useIsHydrated } from "@/components/use-is-hydrated";
import { shortDay } from "@/components/ui/time";

interface Props {
  readonly columns: readonly MatrixColumn[];
  /** What an outlet is that says nothing, column by column. */
  readonly silences: readonly Silence[];
  readonly rows: readonly MatrixRow[];
  readonly slug: string;
  readonly cursor: { readonly row: number; readonly column: number };
  readonly onOpen: (row: number, column: number | null) => void;
}

/** The first outlet column of the grid, counted as CSS does; evidence and verdict follow the last outlet. */
const FIRST = 2;

/** What the server renders: more than a screen holds. The rest of a long matrix follows as soon as the page is alive. */
const FIRST_ROWS = 30;

export function MatrixGrid({ columns, silences, rows, slug, cursor, onOpen }: Props): ReactNode {
  const template: CSSProperties = {
    gridTemplateColumns: `minmax(214px, 1.9fr) repeat(${columns.length}, minmax(112px, 1fr)) 140px 124px`,
  };
  const isHydrated = useIsHydrated();
  const topics = groupedByTopic(isHydrated ? rows : rows.slice(0, FIRST_ROWS));
  return (
    <div className="mx" role="grid" aria-label={`${rows.length} claims, ${columns.length} articles`} style={template}>
      <div className="mx-head" role="row">
        <div className="mx-claim" role="columnheader">
          Claim
        </div>
        {columns.map((column) => (
          <ColumnHead key={column.articleId} column={column} slug={slug} />
        ))}
        <div className="mx-ev" role="columnheader" style={{ gridColumn: columns.length + FIRST }}>
          Evidence<small>outlets over voices</small>
        </div>
        <div className="mx-vd" role="columnheader" style={{ gridColumn: columns.length + FIRST + 1 }}>
          Verdict<small>and review</small>
        </div>
      </div>
      {topics.map(({ topic, rows: inTopic }) => (
        <div key={topic} role="rowgroup" className="mx-group" aria-label={topic || "No topic"}>
          {topic ? (
            <div className="mx-topic" role="row">
              <span role="gridcell">
                {topic} <small>{inTopic.length}</small>
              </span>
            </div>
          ) : null}
          {inTopic.map((row) => {
            const at = rows.indexOf(row);
            return (
              <ClaimRow
                key={row.claimId}
                row={row}
                silences={silences}
                at={at}
                slug={slug}
                isFocus={at === cursor.row}
                column={at === cursor.row ? cursor.column : null}
                onOpen={(to) => onOpen(at, to)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

function ColumnHead({ column, slug }: { column: MatrixColumn; slug: string }): ReactNode {
  const share = column.sentences === 0 ? 0 : (100 * column.settled) / column.sentences;
  return (
    <div className="mx-col" role="columnheader">
      <Link href={`/stories/${slug}/read?article=${column.articleId}`}>{column.outletName}</Link>
      <span className="mx-cm">
        <span>{shortDay(column.publishedOn)}</span>
        <span className="covbar" aria-hidden="true">
          <i style={{ width: `${share}%` }} />
        </span>
        <span>
          {column.settled}/{column.sentences}
          <span className="vh"> sentences marked</span>
        </span>
      </span>
    </div>
  );
}

function ClaimRow({
  row,
  silences,
  at,
  slug,
  isFocus,
  column,
  onOpen,
}: {
  row: MatrixRow;
  silences: readonly Silence[];
  at: number;
  slug: string;
  isFocus: boolean;
  column: number | null;
  onOpen: (column: number | null) => void;
}): ReactNode {
  const outlets = silences.length;
  const said = new Map(row.cells.map((cell) => [cell.column, cell.assertions]));
  return (
    <div className={`mx-row${isFocus ? " is-focus" : ""}`} role="row" id={`claim-row-${at}`} data-claim={row.claimId}>
      <div className="mx-claim" role="rowheader" onClick={() => onOpen(null)}>
        <span className="mx-n">{row.number}</span>
        <Link
          className="mx-w"
          href={`/stories/${slug}/claims/${row.number}`}
          onClick={(event) => {
            if (!event.metaKey && !event.ctrlKey) event.preventDefault();
          }}
        >
          {row.wording}
        </Link>
      </div>
      {silences.map((silence, index) => (
        <Cell
          key={index}
          cell={said.get(index) ?? silence}
          row={row}
          index={index}
          isCurrent={column === index}
          onOpen={() => onOpen(index)}
        />
      ))}
      <div className="mx-ev" role="gridcell" style={{ gridColumn: outlets + FIRST }}>
        <EvidenceMark evidence={row.evidence} words={row.evidenceWords} flags={row.flags} short />
      </div>
      <div className="mx-vd" role="gridcell" style={{ gridColumn: outlets + FIRST + 1 }}>
        <VerdictBadge label={row.verdict} byException={row.byException} />
        <ReviewMark state={row.state} by={row.by && initialsOf(row.by)} />
      </div>
      {row.ties.map((tie, lane) => (
        <i
          key={tie.originId}
          className="tie"
          data-o={tie.slot}
          aria-hidden="true"
          style={{ gridColumn: `${tie.from + FIRST} / ${tie.to + FIRST}`, ["--lane" as string]: lane }}
        />
      ))}
    </div>
  );
}

function Cell({
  cell,
  row,
  index,
  isCurrent,
  onOpen,
}: {
  cell: Silence | readonly CellAssertion[];
  row: MatrixRow;
  index: number;
  isCurrent: boolean;
  onOpen: () => void;
}): ReactNode {
  const place: CSSProperties = { gridColumn: index + FIRST };
  if (typeof cell === "string") {
    return (
      <div
        className={`mx-cell ${cell === "SILENT" ? "is-silent" : "is-unread"}${isCurrent ? " is-cur" : ""}`}
        role="gridcell"
        style={place}
        onClick={onOpen}
      >
        <SilenceMark silence={cell} />
      </div>
    );
  }
  const tie = row.ties.find((each) =>
    cell.some((assertion) => assertion.originId === each.originId && assertion.mark.style === "NAMED"),
  );
  const isOne = cell.length === 1;
  return (
    <div
      className={`mx-cell${tie ? " is-tied" : ""}${isOne ? "" : " is-two"}${isCurrent ? " is-cur" : ""}`}
      role="gridcell"
      style={place}
      data-o={tie?.slot}
      onClick={onOpen}
    >
      {cell.map((assertion, at) => (
        <span key={at} className={`as${isOne ? "" : " as-1"}`} title={assertion.quote}>
          <Chip mark={assertion.mark} />
          <StanceMark stance={assertion.stance} short />
          <span className="as-p">
            <ModeMark mode={assertion.mode} word={false} />
            {isOne ? <span className="as-w">{assertion.word}</span> : null}
          </span>
        </span>
      ))}
    </div>
  );
}

function groupedByTopic(rows: readonly MatrixRow[]): { topic: string; rows: MatrixRow[] }[] {
  const groups = new Map<string, MatrixRow[]>();
  for (const row of rows) groups.set(row.topic ?? "", [...(groups.get(row.topic ?? "") ?? []), row]);
  return [...groups].map(([topic, inTopic]) => ({ topic, rows: inTopic }));
}
