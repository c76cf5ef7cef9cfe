"use client";

import type { ImportPreview } from "@second-source/server/usecase/preview-import";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { StoryBar } from "@/components/story-bar";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { ArticleForm } from "./article-form";
import { BringIn, type Material } from "./bring-in";
import { LinePreview } from "./line-preview";

/** Brings an article in: the text first, then what to keep of it and what it is. */
export function ImportScreen({ story }: { story: string }): ReactNode {
  const trpc = useTRPC();
  const router = useRouter();
  const { data } = useSuspenseQuery(trpc.story.matrix.queryOptions({ story }));
  const [material, setMaterial] = useState<Material | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const look = useAct(trpc.article.preview.mutationOptions());
  const bringIn = (brought: Material): void => {
    setMaterial(brought);
    look.run({ story, material: brought }, (found) => {
      setPreview(found);
      setKept(new Set(found.lines.flatMap((line, index) => (line.keep ? [index] : []))));
    });
  };
  const startOver = (): void => {
    setPreview(null);
    look.forget();
  };
  return (
    <>
      <StoryBar story={data.story} />
      <main className="im fill">
        <section className="im-t" aria-labelledby="import">
          <header className="im-h">
            <h1 id="import">Import an article</h1>
            <span className="grow" />
            {preview ? (
              <span className="muted">Struck lines stay in the raw capture. Switch one on to keep it.</span>
            ) : null}
          </header>
          {preview ? (
            <LinePreview preview={preview} kept={kept} onChange={setKept} />
          ) : (
            <BringIn story={story} isBusy={look.isRunning} fault={look.refusal?.message ?? null} onBring={bringIn} />
          )}
        </section>
        <aside className="im-m" aria-label="About this article">
          {preview && material ? (
            <ArticleForm
              story={story}
              preview={preview}
              material={material}
              kept={kept}
              onBack={startOver}
              onDone={(articleId) => router.push(`/stories/${data.story.slug}/read?article=${articleId}`)}
            />
          ) : (
            <WhatHappens />
          )}
        </aside>
      </main>
    </>
  );
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
