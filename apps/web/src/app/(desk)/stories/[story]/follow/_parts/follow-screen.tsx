"use client";

import type { FollowView } from "@second-source/server/view/follow-view";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMayEdit } from "@/components/signed-in";
import { StoryBar } from "@/components/story-bar";
import { useTRPC } from "@/trpc/client";
import { FeedForm } from "./feed-form";
import { FollowedArticle } from "./followed-article";
import { FollowedFeed } from "./followed-feed";

const LOOK_EVERY_MS = 10_000;
const LOOK_SOON_MS = 1_000;

/** Addresses that the story looks at again and again: its articles' own, and feeds. */
export function FollowScreen({ story }: { story: string }): ReactNode {
  const trpc = useTRPC();
  const mayEdit = useMayEdit();
  const { data } = useSuspenseQuery(
    trpc.follow.view.queryOptions(
      { story },
      { refetchInterval: ({ state }) => (isBusy(state.data) ? LOOK_SOON_MS : LOOK_EVERY_MS) },
    ),
  );
  return (
    <>
      <StoryBar story={data.story} />
      <main className="changed follow fill">
        <header className="changed-h">
          <h1>Follow</h1>
          <p className="muted">
            Outlets change what they wrote, and write more. What is found here waits for you: no page becomes a capture,
            and no article comes in, without you.
          </p>
        </header>
        <section aria-labelledby="watched">
          <h2 className="sec" id="watched">
            Articles of the story
          </h2>
          {data.articles.length === 0 ? (
            <p className="muted">Import an article with its address, and it can be watched for changes.</p>
          ) : null}
          <ul className="fol-l">
            {data.articles.map((article) => (
              <FollowedArticle key={article.id} {...{ article, slug: data.story.slug, mayEdit }} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="feeds">
          <h2 className="sec" id="feeds">
            Feeds
          </h2>
          {mayEdit ? <FeedForm story={data.story.slug} /> : null}
          {data.feeds.length === 0 ? (
            <p className="muted">A feed lists what an outlet writes. Each new item is offered here once.</p>
          ) : null}
          <ul className="fol-l">
            {data.feeds.map((feed) => (
              <FollowedFeed key={feed.id} {...{ feed, slug: data.story.slug, mayEdit }} />
            ))}
          </ul>
        </section>
      </main>
    </>
  );
}

function isBusy(view: FollowView | undefined): boolean {
  const watches = view ? [...view.feeds, ...view.articles.flatMap(({ watch }) => watch ?? [])] : [];
  return watches.some(({ state }) => state !== "AT_REST");
}
