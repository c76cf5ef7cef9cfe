"use client";

import type { Span } from "@second-source/domain/text/span";
import type { ReaderArticle, ReaderHighlight, StoryArticleRow } from "@second-source/server/view/read-view";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { startTransition, useState, type ReactNode } from "react";
import { Article } from "@/components/reader/article";
import { PassageForm } from "@/components/reader/passage-form";
import { ReattachForm } from "@/components/reader/reattach-form";
import { sentenceState } from "@/components/reader/sentence-state";
import { useMayEdit } from "@/components/signed-in";
import { StoryBar } from "@/components/story-bar";
import { Choice } from "@/components/ui/choice";
import { Icon } from "@/components/ui/icon";
import { useServerAction } from "@/components/use-server-action";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";

/** What the form is about: words just selected, or a passage recorded before. */
export interface Marking {
  /** The words as they were first selected, in their capture: what the form keeps its draft under while the words are trimmed. */
  readonly key: string;
  readonly articleId: string;
  readonly span: Span;
  readonly highlight: ReaderHighlight | null;
}

const LEGEND: readonly { icon: string; word: string }[] = [
  { icon: "g-claimed", word: "claimed" },
  { icon: "g-opinion", word: "opinion" },
  { icon: "g-not", word: "not checkable" },
  { icon: "g-open", word: "open" },
];

/** One article, or two side by side: select words, say what they do. */
export function ReadScreen({
  story,
  articleId,
  passageId,
  claimId,
  lost,
}: {
  story: string;
  articleId: string | null;
  passageId: string | null;
  claimId: string | null;
  /** The record of a lost passage, whose words are looked for. */
  lost: { readonly assertion: string; readonly passage: string } | null;
}): ReactNode {
  const trpc = useTRPC();
  // What was not chosen follows the address and the story, also where an article arrives after the screen.
  const [chosen, setChosen] = useState(articleId === null ? [] : [articleId]);
  const { data } = useSuspenseQuery(trpc.story.read.queryOptions({ story, articles: chosen }));
  const [leftId = "", rightId = ""] = data.shown.map(({ id }) => id);
  // The articles on screen stay until the others are there.
  const show = (left: string, right: string): void =>
    startTransition(() => setChosen(left === right ? [left] : [left, right]));
  const [chosenLayout, setLayout] = useState<"ONE" | "TWO" | null>(null);
  const layout = chosenLayout ?? (data.articles.length > 1 ? "TWO" : "ONE");
  /** The claim that was recorded on last: the next words are probably on it too. */
  const [inHand, setInHand] = useState(claimId);
  const [marking, setMarking] = useState<Marking | null>(null);
  const [cursor, setCursor] = useState<{ articleId: string; index: number } | null>(null);
  const mayEdit = useMayEdit();
  const router = useRouter();
  const mark = useServerAction(trpc.article.markSentence.mutationOptions(), { errorDisplay: "TOAST" });
  const shown = data.shown.slice(0, layout === "TWO" ? 2 : 1);

  const walk = (step: number): void => {
    const article = shown.find((each) => each.id === cursor?.articleId) ?? shown[0];
    if (!article) return;
    const index =
      cursor && cursor.articleId === article.id ? cursor.index + step : step > 0 ? 0 : article.sentences.length - 1;
    setCursor({ articleId: article.id, index: Math.max(0, Math.min(article.sentences.length - 1, index)) });
  };
  const atCursor = (): { article: ReaderArticle; sentence: Span } | null => {
    const article = shown.find((each) => each.id === cursor?.articleId);
    const sentence = article?.sentences[cursor?.index ?? -1];
    return article && sentence ? { article, sentence } : null;
  };
  const settle = (kind: "OPINION" | "NOT_CHECKABLE" | null): void => {
    const at = atCursor();
    if (!at) return;
    const { start, end } = at.sentence;
    const was = at.article.marks.find((each) => each.start === start && each.end === end)?.kind ?? null;
    mark.run({ place: { captureId: at.article.captureId, start, end }, kind, was });
  };
  const nextOpen = (): void => {
    for (const article of shown) {
      const index = article.sentences.findIndex((sentence) => sentenceState(article, sentence) === "open");
      if (index !== -1) return setCursor({ articleId: article.id, index });
    }
  };
  const letGo = (): void => (marking ? setMarking(null) : setCursor(null));
  const reading = { j: () => walk(1), k: () => walk(-1), n: nextOpen, Escape: letGo };
  const markingKeys = {
    c: () => {
      const at = atCursor();
      if (at) setMarking(markingOf(at.article, at.sentence, null));
    },
    o: () => settle("OPINION"),
    x: () => settle("NOT_CHECKABLE"),
    u: () => settle(null),
  };
  useKeys(marking ? { Escape: letGo } : mayEdit ? { ...reading, ...markingKeys } : reading);

  if (shown.length === 0) return <NothingToRead slug={data.story.slug} head={<StoryBar story={data.story} />} />;
  const open = data.articles.reduce((sum, each) => sum + each.sentences - each.settled, 0);
  return (
    <>
      <StoryBar story={data.story}>
        <span className="prog">
          <b>{open}</b> {open === 1 ? "sentence" : "sentences"} open
        </span>
        {mayEdit ? (
          <Link className="btn" href={`/stories/${data.story.slug}/import`}>
            Import article
          </Link>
        ) : null}
      </StoryBar>
      {lost ? (
        <p className="reattach" role="status">
          <b>Looking for lost words.</b> Select where they stand now.{" "}
          <Link href={`/stories/${data.story.slug}/changed`}>Back without</Link>
        </p>
      ) : null}
      <section className="rbar" aria-label="What is shown">
        {data.articles.length > 1 ? (
          <Choice
            label="Articles shown"
            value={layout}
            onChange={setLayout}
            options={[
              { value: "ONE", label: "One" },
              { value: "TWO", label: "Two side by side" },
            ]}
          />
        ) : null}
        <ArticlePicker
          label="Article"
          articles={data.articles}
          value={leftId}
          onChange={(id) => show(id, rightId === id ? leftId : rightId)}
        />
        {layout === "TWO" ? (
          <>
            <span className="muted">beside</span>
            <ArticlePicker
              label="Second article"
              articles={data.articles}
              value={rightId}
              onChange={(id) => show(leftId === id ? rightId : leftId, id)}
            />
          </>
        ) : null}
        <span className="grow" />
        <span className="glegend">
          {LEGEND.map(({ icon, word }) => (
            <span key={word}>
              <Icon name={icon} /> {word}
            </span>
          ))}
        </span>
      </section>
      <main className={`duo${layout === "ONE" ? " is-one" : ""}`} tabIndex={0} aria-label="Articles">
        {shown.map((article) => (
          <Article
            key={article.id}
            article={article}
            importAt={`/stories/${data.story.slug}/import`}
            cursor={cursor?.articleId === article.id ? cursor.index : null}
            pending={marking?.articleId === article.id ? marking.span : null}
            arriveAt={passageId}
            onSelect={(span) => (mayEdit ? setMarking(markingOf(article, span, null)) : undefined)}
            onOpen={(highlight) =>
              mayEdit
                ? setMarking(markingOf(article, highlight, highlight))
                : router.push(`/stories/${data.story.slug}/claims/${highlight.claimNumber}`)
            }
            onSentence={(index) => setCursor({ articleId: article.id, index })}
          >
            {marking?.articleId === article.id && lost ? (
              <ReattachForm
                key={marking.key}
                {...{ slug: data.story.slug, article, marking, lost }}
                onClose={() => setMarking(null)}
              />
            ) : null}
            {marking?.articleId === article.id && !lost ? (
              <PassageForm
                key={marking.key}
                view={data}
                article={article}
                marking={marking}
                claimId={inHand}
                onRecorded={setInHand}
                onChange={setMarking}
                onClose={() => setMarking(null)}
              />
            ) : null}
          </Article>
        ))}
      </main>
    </>
  );
}

