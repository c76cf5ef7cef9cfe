import { readInvitationInput } from "@second-source/server/contract/people-contract";
import { readInvitation } from "@second-source/server/usecase/accept-invitation";
import { answerLink } from "@/server/answer-link";
import { database } from "@/server/database";

export const dynamic = "force-dynamic";

/** What a link is for. It is asked with POST: the token stands in no address, and so in nobody’s log. */
export const POST = answerLink(readInvitationInput, (input) => readInvitation(database(), input, new Date()));
