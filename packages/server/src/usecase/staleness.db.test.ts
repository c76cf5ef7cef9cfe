import { beforeAll, describe, expect, test } from "vitest";
import { namedOrigin } from "../testing/named-origin.ts";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD, twoOutletStory, type TwoOutletStory } from "../testing/two-outlet-story.ts";
import { approveVerdict, reaffirmVerdict } from "./decide-review.ts";
import { editAssertion, removeAssertion } from "./edit-assertion.ts";
import { editClaim } from "./edit-claim.ts";
import { recordAssertion } from "./record-assertion.ts";
import { recordConflict } from "./record-conflict.ts";
import { shownClaim, shownRecord, shownTarget } from "../testing/shown.ts";

describe("an approval goes stale with what it judged", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "staleness");
  });

  async function approved(): Promise<TwoOutletStory> {
    const story = await twoOutletStory(desk);
    await story.propose();
    await story.approve();
    return story;
  }

  const changes: Record<string, (story: TwoOutletStory) => Promise<unknown>> = {
    "a new wording": async ({ claim, look }) =>
      editClaim(desk.as("editor"), {
        claim,
        revision: (await look()).revision,
        fields: { ...CLAIM_FIELDS, wording: "They met" },
      }),
    "another stance": async ({ assertions, look }) =>
      editAssertion(desk.as("editor"), {
        assertion: assertions[0] ?? "",
        revision: (await look()).revision,
        fields: { ...SAID_BY_THE_BOARD, stance: "DENIES" },
      }),
    "another origin": async ({ assertions, look }) =>
      editAssertion(desk.as("editor"), {
        assertion: assertions[1] ?? "",
        revision: (await look()).revision,
        fields: { ...SAID_BY_THE_BOARD, origin: { choice: "NOBODY_NAMED" } },
      }),
    "a passage taken out": async ({ assertions }) =>
      removeAssertion(desk.as("editor"), await shownRecord(desk.as("editor"), assertions[1] ?? "")),
    "a new passage": async ({ claim, captures }) =>
      recordAssertion(desk.as("editor"), {
        place: { captureId: captures[0] ?? "", start: 31, end: 60 },
        target: await shownTarget(desk.as("editor"), claim),
        fields: SAID_BY_THE_BOARD,
      }),
    "a conflict": async ({ claim, assertions }) =>
      recordConflict(desk.as("editor"), {
        ...(await shownClaim(desk.as("editor"), claim)),
        type: "LABEL",
        first: assertions[0] ?? "",
        second: assertions[1] ?? "",
        firstWords: null,
        secondWords: null,
      }),
  };

  for (const [name, change] of Object.entries(changes)) {
    test(`${name} makes it stale, and a screen from before approves nothing`, async () => {
      const story = await approved();
      const before = await story.look();
      await change(story);
      const after = await story.look();
      expect(after.state).toBe("STALE");
      expect(after.revisionHash).not.toBe(before.revisionHash);
      const stale = reaffirmVerdict(desk.as("reviewer"), {
        claim: story.claim,
        revisionHash: before.revisionHash,
        reason: "It still holds.",
      });
      await expect(stale).rejects.toMatchObject({ code: "review.changed" });
    });
  }

  test("a reviewer may approve a stale claim again as it stands, with a reason", async () => {
    const story = await approved();
    await changes["a new passage"]?.(story);
    const { revisionHash } = await story.look();
    await reaffirmVerdict(desk.as("reviewer"), {
      claim: story.claim,
      revisionHash,
      reason: "The new passage says the same.",
    });
    expect((await story.look()).state).toBe("APPROVED");
  });

  test("what the evidence no longer bears is not approved again", async () => {
    const story = await approved();
    const [captureId = ""] = story.captures;
    await recordAssertion(desk.as("editor"), {
      place: { captureId, start: 31, end: 60 },
      target: await shownTarget(desk.as("editor"), story.claim),
      fields: { ...SAID_BY_THE_BOARD, stance: "DENIES" },
    });
    const { revisionHash } = await story.look();
    const again = reaffirmVerdict(desk.as("reviewer"), {
      claim: story.claim,
      revisionHash,
      reason: "I trust it.",
    });
    await expect(again).rejects.toMatchObject({ code: "verdict.refused" });
    expect((await story.look()).state).toBe("STALE");
  });

  test("an origin typed anew with another occasion is refused, not quietly taken for the known one", async () => {
    const story = await twoOutletStory(desk);
    const [captureId = ""] = story.captures;
    const fields = namedOrigin("the harbour board", { kind: "OFFICE", party: "The town" });
    const origin = { choice: "NEW", fields } as const;
    const recorded = recordAssertion(desk.as("editor"), {
      place: { captureId, start: 31, end: 60 },
      target: await shownTarget(desk.as("editor"), story.claim),
      fields: { ...SAID_BY_THE_BOARD, origin },
    });
    await expect(recorded).rejects.toMatchObject({ code: "origin.known" });
    expect((await story.look()).assertions).toHaveLength(2);
  });

  test("a change takes a proposal back, so that nobody approves what nobody proposed", async () => {
    const story = await twoOutletStory(desk);
    await story.propose();
    const shown = await story.look();
    await changes["a new wording"]?.(story);
    expect((await story.look()).state).toBe("CHECKING");
    const late = approveVerdict(desk.as("reviewer"), {
      claim: story.claim,
      revisionHash: shown.revisionHash,
      comment: null,
    });
    await expect(late).rejects.toMatchObject({ code: "claim.state" });
  });

  test("edits racing an approval never leave a hash approved that was not shown", async () => {
    for (let round = 0; round < 12; round++) {
      const story = await twoOutletStory(desk);
      await story.propose();
      const shown = await story.look();
      const edit = editClaim(desk.as("editor"), {
        claim: story.claim,
        revision: shown.revision,
        fields: { ...CLAIM_FIELDS, wording: `Round ${round}` },
      });
      const approve = approveVerdict(desk.as("reviewer"), {
        claim: story.claim,
        revisionHash: shown.revisionHash,
        comment: null,
      });
      await Promise.allSettled([edit, approve]);
      const after = await story.look();
      if (after.state === "APPROVED") expect(after.revisionHash).toBe(shown.revisionHash);
      else expect(["STALE", "CHECKING"]).toContain(after.state);
    }
  });
});