function markingOf(
  { id: articleId, captureId }: ReaderArticle,
  { start, end }: Span,
  highlight: ReaderHighlight | null,
): Marking {
  const key = highlight?.assertionId ?? `${captureId} ${start}-${end}`;
  return { key, articleId, span: { start, end }, highlight };
}

function ArticlePicker({
  label,
  articles,
  value,
  onChange,
}: {
  label: string;
  articles: readonly StoryArticleRow[];
  value: string;
  onChange: (id: string) => void;
}): ReactNode {
  return (
    <select className="drop" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {articles.map((article) => (
        <option key={article.id} value={article.id}>
          {article.outletName}
          {articles.filter((each) => each.outletId === article.outletId).length > 1
            ? `: ${article.headline ?? "no headline"}`
            : ""}
        </option>
      ))}
    </select>
  );
}

function NothingToRead({ slug, head }: { slug: string; head: ReactNode }): ReactNode {
  return (
    <>
      {head}
      <main className="blank">
        <h2>Nothing to read yet</h2>
        {useMayEdit() ? (
          <>
            <p>Import what two outlets say about it. Then select words and say who stands behind them.</p>
            <Link className="btn btn-primary" href={`/stories/${slug}/import`}>
              Import article
            </Link>
          </>
        ) : (
          <p>An editor of the desk imports what outlets say about it.</p>
        )}
      </main>
    </>
  );
}
