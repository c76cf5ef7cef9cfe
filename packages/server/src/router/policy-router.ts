import { changePolicyInput, previewPolicyInput } from "../contract/policy-contract.ts";
import { administering, reading, router } from "../trpc.ts";
import { changePolicy, previewPolicy } from "../usecase/change-policy.ts";
import { atDesk } from "../desk/at-desk.ts";
import { policyView } from "../view/policy-view.ts";

export const policyRouter = router({
  view: reading.query(({ ctx }) => atDesk(ctx, policyView)),
  preview: administering.input(previewPolicyInput).query(({ ctx, input }) => previewPolicy(ctx, input)),
  change: administering.input(changePolicyInput).mutation(({ ctx, input }) => changePolicy(ctx, input)),
});
