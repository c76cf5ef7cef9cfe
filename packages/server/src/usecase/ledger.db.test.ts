import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD, twoOutletStory, type TwoOutletStory } from "../testing/two-outlet-story.ts";
import { originsView, type OriginsView } from "../view/origins-view.ts";
import { atDesk } from "./desk-work.ts";
import { editAssertion } from "./edit-assertion.ts";
import { editOrigin, mergeOrigins, splitOrigin, unmergeOrigin } from "./keep-origins.ts";
import { confirmLink, endLink, proposeLink } from "./link-origins.ts";
import { proposeVerdict } from "./propose-verdict.ts";
import { reaffirmVerdict } from "./decide-review.ts";
import { recaptureArticle } from "./recapture-article.ts";
import { recordAssertion } from "./record-assertion.ts";

const HARBOUR_MASTER = {
  choice: "NEW",
  kind: "PERSON",
  name: "Harbour master",
  party: "The port",
  occasion: null,
} as const;

describe("the origin ledger", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "ledger");
  });

  const originsOf = (story: TwoOutletStory): Promise<OriginsView> =>
    atDesk(desk.as("viewer"), (work) => originsView(work, story.story));

  /** Two outlets, two origins, approved as single source; with the ids of the board and the harbour master. */
  async function approvedOnTwo(): Promise<TwoOutletStory & { board: string; master: string }> {
    const story = await twoOutletStory(desk);
    const { revision } = await story.look();
    await editAssertion(desk.as("editor"), {
      assertion: story.assertions[1] ?? "",
      revision,
      fields: { ...SAID_BY_THE_BOARD, origin: HARBOUR_MASTER },
    });
    const { origins } = await originsOf(story);
    const idOf = (name: string): string => origins.find((origin) => origin.name === name)?.id ?? "";
    await proposeVerdict(desk.as("editor"), {
      claim: story.claim,
      revision: (await story.look()).revision,
      label: "CORROBORATED",
      rationale: "Both say so.",
      exception: null,
      tried: null,
      publicNote: null,
    });
    await story.approve();
    return { ...story, board: idOf("Harbour board"), master: idOf("Harbour master") };
  }

  test("a proposed link changes nothing; confirmed, it makes two voices one and the approval stale", async () => {
    const story = await approvedOnTwo();
    const before = await story.look();
    expect(before.evidence.asserting.voices.count).toBe(2);
    const link = await proposeLink(desk.as("editor"), {
      from: story.master,
      to: story.board,
      reason: "He sits on it.",
    });
    expect(await story.look()).toMatchObject({ state: "APPROVED", revisionHash: before.revisionHash });
    const { reached } = await confirmLink(desk.as("second-editor"), { link: link.id });
    expect(reached).toEqual([{ number: 1, wentStale: true }]);
    const after = await story.look();
    expect(after.state).toBe("STALE");
    expect(after.evidence).toMatchObject({ level: "ECHOED" });
    expect(after.pairs[0]).toMatchObject({ relation: "SAME", reason: "both rest on Harbour board" });
    expect(after.sinceApproval?.changes.map((change) => change.what)).toContain("New link");
  });

  test("a link taken back gives the two voices back, and its reason stays in the log", async () => {
    const story = await approvedOnTwo();
    const { id } = await proposeLink(desk.as("editor"), {
      from: story.master,
      to: story.board,
      reason: "He sits on it.",
    });
    await confirmLink(desk.as("second-editor"), { link: id });
    await endLink(desk.as("editor"), { link: id, reason: "He left it in May." });
    expect((await story.look()).evidence.asserting.voices.count).toBe(2);
    await expect(confirmLink(desk.as("second-editor"), { link: id })).rejects.toMatchObject({ code: "origin.changed" });
    expect((await originsOf(story)).links).toEqual([]);
  });

  test("nobody has it from somebody who has it from them", async () => {
    const story = await approvedOnTwo();
    const { id } = await proposeLink(desk.as("editor"), {
      from: story.master,
      to: story.board,
      reason: "He sits on it.",
    });
    const opposite = await proposeLink(desk.as("editor"), {
      from: story.board,
      to: story.master,
      reason: "It asks him.",
    });
    await confirmLink(desk.as("second-editor"), { link: id });
    await expect(confirmLink(desk.as("second-editor"), { link: opposite.id })).rejects.toMatchObject({
      code: "origin.invalid",
    });
  });

  test("two origins merged are one voice, and told apart again everything is as it was", async () => {
    const story = await approvedOnTwo();
    const before = await story.look();
    await mergeOrigins(desk.as("editor"), { from: story.master, into: story.board, reason: "One and the same." });
    const merged = await story.look();
    expect(merged.state).toBe("STALE");
    expect(merged.evidence.asserting.voices.count).toBe(1);
    expect(merged.origins.map((origin) => origin.name)).toEqual(["Harbour board"]);
    await unmergeOrigin(desk.as("editor"), { origin: story.master, reason: "They are two." });
    const after = await story.look();
    expect(after.revisionHash).toBe(before.revisionHash);
    expect(after.evidence).toEqual(before.evidence);
    expect(after.state).not.toBe("APPROVED");
  });

  test("a split sends the chosen passages to a new origin, and merging that back undoes it", async () => {
    const story = await twoOutletStory(desk);
    const { origins } = await originsOf(story);
    const board = origins[0]?.id ?? "";
    const { choice: _, ...own } = HARBOUR_MASTER;
    const [first = ""] = story.assertions;
    await splitOrigin(desk.as("editor"), {
      origin: board,
      assertions: [first],
      fields: own,
      reason: "He said so alone.",
    });
    expect((await story.look()).evidence.asserting.voices.count).toBe(2);
    const again = splitOrigin(desk.as("editor"), {
      origin: board,
      assertions: [first],
      fields: { ...own, name: "Somebody" },
      reason: "Once more.",
    });
    await expect(again).rejects.toMatchObject({ code: "origin.changed" });
    const master = (await originsOf(story)).origins.find((origin) => origin.name === "Harbour master")?.id ?? "";
    await mergeOrigins(desk.as("editor"), { from: master, into: board, reason: "One after all." });
    expect((await story.look()).evidence.asserting.voices.count).toBe(1);
  });

  test("a change to an origin reaches the claims that rest on it, and no other", async () => {
    const story = await approvedOnTwo();
    const other = await recordAssertion(desk.as("editor"), {
      place: { captureId: story.captures[0] ?? "", start: 31, end: 60 },
      target: { newClaim: { ...CLAIM_FIELDS, wording: "They agreed on nothing" } },
      fields: SAID_BY_THE_BOARD,
    });
    const { reached } = await editOrigin(desk.as("editor"), {
      origin: story.master,
      fields: { kind: "OFFICE", name: "Harbour master’s office", party: "The port", occasion: null },
    });
    expect(reached).toEqual([{ number: 1, wentStale: true }]);
    expect(other.claimId).not.toBe(story.claim);
  });

  test("what was made stale and undone again is reaffirmed as it stands, not proposed anew", async () => {
    const story = await approvedOnTwo();
    await mergeOrigins(desk.as("editor"), { from: story.master, into: story.board, reason: "One and the same." });
    await unmergeOrigin(desk.as("editor"), { origin: story.master, reason: "They are two." });
    const { state, revisionHash } = await story.look();
    expect(state).toBe("STALE");
    const again = { claim: story.claim, revisionHash, requestId: null, reason: "It stands as it stood." };
    expect(await reaffirmVerdict(desk.as("reviewer"), again)).toEqual({ state: "APPROVED" });
  });

  test("two people who merge two origins both ways at once leave one of them standing", async () => {
    const story = await approvedOnTwo();
    const [there, back] = await Promise.allSettled([
      mergeOrigins(desk.as("editor"), { from: story.master, into: story.board, reason: "One." }),
      mergeOrigins(desk.as("second-editor"), { from: story.board, into: story.master, reason: "One." }),
    ]);
    expect([there.status, back.status].sort()).toEqual(["fulfilled", "rejected"]);
    expect((await originsOf(story)).origins).toHaveLength(1);
  });

  test("a claim that is written on a newer capture’s predecessor is told so", async () => {
    const story = await twoOutletStory(desk);
    const { threads } = await originsOf(story);
    const article = threads[0]?.articleId ?? "";
    await recaptureArticle(desk.as("editor"), {
      article,
      material: {
        how: "PASTE",
        text: "The minister met nobody on the quay on Thursday, the board now says.",
      },
      keptLines: [0],
    });
    const late = recordAssertion(desk.as("editor"), {
      place: { captureId: story.captures[0] ?? "", start: 31, end: 60 },
      target: { claim: story.claim },
      fields: SAID_BY_THE_BOARD,
    });
    await expect(late).rejects.toMatchObject({ code: "passage.invalid" });
    const { assertions, state } = await story.look();
    expect(state).toBe("CHECKING");
    expect(assertions.map((each) => each.placement).sort()).toEqual(["MOVED", "PLACED"]);
  });
});
