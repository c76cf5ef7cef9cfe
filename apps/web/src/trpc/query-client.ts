import { QueryClient } from "@tanstack/react-query";

/** What the server loaded travels with the page itself, which carries dates and maps as they are. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: false } } });
}
