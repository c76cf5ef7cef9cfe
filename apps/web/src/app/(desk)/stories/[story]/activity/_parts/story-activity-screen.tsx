"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ActivityFilters, EVERYTHING } from "@/components/activity/activity-filter";
import { ActivityList } from "@/components/activity/activity-list";
import { StoryBar } from "@/components/story-bar";
import { useTRPC } from "@/trpc/client";

/** Everything that was done to a story, newest first. */
export function StoryActivityScreen({ slug }: { slug: string }): ReactNode {
  const trpc = useTRPC();
  const [filter, setFilter] = useState(EVERYTHING);
  const { data } = useQuery({
    ...trpc.activity.story.queryOptions({ story: slug, filter }),
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  return (
    <>
      {data.story ? <StoryBar story={data.story} /> : null}
      <main className="act">
        <h1>Activity</h1>
        <ActivityFilters view={data} filter={filter} onChange={setFilter} />
        <ActivityList view={data} filter={filter} onChange={setFilter} />
      </main>
    </>
  );
}
