import { readInvitationInput } from "@second-source/server/contract/people-contract";
import { readInvitation } from "@second-source/server/usecase/accept-invitation";
import { cookies } from "next/headers";
import { database } from "@/server/database";
import { NO_LINK } from "@/server/no-link";
import { publicRoute } from "@/server/public-route";
import { LINK_COOKIE } from "@/server/session-cookie";

export const dynamic = "force-dynamic";

/** Keeps an open link while whoever holds it is away to sign in elsewhere; coming back uses it. */
export const POST = publicRoute(
  { path: "invitation", input: readInvitationInput, unread: NO_LINK, limit: "links" },
  async (input) => {
    await readInvitation(database(), input, new Date());
    (await cookies()).set({ ...LINK_COOKIE, value: input.token });
    return {};
  },
);
