"use client";

import { shortHash } from "@second-source/domain/text/short-hash";
import { STANCE_WORDS } from "@second-source/domain/claim/assertion";
import type { Span } from "@second-source/domain/text/span";
import type { ReaderArticle, ReaderHighlight } from "@second-source/server/view/read-view";
import Link from "next/link";
import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from "react";
import { useMayEdit } from "../signed-in";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { STANCE_ICONS } from "../ui/stance-mark";
import { shortDay } from "../ui/time";
import { paintArticle } from "./paint-highlights";
import { sentenceState, SENTENCE_STATE_WORDS } from "./sentence-state";
import { rangeOf, selectedSpan } from "./text-offsets";
import { useLayout } from "./use-layout";

interface Props {
  readonly article: ReaderArticle;
  /** Where a new capture of it is imported. */
  readonly importAt: string;
  /** Index of the sentence under the keyboard. */
  readonly cursor: number | null;
  /** Words that a form is open for. */
  readonly pending: Span | null;
  /** A passage to scroll to on arrival. */
  readonly arriveAt: string | null;
  readonly onSelect: (span: Span) => void;
  readonly onOpen: (highlight: ReaderHighlight) => void;
  readonly onSentence: (index: number) => void;
  readonly children?: ReactNode;
}

/** One article as readable text, its passages painted over it, notes in the margin, a mark a sentence in the gutter. */
export function Article({
  article,
  importAt,
  cursor,
  pending,
  arriveAt,
  onSelect,
  onOpen,
  onSentence,
  children,
}: Props): ReactNode {
  const body = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(article.text), [article.text]);
  const layout = useLayout(body, article);
  const current = cursor === null ? null : (article.sentences[cursor] ?? null);

  useEffect(() => {
    if (body.current) return paintArticle(article.id, body.current, article.highlights, { pending, cursor: current });
    return undefined;
  }, [article, pending, current]);
  const arrival = article.highlights.find((each) => each.assertionId === arriveAt);
  useScrollTo(body, arrival?.start ?? null);
  useScrollTo(body, current?.start ?? null);

  const select = (): void => {
    const span = body.current ? selectedSpan(body.current, getSelection()) : null;
    if (span) onSelect(span);
  };
  return (
    <article className="art" aria-label={article.outletName}>
      <ArticleHead article={article} importAt={importAt} />
      <div className="art-b" ref={body} onMouseUp={select} onKeyUp={(event) => event.key === "Shift" && select()}>
        {layout.boxes.map((box, index) => (
          <i
            key={index}
            className="hl-box"
            data-o={box.slot}
            style={{ top: box.top, left: box.left, width: box.width }}
          />
        ))}
        {blocks.map((block) => (
          <p key={block.start} data-start={block.start}>
            {block.text}
          </p>
        ))}
        {layout.gutter.map(({ top, shift, index, state }) => (
          <button
            key={index}
            type="button"
            className={`gut gut-${state}`}
            style={{ top: top + 6, left: -26 - shift * 15 }}
            title={`Sentence ${index + 1}: ${SENTENCE_STATE_WORDS[state]}`}
            onClick={() => onSentence(index)}
          >
            <Icon name={`g-${state}`} label={`Sentence ${index + 1}: ${SENTENCE_STATE_WORDS[state]}`} />
          </button>
        ))}
        <div className="notes" role="group" aria-label={`Claims in ${article.outletName}`}>
          {layout.notes.map(({ top, highlights }) => (
            <span key={top} className="ln" style={{ top }}>
              {highlights.map((highlight) => (
                <button key={highlight.assertionId} type="button" onClick={() => onOpen(highlight)}>
                  <span className="vh">Claim </span>
                  {highlight.claimNumber} <Chip mark={highlight.mark} />{" "}
                  <Icon name={STANCE_ICONS[highlight.stance]} label={STANCE_WORDS[highlight.stance]} />
                </button>
              ))}
            </span>
          ))}
        </div>
        {children}
      </div>
    </article>
  );
}

/** Brings a place of the text into view, once for each place: not again when the page is read afresh. */
function useScrollTo(body: RefObject<HTMLDivElement | null>, start: number | null): void {
  useEffect(() => {
    if (body.current && start !== null) {
      rangeOf(body.current, { start, end: start + 1 })?.startContainer.parentElement?.scrollIntoView({
        block: "center",
      });
    }
  }, [body, start]);
}

function ArticleHead({ article, importAt }: { article: ReaderArticle; importAt: string }): ReactNode {
  const mayEdit = useMayEdit();
  return (
    <header>
      <p className="art-o">
        <b>{article.outletName}</b>
        <span>
          {shortDay(article.publishedOn)}
          {article.publishedOn ? ` ${article.publishedOn.slice(0, 4)}` : ""}, {article.byline ?? "no byline"} · capture{" "}
          {article.captureNumber} {shortHash(article.textSha256)}
        </span>
        {article.digest ? <span className="tag">in our own words</span> : null}
      </p>
      {article.headline ? <h2>{article.headline}</h2> : <h2 className="nohead">No headline in this capture</h2>}
      <p className="art-c">
        <span className="cov" aria-hidden="true">
          {article.sentences.map((sentence) => (
            <i key={sentence.start} className={COVERAGE[sentenceState(article, sentence)]} />
          ))}
        </span>
        {article.settled} of {article.sentences.length} sentences marked
        {mayEdit ? (
          <Link className="use art-n" href={`${importAt}?article=${article.id}`}>
            Add updated version
          </Link>
        ) : null}
      </p>
    </header>
  );
}

const COVERAGE = { claimed: "", opinion: "o", not: "n", open: "u" };

/** Blocks of canonical text with the offset each starts at. */
function blocksOf(text: string): { start: number; text: string }[] {
  let start = 0;
  return text.split("\n\n").map((block) => {
    const at = start;
    start += block.length + 2;
    return { start: at, text: block };
  });
}
