import "server-only";
import { appRouter } from "@second-source/server/app-router";
import { DomainError } from "@second-source/server/errors";
import {
  dehydrate,
  HydrationBoundary,
  type FetchInfiniteQueryOptions,
  type FetchQueryOptions,
  type QueryKey,
} from "@tanstack/react-query";
import { TRPCError } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { notFound, redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import { requestContext } from "@/server/request-context";
import { makeQueryClient } from "./query-client";

const queryClient = cache(makeQueryClient);

/** The same procedures as in the browser, called in this process. */
export const trpc = createTRPCOptionsProxy({ ctx: requestContext, router: appRouter, queryClient });

/** Loads what a page shows before it is sent; what is not there is a 404, and who is signed out signs in. */
export function load<T, E, K extends QueryKey>(options: FetchQueryOptions<T, E, T, K>): Promise<T> {
  return orElsewhere(() => queryClient().fetchQuery(options));
}

/** The same for a list that comes in pages: its first one. */
export function loadPages<T, E, K extends QueryKey, P>(
  options: FetchInfiniteQueryOptions<T, E, T, K, P>,
): Promise<unknown> {
  return orElsewhere(() => queryClient().fetchInfiniteQuery(options));
}

async function orElsewhere<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const refusal = error instanceof TRPCError ? error.cause : error;
    if (refusal instanceof DomainError && refusal.code === "not-found") notFound();
    if (refusal instanceof DomainError && refusal.code === "session.ended") redirect("/sign-in");
    throw error;
  }
}

/** Hands what was loaded to the browser's query cache. */
export function Hydrate({ children }: { children: ReactNode }): ReactNode {
  return <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>;
}
