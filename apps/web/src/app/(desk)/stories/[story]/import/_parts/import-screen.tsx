"use client";

import type { ImportPreview } from "@second-source/server/usecase/preview-import";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { StoryBar } from "@/components/story-bar";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { ArticleForm } from "./article-form";
import { AddIntake } from "./add-intake";
import { CaptureForm } from "./capture-form";
import { LinePreview, proposedLines } from "./line-preview";
import type { Material } from "./material";
import { IntakeList } from "./intake-list";
import { useIntakes } from "./use-intakes";

/** What is being looked at. */
interface Shown {
  readonly material: Material;
  readonly preview: ImportPreview;
}

/** Brings an article in, or a new capture of one: the text first, then what to keep of it and what it is. */
export function ImportScreen({
  story,
  articleId,
  intakeId,
}: {
  story: string;
  /** The article that it is to be a new capture of. */
  articleId: string | null;
  /** Something that has been read and is looked at as soon as the screen opens. */
  intakeId: string | null;
}): ReactNode {
  const trpc = useTRPC();
  const router = useRouter();
  const { data } = useSuspenseQuery(trpc.story.articles.queryOptions({ story }));
  const [shown, setShown] = useState<Shown | null>(null);
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const intakes = useIntakes(story, intakeId);
  const look = useServerAction(trpc.article.preview.mutationOptions());
  const [captureOf, setCaptureOf] = useState(articleId);
  const open = (material: Material, article = articleId): void => {
    look.run({ story, material, article }, (preview) => {
      setCaptureOf(article);
      setShown({ material, preview });
      setKept(proposedLines(preview));
    });
  };
  const close = (): void => {
    setShown(null);
    setCaptureOf(articleId);
    look.forget();
  };
  const openId = shown?.material.how === "INTAKE" ? shown.material.intake : null;
  const ready = intakes.items.filter(({ state, feed }) => state === "READY" && !feed);
  useArrivals(intakes.toOpen, (id) => {
    if (!shown && !look.isRunning) open({ how: "INTAKE", intake: id });
  });
  const after = (address: string): void => {
    const next = ready.find(({ id }) => id !== openId);
    close();
    if (next) open({ how: "INTAKE", intake: next.id });
    else router.push(address);
  };
  const article = data.articles.find((each) => each.id === captureOf) ?? null;
  const { slug } = data.story;
  return (
    <>
      <StoryBar story={data.story} />
      <main className="im fill">
        <section className="im-t" aria-labelledby="import">
          <header className="im-h">
            <h1 id="import">{article ? `New capture of ${article.outletName}` : "Import an article"}</h1>
            <span className="grow" />
            {shown ? (
              <span className="muted">Struck lines stay in the raw capture. Switch one on to keep it.</span>
            ) : null}
          </header>
          {shown ? (
            <LinePreview preview={shown.preview} kept={kept} onChange={setKept} />
          ) : (
            <AddIntake
              story={story}
              isBusy={look.isRunning}
              fault={look.refusal?.message ?? null}
              intakes={intakes}
              onPaste={open}
            />
          )}
          <IntakeList intakes={intakes} openId={openId} onOpen={(id) => open({ how: "INTAKE", intake: id })} />
        </section>
        <aside className="im-m" aria-label="About this article">
          {shown && article ? (
            <CaptureForm
              key={shown.preview.rawSha256}
              {...{ slug, article, kept, material: shown.material, preview: shown.preview, onBack: close }}
            />
          ) : null}
          {shown && !article ? (
            <ArticleForm
              key={openId ?? shown.preview.rawSha256}
              {...{ story, kept, material: shown.material, preview: shown.preview, onBack: close }}
              onCapture={(id) => open(shown.material, id)}
              onDone={(id) => after(`/stories/${slug}/read?article=${id}`)}
            />
          ) : null}
          {shown ? null : <WhatHappens />}
        </aside>
      </main>
    </>
  );
}

/** Calls back once for each id, when it first appears. */
function useArrivals(ids: readonly string[], arrived: (id: string) => void): void {
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const first = ids.find((id) => !known.has(id));
  const call = useEffectEvent(arrived);
  useEffect(() => {
    if (first === undefined) return;
    setKnown((before) => new Set([...before, first]));
    call(first);
  }, [first]);
}

function WhatHappens(): ReactNode {
  return (
    <div className="teach">
      <h2 className="sec">What happens to it</h2>
      <ol>
        <li>
          You see every line: what reads like the story is kept, what reads like menus, sign-up lines and links is left
          out. You have the last word.
        </li>
        <li>Outlet, headline, byline and day are proposed from the text. You confirm them.</li>
        <li>
          The text is stored as a capture that nobody can change, with the hash of every byte. Quotes are tied to it.
        </li>
      </ol>
    </div>
  );
}
