import { switchDeskInput } from "@second-source/server/contract/desk-contract";
import { DomainError } from "@second-source/server/errors";
import { switchDesk } from "@second-source/server/usecase/switch-desk";
import { currentActor, currentSessionId } from "@/server/current-actor";
import { database } from "@/server/database";
import { withBoundedBody } from "@/server/bounded-body";
import { forOwnPages } from "@/server/same-origin";

export const dynamic = "force-dynamic";

/** Far more than the id of a desk. */
const MOST_BYTES = 1024;

/** Goes to another of one's desks with this session. */
export const POST = forOwnPages(async (request) => {
  const [actor, sessionId] = [await currentActor(), await currentSessionId()];
  if (!actor || !sessionId)
    return Response.json({ message: "Your session has ended. Sign in again." }, { status: 401 });
  const input = switchDeskInput.safeParse(
    await withBoundedBody(request, MOST_BYTES)
      .json()
      .catch(() => null),
  );
  if (!input.success) return Response.json({ message: "This is no desk we know." }, { status: 400 });
  try {
    await switchDesk(database(), actor, sessionId, input.data.desk);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof DomainError) return Response.json({ message: error.message }, { status: 404 });
    throw error;
  }
});
