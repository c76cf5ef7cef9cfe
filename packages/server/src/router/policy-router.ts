import * as contract from "../contract/policy-contract.ts";
import { administering, reading, reviewing, router } from "../trpc.ts";
import { changePolicy, previewPolicy } from "../usecase/change-policy.ts";
import { confirmLoosening, endLoosening } from "../usecase/loosen-policy.ts";
import { atDesk } from "../desk/at-desk.ts";
import { policyView } from "../view/policy-view.ts";

export const policyRouter = router({
  view: reading.query(({ ctx }) => atDesk(ctx, policyView)),
  preview: reviewing.input(contract.previewPolicyInput).query(({ ctx, input }) => previewPolicy(ctx, input)),
  change: administering.input(contract.changePolicyInput).mutation(({ ctx, input }) => changePolicy(ctx, input)),
  confirm: reviewing.input(contract.confirmLooseningInput).mutation(({ ctx, input }) => confirmLoosening(ctx, input)),
  decline: reviewing.input(contract.endLooseningInput).mutation(({ ctx, input }) => endLoosening(ctx, input)),
});
