import { acceptInvitationInput } from "@second-source/server/contract/people-contract";
import { acceptInvitation } from "@second-source/server/usecase/accept-invitation";
import { answerLink } from "@/server/answer-link";
import { database } from "@/server/database";

export const dynamic = "force-dynamic";

/** Uses a link. Whoever did signs in then, with the password they chose or proved. */
export const POST = answerLink(acceptInvitationInput, (input) => acceptInvitation(database(), input, new Date()));
