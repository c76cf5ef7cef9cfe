import type { Policy } from "@second-source/domain/desk/policy";
import { atDesk } from "../desk/at-desk.ts";
import { changePolicy, previewPolicy } from "../usecase/change-policy.ts";
import { confirmLoosening } from "../usecase/loosen-policy.ts";
import { policyView } from "../view/policy-view.ts";
import type { TestDesk } from "./test-desk.ts";

/** Puts a policy in force as people do: a second one confirms it where it asks less. */
export async function confirmedPolicy(desk: TestDesk, policy: Policy): Promise<void> {
  const { policy: was, pending: before } = await atDesk(desk.as("viewer"), policyView);
  if (JSON.stringify(was) === JSON.stringify(policy)) return;
  const { effects } = await previewPolicy(desk.as("admin"), { policy, cursor: null });
  const expected = effects.filter(({ goesStale }) => goesStale).map(({ claimId }) => claimId);
  const asker = before ? "second-editor" : "admin";
  const { waits } = await changePolicy(desk.as(asker), { policy, was, reason: "It was looked into.", expected });
  if (!waits) return;
  const { pending } = await atDesk(desk.as("viewer"), policyView);
  await confirmLoosening(desk.as("second-reviewer"), { loosening: pending?.id ?? "", expected });
}
