import type { z } from "zod";
import type { joinAccountsInput, separateAccountsInput } from "../contract/people-contract.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { lockClaimsOfStory } from "../store/claims.ts";
import { listAccountsHere } from "../store/members.ts";
import { belongElsewhere, joinAccounts as joinHumans, separateAccount } from "../store/people.ts";
import { listOwnApprovals } from "../store/reviews.ts";
import { shiftClaim } from "./change-claim.ts";
import { log, someoneElse } from "./change-member.ts";

/**
 * Records that two accounts are one human's: what one wrote, the other does not approve. That holds for what was
 * approved before as well: such an approval goes stale.
 */
export async function joinAccounts(
  call: DeskCall,
  { person, first }: z.output<typeof joinAccountsInput>,
): Promise<{ readonly stale: number }> {
  const isElsewhere = await belongElsewhere(call.database, [person, first], call.actor.deskId);
  return atDesk(call, async (desk) => {
    const { transaction } = desk;
    const [later, into] = [await someoneElse(desk, person), await someoneElse(desk, first)];
    if (later.humanId === into.humanId)
      throw new DomainError("member.changed", "These two count as one human already. Nothing was changed.");
    if (isElsewhere)
      throw new DomainError(
        "member.elsewhere",
        "One of these two belongs to another desk as well, whose approvals this would touch. Whoever runs the server joins them: npm run cli -- user same.",
      );
    await joinHumans(transaction, person, first);
    const stale = await voidOwnApprovals(desk, into.humanId, `${later.name} and ${into.name}`);
    log(desk, later, "member.joined-accounts", { first: into.name, stale });
    return { stale };
  });
}

/** Tells two accounts apart again. What their human approved of their own stays stale. */
export async function separateAccounts(
  call: DeskCall,
  { person }: z.output<typeof separateAccountsInput>,
): Promise<void> {
  const isElsewhere = await belongElsewhere(call.database, [person], call.actor.deskId);
  return atDesk(call, async (desk) => {
    const member = await someoneElse(desk, person);
    if (isElsewhere)
      throw new DomainError(
        "member.elsewhere",
        "One of these accounts belongs to another desk as well, which counts on their being one. Nothing was changed.",
      );
    if (member.humanId === person || !(await separateAccount(desk.transaction, person)))
      throw new DomainError(
        "member.changed",
        `${member.name} is not joined with another account. Nothing was changed.`,
      );
    const [first] = await listAccountsHere(desk.transaction, member.humanId);
    log(desk, member, "member.separated", { first: first?.name ?? null });
  });
}

/** Whatever a human approved with one account and had written with another goes stale. Answers with how many. */
export async function voidOwnApprovals(
  desk: Pick<DeskWork, "transaction" | "now"> & { readonly actor: { deskId: string; personId: string } },
  humanId: string,
  names: string,
): Promise<number> {
  const claims = await listOwnApprovals(desk.transaction, humanId);
  for (const storyId of new Set(claims.map((claim) => claim.storyId)))
    await lockClaimsOfStory(desk.transaction, storyId);
  for (const { claimId } of claims)
    await shiftClaim(desk, claimId, {
      what: `recorded that ${names} are one human, who had approved their own work`,
      action: "claim.accounts-joined",
      details: { names },
    });
  return claims.length;
}
