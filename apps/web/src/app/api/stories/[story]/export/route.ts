import { exportBriefingInput } from "@second-source/server/contract/briefing-contract";
import { DomainError } from "@second-source/server/errors";
import { logFault } from "@second-source/server/log";
import { exportBriefing } from "@second-source/server/usecase/export-briefing";
import { forOwnPages } from "@/server/same-origin";
import { requestContext } from "@/server/request-context";

export const dynamic = "force-dynamic";

/** The briefing as a download. `format` is pdf or markdown; `edition` a number, or absent for the draft. */
export const GET = forOwnPages<{ params: Promise<{ story: string }> }>(async (request, { params }) => {
  const context = await requestContext();
  if (!context.actor) return refusal("Your session has ended. Sign in again.", 401);
  const query = new URL(request.url).searchParams;
  const edition = query.get("edition");
  const input = exportBriefingInput.safeParse({
    story: (await params).story,
    format: query.get("format"),
    edition: edition ? Number(edition) : null,
  });
  if (!input.success) return refusal("This is no export we know.", 400);
  try {
    const { bytes, mediaType, fileName } = await exportBriefing({ ...context, actor: context.actor }, input.data);
    const headers = {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    };
    return new Response(bytes, { headers });
  } catch (error) {
    if (error instanceof DomainError) return refusal(error.message, error.code === "not-found" ? 404 : 409);
    const { requestId } = context;
    const { deskId, personId } = context.actor;
    logFault(error, { requestId, path: "export", deskId, personId });
    return refusal(`Something went wrong on our side (${requestId}). Nothing was exported; try again.`, 500);
  }
});

function refusal(message: string, status: number): Response {
  return Response.json({ message }, { status });
}
