"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { StoryBar } from "@/components/story-bar";
import { useTRPC } from "@/trpc/client";

/** For whoever reads at this desk and imports nothing. */
export function EditorsImport({ story }: { story: string }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.story.articles.queryOptions({ story }));
  return (
    <>
      <StoryBar story={data.story} />
      <main className="blank">
        <h2>Editors import articles</h2>
        <p>Your role at this desk is to read. What has been imported is there to read.</p>
        <Link className="btn" href={`/stories/${data.story.slug}/read`}>
          Read the articles
        </Link>
      </main>
    </>
  );
}
