import { DEFAULT_POLICY, type Policy } from "@second-source/domain/desk/policy";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshDatabase, PASSWORD, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { twoOutletStory } from "../testing/two-outlet-story.ts";
import { policyView } from "../view/policy-view.ts";
import { actAs } from "./act-as.ts";
import { addPerson } from "./add-person.ts";
import { changeRole } from "./change-member.ts";
import { changePolicy, previewPolicy, type PolicyAnswer } from "./change-policy.ts";
import { atDesk } from "../desk/at-desk.ts";
import { joinAccounts } from "../store/people.ts";
import { approveVerdict, reaffirmVerdict } from "./decide-review.ts";
import { confirmLoosening, endLoosening } from "./loosen-policy.ts";

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
  const change = async (policy: Policy, expected?: string[]): Promise<PolicyAnswer> =>
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
    expect(await change({ ...DEFAULT_POLICY, minOrigins: 3 })).toEqual({ waits: false, stale: 0, awaited: 0 });
    expect((await story.look()).state).toBe("APPROVED");
  });

  test("more approvals asked for turn what has fewer stale, as the list said", async () => {
    const story = await twoOutletStory(desk);
    await story.propose();
    await story.approve();
    const policy = { ...DEFAULT_POLICY, approvalsNeeded: 2 };
    expect(await staleUnder(policy)).toEqual([story.claim]);
    expect((await story.look()).state).toBe("APPROVED");
    expect(await change(policy)).toEqual({ waits: false, stale: 1, awaited: 0 });
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

  describe("that asks less", () => {
    const STRICT = { ...DEFAULT_POLICY, approvalsNeededHighRisk: 3 };
    const pending = async (): Promise<string> =>
      (await atDesk(desk.as("viewer"), policyView)).pending?.id ?? "none waits";
    const ask = async (policy: Policy, by: "admin" | "reviewer" = "admin"): Promise<string> => {
      const was = await policyNow();
      await changePolicy(desk.as(by), { policy, was, reason: "It is too much.", expected: [] });
      return pending();
    };

    test("waits for a second person, and holds once they say so", async () => {
      await change(STRICT);
      const loosening = await ask(DEFAULT_POLICY);
      expect(await policyNow()).toEqual(STRICT);
      const own = confirmLoosening(desk.as("admin"), { loosening, expected: [] });
      await expect(own).rejects.toMatchObject({ code: "confirm.own" });
      const editor = confirmLoosening(desk.as("editor"), { loosening, expected: [] });
      await expect(editor).rejects.toMatchObject({ code: "access.role" });
      expect(await confirmLoosening(desk.as("reviewer"), { loosening, expected: [] })).toEqual({
        stale: 0,
        awaited: 0,
      });
      expect(await policyNow()).toEqual(DEFAULT_POLICY);
      const again = confirmLoosening(desk.as("second-reviewer"), { loosening, expected: [] });
      await expect(again).rejects.toMatchObject({ code: "policy.changed" });
    });

    test("another account of the same human is no second person", async () => {
      await change(STRICT);
      const loosening = await ask(DEFAULT_POLICY);
      await joinAccounts(desk.database, desk.people.reviewer.personId, desk.people.admin.personId);
      const { reviewer } = desk.people;
      const sameHuman = { ...desk.as("reviewer"), actor: { ...reviewer, humanId: desk.people.admin.humanId } };
      const other = confirmLoosening(sameHuman, { loosening, expected: [] });
      await expect(other).rejects.toMatchObject({ code: "confirm.own" });
    });

    test.each<Partial<Policy>>([
      { minOrigins: 2 },
      { minSecondHand: 2 },
      { minNominal: 2 },
      { nominalCounts: true },
      { approvalsNeeded: 1 },
      { freshSignInMinutes: 720 },
      { asksSecondStep: false },
    ])("so does %o", async (looser) => {
      const strict = {
        ...DEFAULT_POLICY,
        minOrigins: 3,
        minSecondHand: 3,
        minNominal: 3,
        nominalCounts: false,
        approvalsNeeded: 2,
        freshSignInMinutes: 60,
        asksSecondStep: true,
      };
      await change(strict);
      await ask({ ...strict, ...looser });
      expect(await policyNow()).toEqual(strict);
    });

    test("is turned down, taken back, or overtaken by a stricter one, and holds for nothing then", async () => {
      await change(STRICT);
      const declined = await ask(DEFAULT_POLICY);
      await endLoosening(desk.as("reviewer"), { loosening: declined });
      const late = confirmLoosening(desk.as("second-reviewer"), { loosening: declined, expected: [] });
      await expect(late).rejects.toMatchObject({ code: "policy.changed" });
      const overtaken = await ask(DEFAULT_POLICY);
      await change({ ...STRICT, minOrigins: 3 });
      const after = confirmLoosening(desk.as("reviewer"), { loosening: overtaken, expected: [] });
      await expect(after).rejects.toMatchObject({ code: "policy.changed" });
      expect(await policyNow()).toEqual({ ...STRICT, minOrigins: 3 });
    });

    test("and its author approves nothing that it opened; others do", async () => {
      const story = await twoOutletStory(desk, { highRisk: true });
      await story.propose();
      const loosening = await ask({ ...DEFAULT_POLICY, approvalsNeededHighRisk: 1 });
      await confirmLoosening(desk.as("reviewer"), { loosening, expected: [] });
      const { revisionHash } = await story.look();
      const input = { claim: story.claim, revisionHash, comment: null };
      await expect(approveVerdict(desk.as("admin"), input)).rejects.toMatchObject({ code: "review.own-work" });
      expect(await approveVerdict(desk.as("second-reviewer"), input)).toEqual({ state: "APPROVED" });
    });

    test("nor does what they approved before they asked count", async () => {
      await change(STRICT);
      const story = await twoOutletStory(desk, { highRisk: true });
      await story.propose();
      await story.approve("admin");
      const loosening = await ask({ ...STRICT, approvalsNeededHighRisk: 2 });
      await confirmLoosening(desk.as("second-reviewer"), { loosening, expected: [] });
      expect(await story.approve("reviewer")).toEqual({ state: "PROPOSED" });
      expect(await story.approve("second-reviewer")).toEqual({ state: "APPROVED" });
    });

    test("goes with the role of whoever asked", async () => {
      await change(STRICT);
      const loosening = await ask(DEFAULT_POLICY);
      await addPerson(desk.database, desk.deskId, {
        email: "new@policy.test",
        name: "New",
        role: "ADMIN",
        password: PASSWORD,
      });
      const other = { ...desk.as("admin"), actor: await actAs(desk.database, desk.slug, "new@policy.test") };
      await changeRole(other, { person: desk.people.admin.personId, was: "ADMIN", role: "EDITOR" });
      const late = confirmLoosening(desk.as("reviewer"), { loosening, expected: [] });
      await expect(late).rejects.toMatchObject({ code: "policy.changed" });
    });

    test("nothing but what it opened is kept from its author", async () => {
      const story = await twoOutletStory(desk);
      await story.propose();
      const loosening = await ask({ ...DEFAULT_POLICY, approvalsNeededHighRisk: 1 });
      await confirmLoosening(desk.as("reviewer"), { loosening, expected: [] });
      const { revisionHash } = await story.look();
      const input = { claim: story.claim, revisionHash, comment: null };
      expect(await approveVerdict(desk.as("admin"), input)).toEqual({ state: "APPROVED" });
    });
  });
});
