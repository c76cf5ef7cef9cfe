import { readInvitationInput } from "@second-source/server/contract/people-contract";
import { readInvitation } from "@second-source/server/usecase/accept-invitation";
import { database } from "@/server/database";
import { NO_LINK } from "@/server/no-link";
import { publicRoute } from "@/server/public-route";

export const dynamic = "force-dynamic";

/** What a link is for. It is asked with POST: the token stands in no address, and so in nobody’s log. */
export const POST = publicRoute(
  { path: "invitation", input: readInvitationInput, unread: NO_LINK, limit: "links" },
  (input) => readInvitation(database(), input, new Date()),
);
