import * as contract from "../contract/people-contract.ts";
import { atDesk } from "../desk/at-desk.ts";
import { administering, router } from "../trpc.ts";
import { changeRole, disableMember, enableMember } from "../usecase/change-member.ts";
import { invitePerson, withdrawLink } from "../usecase/invite-person.ts";
import { joinAccounts, separateAccounts } from "../usecase/join-accounts.ts";
import { resetSignIn } from "../usecase/reset-sign-in.ts";
import { peopleView } from "../view/people-view.ts";

/** Who is at the desk, and as what: for its admins. */
export const peopleRouter = router({
  view: administering.query(async ({ ctx }) => ({
    ...(await atDesk(ctx, peopleView)),
    // Whether links go by mail, and nobody is shown them.
    hasMail: Boolean(ctx.mail),
  })),
  invite: administering.input(contract.inviteInput).mutation(({ ctx, input }) => invitePerson(ctx, input)),
  withdrawLink: administering
    .input(contract.withdrawInvitationInput)
    .mutation(({ ctx, input }) => withdrawLink(ctx, input)),
  changeRole: administering.input(contract.changeRoleInput).mutation(({ ctx, input }) => changeRole(ctx, input)),
  disable: administering.input(contract.disableMemberInput).mutation(({ ctx, input }) => disableMember(ctx, input)),
  enable: administering.input(contract.enableMemberInput).mutation(({ ctx, input }) => enableMember(ctx, input)),
  reset: administering.input(contract.resetSignInInput).mutation(({ ctx, input }) => resetSignIn(ctx, input)),
  join: administering.input(contract.joinAccountsInput).mutation(({ ctx, input }) => joinAccounts(ctx, input)),
  separate: administering
    .input(contract.separateAccountsInput)
    .mutation(({ ctx, input }) => separateAccounts(ctx, input)),
});
