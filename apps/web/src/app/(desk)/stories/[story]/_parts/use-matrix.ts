"use client";

import type { MatrixView } from "@second-source/server/view/matrix-view";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useTRPC } from "@/trpc/client";
import { MATRIX_PAGES } from "@/trpc/matrix-pages";

interface Matrix extends Omit<MatrixView, "next"> {
  /** False while later pages are on their way. */
  readonly isWhole: boolean;
}

/** A story's matrix: its first page at once, the others one after the other behind it. */
export function useMatrix(story: string): Matrix {
  const trpc = useTRPC();
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = useSuspenseInfiniteQuery(
    trpc.story.matrix.infiniteQueryOptions({ story }, MATRIX_PAGES),
  );
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  return useMemo(() => {
    const newest = data.pages.at(-1) ?? data.pages[0];
    if (!newest) throw new Error("a matrix has a first page");
    // A claim that moved between two pages while they were read stands once, as it was read last.
    const rows = [...new Map(data.pages.flatMap((page) => page.rows).map((row) => [row.claimId, row])).values()];
    return { ...newest, rows, isWhole: !hasNextPage };
  }, [data, hasNextPage]);
}
