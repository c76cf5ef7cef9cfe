import { codeInput, NO_CODE } from "@second-source/server/contract/account-contract";
import { DomainError } from "@second-source/server/errors";
import { finishSignIn } from "@second-source/server/usecase/finish-sign-in";
import { currentSessionId } from "@/server/current-actor";
import { database } from "@/server/database";
import { publicRoute } from "@/server/public-route";
import { forOwnPages } from "@/server/same-origin";
import { sealer } from "@/server/sealer";
import { waitingPerson } from "@/server/waiting-person";

export const dynamic = "force-dynamic";

/** Whether a second step is still to come. */
export const GET = forOwnPages(async () => {
  const isDue = (await waitingPerson()) !== null;
  return Response.json({ isDue }, { headers: { "cache-control": "no-store" } });
});

/** The second step of signing in, for the session that this browser’s cookie names: its password was right. */
export const POST = publicRoute(
  { path: "second-step", input: codeInput, unread: NO_CODE, limit: null },
  async (input) => {
    const session = await currentSessionId();
    if (!session) throw new DomainError("session.ended", "Begin again with your password.");
    await finishSignIn(database(), sealer(), session, input, new Date());
    return {};
  },
);
