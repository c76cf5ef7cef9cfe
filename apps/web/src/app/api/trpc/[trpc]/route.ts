import { appRouter } from "@second-source/server/app-router";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { isForeignRequest } from "@/server/same-origin";
import { requestContext } from "@/server/request-context";

export const dynamic = "force-dynamic";

/** Base64 of the largest article, with room for its fields: more is refused before it is read. */
const MOST_BYTES = 9 * 1024 * 1024;

async function handler(request: Request): Promise<Response> {
  if (request.method !== "GET" && isForeignRequest(request)) return new Response("Forbidden", { status: 403 });
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    return new Response("Too large", { status: 413 });
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: requestContext,
  });
  response.headers.set("cache-control", "private, no-store, no-transform");
  return response;
}

export { handler as GET, handler as POST };
