import { DEFAULT_POLICY, type Policy } from "@second-source/domain/desk/policy";
import { atDesk } from "../../desk/at-desk.ts";
import { confirmedPolicy } from "../../testing/confirmed-policy.ts";
import { changePolicy, previewPolicy } from "../../usecase/change-policy.ts";
import { policyView } from "../../view/policy-view.ts";
import type { Sample } from "./rights-sample.ts";
import * as shelves from "./rights-shelf.ts";
import type { Shelf } from "./rights-shelf.ts";
import type { Json } from "./wire.ts";

const WHY = "It was looked into.";

async function policyNow({ desk }: Shelf): Promise<Policy> {
  return (await atDesk(desk.as("admin"), policyView)).policy;
}

async function asked({ desk }: Shelf, was: Policy, policy: Policy) {
  const { effects } = await previewPolicy(desk.as("admin"), { policy, cursor: null });
  const expected = effects.filter((effect) => effect.goesStale).map((effect) => effect.claimId);
  return { policy: { ...policy }, was: { ...was }, reason: WHY, expected };
}

/** More approvals than what was approved has; whatever the desk asks by now, it first asks what every desk begins with. */
async function stalePolicy(shelf: Shelf): Promise<Json> {
  const was = DEFAULT_POLICY;
  await confirmedPolicy(shelf.desk, was);
  await shelves.approvedOn(shelf, { highRisk: true });
  return asked(shelf, was, { ...was, approvalsNeededHighRisk: 3 });
}

/** What somebody else asks the desk to ask less of. */
async function looseningOn(shelf: Shelf): Promise<string> {
  const found = await policyNow(shelf);
  const strict = { ...found, freshSignInMinutes: 60 };
  await confirmedPolicy(shelf.desk, strict);
  const loose = await asked(shelf, strict, { ...strict, freshSignInMinutes: 720 });
  await changePolicy(shelf.desk.as("second-editor"), loose);
  const { pending } = await atDesk(shelf.desk.as("viewer"), policyView);
  if (!pending) throw new Error("it waits for a second person");
  return pending.id;
}

/** For every procedure on what the desk asks. */
export const POLICY_SAMPLES: Readonly<Record<string, Sample>> = {
  "policy.view": () => undefined,
  "policy.preview": () => ({ policy: { ...DEFAULT_POLICY } }),
  "policy.change": stalePolicy,
  "policy.confirm": async (shelf) => ({ loosening: await looseningOn(shelf), expected: [] }),
  "policy.decline": async (shelf) => ({ loosening: await looseningOn(shelf) }),
};
