import { exportBriefingInput } from "@second-source/server/contract/briefing-contract";
import { DomainError, type DomainErrorCode } from "@second-source/server/errors";
import { logFault } from "@second-source/server/log";
import { exportBriefing } from "@second-source/server/usecase/export-briefing";
import { withBoundedBody } from "@/server/bounded-body";
import { forOwnPages } from "@/server/same-origin";
import { requestContext } from "@/server/request-context";

export const dynamic = "force-dynamic";

/** Far more than what names an export. */
const MOST_BYTES = 1024;

/** The briefing as a download: the log notes it. `format` is pdf or markdown; `edition` a number, or null for the draft. */
export const POST = forOwnPages<{ params: Promise<{ story: string }> }>(async (request, { params }) => {
  const context = await requestContext();
  if (!context.actor) return refusal("Your session has ended. Sign in again.", 401);
  const asked: unknown = await withBoundedBody(request, MOST_BYTES)
    .json()
    .catch(() => null);
  const { story } = await params;
  const input = exportBriefingInput.safeParse(typeof asked === "object" ? { ...asked, story } : null);
  if (!input.success) return refusal("This is no export we know.", 400);
  try {
    await context.count?.("exports");
    const { bytes, mediaType, fileName } = await exportBriefing({ ...context, actor: context.actor }, input.data);
    const headers = {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    };
    return new Response(bytes, { headers });
  } catch (error) {
    if (error instanceof DomainError) return refusal(error.message, STATUS[error.code] ?? 409);
    const { requestId } = context;
    const { deskId, personId } = context.actor;
    logFault(error, { requestId, path: "export", deskId, personId });
    return refusal(`Something went wrong on our side (${requestId}). Nothing was exported; try again.`, 500);
  }
});

const STATUS: Partial<Record<DomainErrorCode, number>> = { "not-found": 404, "limit.reached": 429, "server.busy": 503 };

function refusal(message: string, status: number): Response {
  return Response.json({ message }, { status });
}
