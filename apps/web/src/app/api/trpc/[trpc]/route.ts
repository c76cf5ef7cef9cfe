import { appRouter } from "@second-source/server/app-router";
import { logFault } from "@second-source/server/log";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { MOST_AT_ONCE } from "@/components/most-at-once";
import { withBoundedBody } from "@/server/bounded-body";
import { forOwnPages } from "@/server/same-origin";
import { newRequestId, requestContext } from "@/server/request-context";

export const dynamic = "force-dynamic";

/** The largest file as base64 (a third more), with room for its name: more is refused before it is read. */
const MOST_BYTES = 15 * 1024 * 1024;

const handler = forOwnPages(async (request) => {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return tooLarge();
  const requestId = newRequestId();
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    maxBatchSize: MOST_AT_ONCE,
    req: withBoundedBody(request, MOST_BYTES),
    router: appRouter,
    createContext: () => requestContext(requestId),
    onError: ({ error, path, ctx }) => {
      if (error.code !== "INTERNAL_SERVER_ERROR") return;
      const { deskId, personId } = ctx?.actor ?? {};
      logFault(error.cause ?? error, {
        requestId,
        ...(path ? { path } : {}),
        ...(deskId && personId ? { deskId, personId } : {}),
      });
    },
  });
  response.headers.set("cache-control", "private, no-store, no-transform");
  response.headers.set("x-request-id", requestId);
  return response;
});

/** As the router would refuse it, so that the person reads why. */
function tooLarge(): Response {
  const message = "This is more than 10 MB. Nothing was taken in; save it smaller, or paste the text.";
  const data = { code: "PAYLOAD_TOO_LARGE", httpStatus: 413, refusal: { code: "input.too-large", details: {} } };
  return Response.json({ error: { json: { message, code: -32013, data } } }, { status: 413 });
}

export { handler as GET, handler as POST };
