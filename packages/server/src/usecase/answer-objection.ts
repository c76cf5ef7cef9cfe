import { ANSWER_KIND_WORDS } from "@second-source/domain/claim/answer";
import { STANCE_WORDS } from "@second-source/domain/claim/assertion";
import type { z } from "zod";
import type { answerInput, reopenInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import { createAnswer, endAnswer, findAnswer, type AnswerTarget } from "../store/answers.ts";
import { findConflictClaim, loadAssertion } from "../store/assertions.ts";
import { changeClaim } from "./change-claim.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";

/** Says why a denial, a qualification, a reported dispute or a conflict no longer stands in the way. It answers just that. */
export function answerObjection(call: DeskCall, input: z.output<typeof answerInput>): Promise<{ revision: number }> {
  return atDesk(call, async (desk) => {
    const { target, claimId, words } = await targetOf(desk, input.what);
    const { kind, reason } = input;
    const change = {
      command: "EDIT",
      what: `answered ${words}: ${ANSWER_KIND_WORDS[kind]}`,
      action: "answer.given",
      details: { what: words, kind, reason },
      expectedRevision: input.revision,
    } as const;
    return changeClaim(desk, claimId, change, async () => {
      if (await findAnswer(desk.transaction, target))
        throw new DomainError("answer.invalid", "Somebody has answered it already. Open it again first.");
      const answeredBy = { answeredBy: desk.actor.personId, answeredAt: desk.now };
      await createAnswer(desk.transaction, { deskId: desk.actor.deskId, claimId, target, kind, reason, ...answeredBy });
    });
  });
}

/** The way back: what was answered stands in the way again, with the reason. The answer stays in the history. */
export function reopenObjection(call: DeskCall, input: z.output<typeof reopenInput>): Promise<{ revision: number }> {
  return atDesk(call, async (desk) => {
    const { target, claimId, words } = await targetOf(desk, input.what);
    const { reason } = input;
    const change = {
      command: "EDIT",
      what: `opened ${words} again`,
      action: "answer.reopened",
      details: { what: words, reason },
      expectedRevision: input.revision,
    } as const;
    return changeClaim(desk, claimId, change, async () => {
      const answer = await findAnswer(desk.transaction, target);
      if (!answer) throw new DomainError("answer.invalid", "It stands unanswered already.");
      const reopened = { reopenedBy: desk.actor.personId, reopenedAt: desk.now, reopenedWhy: reason };
      await endAnswer(desk.transaction, desk.actor.deskId, answer.id, reopened);
    });
  });
}

async function targetOf(
  { transaction }: DeskWork,
  what: z.output<typeof answerInput>["what"],
): Promise<{ target: AnswerTarget; claimId: string; words: string }> {
  if ("conflict" in what) {
    const claimId = await findConflictClaim(transaction, what.conflict);
    if (!claimId) throw new DomainError("not-found", "This conflict is not there.");
    return { target: { conflictId: what.conflict }, claimId, words: "a conflict" };
  }
  const { claimId, stance, outletName } = await loadAssertion(transaction, what.assertion);
  if (stance === "ASSERTS" || stance === "DECLINES")
    throw new DomainError("answer.invalid", "Only a denial, a qualification or a reported dispute can be answered.");
  return {
    target: { assertionId: what.assertion },
    claimId,
    words: `what ${outletName} prints (${STANCE_WORDS[stance]})`,
  };
}
