import { DEFAULT_POLICY, type Policy } from "@second-source/domain/desk/policy";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { twoOutletStory } from "../testing/two-outlet-story.ts";
import { policyView } from "../view/policy-view.ts";
import { changePolicy, previewPolicy } from "./change-policy.ts";
import { atDesk } from "../desk/at-desk.ts";
import { reaffirmVerdict } from "./decide-review.ts";

describe("the desk’s policy", () => {
  let at: Awaited<ReturnType<typeof freshDatabase>>;
  let desk: TestDesk;
  let count = 0;
  beforeAll(async () => {
    at = await freshDatabase();
  });
  beforeEach(async () => {
    desk = await testDesk(at, `policy-${++count}`);
  });

  const policyNow = async (): Promise<Policy> => (await atDesk(desk.as("viewer"), policyView)).policy;
  const staleUnder = async (policy: Policy): Promise<string[]> =>
    (await previewPolicy(desk.as("admin"), { policy, cursor: null })).effects
      .filter((effect) => effect.goesStale)
      .map((effect) => effect.claimId);
  const change = async (policy: Policy, expected?: string[]): Promise<{ stale: number }> =>
    changePolicy(desk.as("admin"), {
      policy,
      reason: "We learned.",
      was: await policyNow(),
      expected: expected ?? (await staleUnder(policy)),
    });

  test("a change that touches nothing approved turns nothing stale", async () => {
    const story = await twoOutletStory(desk);
    await story.propose();
    await story.approve();
    expect(await change({ ...DEFAULT_POLICY, minOrigins: 3 })).toEqual({ stale: 0, awaited: 0 });
    expect((await story.look()).state).toBe("APPROVED");
  });

  test("more approvals asked for turn what has fewer stale, as the list said", async () => {
    const story = await twoOutletStory(desk);
    await story.propose();
    await story.approve();
    const policy = { ...DEFAULT_POLICY, approvalsNeeded: 2 };
    expect(await staleUnder(policy)).toEqual([story.claim]);
    expect((await story.look()).state).toBe("APPROVED");
    expect(await change(policy)).toEqual({ stale: 1, awaited: 0 });
    const after = await story.look();
    expect(after.state).toBe("STALE");
    expect(after.history[0]).toMatchObject({ what: "changed what the desk asks of it" });
  });

  test("whoever changed the policy has written on the claims it touched", async () => {
    const story = await twoOutletStory(desk);
    await story.propose();
    await story.approve();
    await change({ ...DEFAULT_POLICY, approvalsNeeded: 2 });
    const { revisionHash } = await story.look();
    const input = { claim: story.claim, revisionHash, reason: "It holds." };
    await expect(reaffirmVerdict(desk.as("admin"), input)).rejects.toMatchObject({ code: "review.own-work" });
    expect(await reaffirmVerdict(desk.as("reviewer"), input)).toEqual({ state: "STALE" });
    expect(await reaffirmVerdict(desk.as("second-reviewer"), input)).toEqual({ state: "APPROVED" });
  });

  test("another list than the one on the screen is shown before anything is done", async () => {
    const story = await twoOutletStory(desk);
    await story.propose();
    await story.approve();
    await expect(change({ ...DEFAULT_POLICY, approvalsNeeded: 2 }, [])).rejects.toMatchObject({
      code: "policy.changed",
      details: { stale: [story.claim] },
    });
    expect((await story.look()).policy.approvalsNeeded).toBe(1);
  });

  test("whoever began from another policy than the one that stands is told so, and changes nothing", async () => {
    const was = { ...DEFAULT_POLICY };
    await change({ ...DEFAULT_POLICY, minOrigins: 4 });
    const late = { policy: { ...was, nominalCounts: false }, was, reason: "Late.", expected: [] };
    await expect(changePolicy(desk.as("admin"), late)).rejects.toMatchObject({ code: "policy.changed" });
  });
});
