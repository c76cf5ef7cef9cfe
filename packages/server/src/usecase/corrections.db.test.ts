import { beforeAll, describe, expect, test } from "vitest";
import { briefingView } from "../view/briefing-view.ts";
import { publishEdition } from "../testing/published-edition.ts";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, twoOutletStory, type TwoOutletStory } from "../testing/two-outlet-story.ts";
import { changePolicy, previewPolicy } from "./change-policy.ts";
import { reaffirmVerdict } from "./decide-review.ts";
import { atDesk } from "../desk/at-desk.ts";
import { editClaim } from "./edit-claim.ts";
import { proposeVerdict } from "./propose-verdict.ts";
import { saveBriefing } from "./save-briefing.ts";
import { withdrawClaim } from "./withdraw-claim.ts";
import { shownClaim } from "../testing/shown.ts";

describe("what stands in print", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "corrections");
  });

  async function released(): Promise<TwoOutletStory> {
    const story = await twoOutletStory(desk);
    await story.propose();
    await story.approve();
    await saveBriefing(desk.as("editor"), {
      story: story.story,
      version: 1,
      headline: "At the port",
      sentences: [{ text: "They met at the port.", claimIds: [story.claim], ownWords: [] }],
    });
    await publishEdition(story.story, { reader: desk.as("second-editor"), publisher: desk.as("editor") });
    return story;
  }

  const proposeAgain = async (story: TwoOutletStory, publicNote: string | null): Promise<unknown> =>
    proposeVerdict(desk.as("editor"), {
      claim: story.claim,
      revision: (await story.look()).revision,
      label: "SINGLE_SOURCE",
      rationale: "The board alone.",
      exception: null,
      tried: null,
      publicNote,
    });

  async function reword(story: TwoOutletStory): Promise<void> {
    const { revision } = await story.look();
    await editClaim(desk.as("editor"), {
      claim: story.claim,
      revision,
      fields: { ...CLAIM_FIELDS, wording: "They met near the port" },
    });
  }

  test("is never withdrawn, also not once it has gone stale", async () => {
    const story = await released();
    const withdraw = async () =>
      withdrawClaim(desk.as("editor"), { ...(await shownClaim(desk.as("editor"), story.claim)), reason: "No." });
    await expect(withdraw()).rejects.toMatchObject({ code: "claim.state" });
    await reword(story);
    expect((await story.look()).state).toBe("STALE");
    await expect(withdraw()).rejects.toMatchObject({ code: "claim.state" });
  });

  test("comes back changed only with a note to the public, as a correction", async () => {
    const story = await released();
    await reword(story);
    const { revisionHash } = await story.look();
    const again = { claim: story.claim, revisionHash, reason: "Much the same." };
    await expect(reaffirmVerdict(desk.as("reviewer"), again)).rejects.toMatchObject({ code: "claim.correction" });
    await expect(proposeAgain(story, null)).rejects.toMatchObject({ code: "claim.correction" });
    await proposeAgain(story, "Edition 1 said at the port; it was near it.");
    expect(await story.approve()).toEqual({ state: "CORRECTED" });
    const { composed } = await atDesk(desk.as("viewer"), (work) => briefingView(work, story.story));
    expect(composed.findings[0]?.claims[0]?.remarks[0]).toBe("Corrected: Edition 1 said at the port; it was near it.");
  });

  test("comes back unchanged as it stood, when only the desk’s rules had changed", async () => {
    const story = await released();
    const { policy } = await story.look();
    const stricter = { ...policy, approvalsNeeded: 2 };
    const { effects } = await previewPolicy(desk.as("admin"), { policy: stricter, cursor: null });
    const expected = effects.filter((effect) => effect.goesStale).map((effect) => effect.claimId);
    await changePolicy(desk.as("admin"), { policy: stricter, reason: "Two see more.", was: policy, expected });
    const { revisionHash, state } = await story.look();
    expect(state).toBe("STALE");
    const again = { claim: story.claim, revisionHash, reason: "Nothing in it has changed." };
    await reaffirmVerdict(desk.as("reviewer"), again);
    expect(await reaffirmVerdict(desk.as("second-reviewer"), again)).toEqual({ state: "RELEASED" });
  });
});
