import type { Policy } from "@second-source/domain/desk/policy";
import type { PolicyEffect } from "@second-source/server/story/policy-effects";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "@/trpc/client";

/** What another policy would do, as far as the desk has been looked through. */
export interface PolicyPreviewed {
  readonly found: readonly PolicyEffect[];
  readonly looked: number;
  /** Stories there are to look at; null before the first answer. */
  readonly stories: number | null;
  readonly isWhole: boolean;
  readonly fault: string | null;
}

/** Looks through the desk portion by portion, and shows what was found so far. */
export function usePolicyPreview(policy: Policy, isAsked: boolean): PolicyPreviewed {
  const trpc = useTRPC();
  const query = useInfiniteQuery({
    ...trpc.policy.preview.infiniteQueryOptions({ policy }, { getNextPageParam: ({ next }) => next }),
    enabled: isAsked,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (isAsked && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [isAsked, hasNextPage, isFetching, isError, fetchNextPage]);
  const pages = data?.pages ?? [];
  return {
    found: pages.flatMap(({ effects }) => effects),
    looked: pages.reduce((sum, page) => sum + page.looked, 0),
    stories: pages[0]?.stories ?? null,
    isWhole: data !== undefined && !hasNextPage && !isFetching,
    fault: query.error?.message ?? null,
  };
}
