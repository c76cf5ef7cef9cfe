"use client";

import type { AppRouter } from "@second-source/server/app-router";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchStreamLink, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { useState, type ReactNode } from "react";
import superjson from "superjson";
import { MOST_AT_ONCE } from "@/components/most-at-once";
import { pressName } from "./press-name";
import { makeQueryClient } from "./query-client";
import { shownDeskHeader } from "./shown-desk";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
export { useTRPC, useTRPCClient };

let inBrowser: QueryClient | undefined;

function queryClient(): QueryClient {
  return typeof window === "undefined" ? makeQueryClient() : (inBrowser ??= makeQueryClient());
}

export function TrpcProvider({ children }: { children: ReactNode }): ReactNode {
  const client = queryClient();
  const [trpc] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: (operation) => operation.type === "subscription",
          true: httpSubscriptionLink({ url: "/api/trpc", transformer: superjson }),
          false: splitLink({
            condition: (operation) => operation.type === "mutation",
            true: httpLink({
              url: "/api/trpc",
              transformer: superjson,
              headers: ({ op }) => ({ "idempotency-key": pressName(op.input), ...shownDeskHeader() }),
            }),
            false: httpBatchStreamLink({
              url: "/api/trpc",
              transformer: superjson,
              maxItems: MOST_AT_ONCE,
              headers: shownDeskHeader,
            }),
          }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={client}>
      <TRPCProvider trpcClient={trpc} queryClient={client}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
