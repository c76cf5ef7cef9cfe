"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ActivityFilters, EVERYTHING } from "@/components/activity/activity-filter";
import { ActivityList } from "@/components/activity/activity-list";
import { useTRPC } from "@/trpc/client";

/** The whole log of the desk, for auditors and admins: stories, people, policy. */
export function DeskActivityScreen(): ReactNode {
  const trpc = useTRPC();
  const [filter, setFilter] = useState(EVERYTHING);
  const { data } = useQuery({ ...trpc.activity.desk.queryOptions({ filter }), placeholderData: keepPreviousData });
  if (!data) return null;
  return (
    <main className="act">
      <h1>Activity of the desk</h1>
      <p className="muted">
        Each entry is bound to the one before it: what stands here cannot be changed or taken out without a trace. The
        number and the hash are those of the log.
      </p>
      <ActivityFilters view={data} filter={filter} onChange={setFilter} />
      <ActivityList view={data} filter={filter} onChange={setFilter} withStory />
    </main>
  );
}
