import { acceptInvitationInput } from "@second-source/server/contract/people-contract";
import { acceptInvitation } from "@second-source/server/usecase/accept-invitation";
import { database } from "@/server/database";
import { NO_LINK } from "@/server/no-link";
import { publicRoute } from "@/server/public-route";

export const dynamic = "force-dynamic";

/** Uses a link. Whoever did signs in then, with the password they chose or proved. */
export const POST = publicRoute(
  { path: "invitation", input: acceptInvitationInput, unread: NO_LINK, limit: "links" },
  (input) => acceptInvitation(database(), input, new Date()),
);
