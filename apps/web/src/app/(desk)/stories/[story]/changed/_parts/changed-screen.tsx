"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { CaptureChanges } from "@/components/capture-changes";
import { useMayEdit } from "@/components/signed-in";
import { StoryBar } from "@/components/story-bar";
import { Fault } from "@/components/ui/fault";
import { useServerAction } from "@/components/use-server-action";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { ChangedPassage } from "./changed-passage";
import { LostPassage } from "./lost-passage";

/** An outlet changed its story: every passage that could not simply go along, one after the other. */
export function ChangedScreen({ story }: { story: string }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.story.changes.queryOptions({ story }));
  const mayEdit = useMayEdit();
  const settle = useServerAction(trpc.claim.settlePassage.mutationOptions(), {
    successMessage: "Confirmed. The log keeps what it was.",
  });
  /** The words under the keyboard. Other words that come in their place are not under it until somebody goes there. */
  const [cursor, setCursor] = useState(data.passages[0]?.passageId ?? null);
  const index = data.passages.findIndex(({ passageId }) => passageId === cursor);
  const current = data.passages[index];
  const go = (to: number): void => setCursor(data.passages[to]?.passageId ?? cursor);
  const decide = (isIt: boolean): void => {
    if (mayEdit && current?.now) settle.run({ assertion: current.assertionId, passage: current.passageId, isIt });
  };
  useKeys({
    j: () => go(index + 1),
    k: () => go(Math.max(index - 1, 0)),
    y: () => decide(true),
    n: () => decide(false),
  });
  return (
    <>
      <StoryBar story={data.story} />
      <main className="changed fill">
        <header className="changed-h">
          <h1>What outlets changed</h1>
          <p className="muted">
            An outlet changed its text. What stands unchanged went along by itself; what did not is listed here, and
            nothing is moved without you.
          </p>
        </header>
        {data.articles.map(({ articleId, outletName, captureNumber, comparison }) => (
          <section key={articleId} className="changed-a" aria-label={`What ${outletName} changed`}>
            <h2>
              {outletName}, from capture {captureNumber - 1} to {captureNumber}
            </h2>
            <CaptureChanges comparison={comparison} />
          </section>
        ))}
        <Fault>{settle.refusal?.message}</Fault>
        {data.passages.length === 0 ? <AllSettled slug={data.story.slug} /> : null}
        <ol className="changed-l">
          {data.passages.map((passage, at) => {
            const shared = {
              passage,
              slug: data.story.slug,
              mayEdit,
              isCurrent: at === index,
              onCurrent: () => setCursor(passage.passageId),
            };
            return passage.now ? (
              <ChangedPassage
                key={passage.passageId}
                {...shared}
                now={passage.now}
                isBusy={settle.isRunning}
                onDecide={(isIt) => settle.run({ assertion: passage.assertionId, passage: passage.passageId, isIt })}
              />
            ) : (
              <LostPassage key={passage.assertionId} {...shared} />
            );
          })}
        </ol>
      </main>
    </>
  );
}

function AllSettled({ slug }: { slug: string }): ReactNode {
  return (
    <div className="blank">
      <h2>Every passage stands where it should</h2>
      <p>When an outlet changes its story, import what it says now: open the article and add a capture.</p>
      <Link className="btn" href={`/stories/${slug}/read`}>
        Read the articles
      </Link>
    </div>
  );
}
