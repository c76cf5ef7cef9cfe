import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shownClaim, shownPassage, shownRecord, shownTarget } from "../testing/shown.ts";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD, twoOutletStory, type TwoOutletStory } from "../testing/two-outlet-story.ts";
import { namedOrigin } from "../testing/named-origin.ts";
import { claimView, type ClaimView } from "../view/claim-view.ts";
import { changesView } from "../view/changes-view.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { confirmInference, editAssertion } from "./edit-assertion.ts";
import { editClaim } from "./edit-claim.ts";
import { mergeClaims } from "./merge-claims.ts";
import { recaptureArticle } from "./recapture-article.ts";
import { recordAssertion } from "./record-assertion.ts";
import { reattachPassage, settlePassage } from "./settle-passage.ts";
import { sweep } from "./sweep.ts";

const BEFORE =
  "The minister met the envoy on the quay on Thursday, the harbour board said, and they agreed on nothing.";

describe("nothing moves silently", () => {
  let at: Awaited<ReturnType<typeof freshDatabase>>;
  let desk: TestDesk;
  let count = 0;
  beforeAll(async () => {
    at = await freshDatabase();
  });
  beforeEach(async () => {
    desk = await testDesk(at, `silent-${++count}`);
  });

  const look = (claim: string): Promise<ClaimView> => atDesk(desk.as("viewer"), (work) => claimView(work, claim));
  const articleOf = async ({ look: see }: TwoOutletStory): Promise<string> => (await see()).columns[0]?.articleId ?? "";

  /** The first outlet changes "The minister" to other words. */
  async function changed(story: TwoOutletStory, words: string, after: number): Promise<string> {
    const text = BEFORE.replace("The minister met the envoy", words);
    await recaptureArticle(desk.as("editor"), {
      article: await articleOf(story),
      after,
      material: { how: "PASTE", text },
      keptLines: [0],
    });
    const { passages } = await atDesk(desk.as("viewer"), (work) => changesView(work, story.story));
    return passages[0]?.now?.captureId ?? "";
  }

  test("a record on words that wait for somebody's answer is not carried off by that answer", async () => {
    const story = await twoOutletStory(desk);
    const captureId = await changed(story, "The president met the envoy", 1);
    const [waiting = ""] = story.assertions;
    const passage = (await look(story.claim)).assertions.find(({ id }) => id === waiting)?.passage;
    if (!passage) throw new Error("the first record has a passage");
    const fresh = await recordAssertion(desk.as("second-editor"), {
      place: { captureId, start: passage.start, end: passage.end },
      target: { newClaim: { ...CLAIM_FIELDS, wording: "The president was there" } },
      fields: SAID_BY_THE_BOARD,
    });
    const recorded = async (): Promise<unknown> =>
      (await look(fresh.claimId)).assertions.map(({ placement, passage: { exact } }) => [placement, exact]);
    expect(await recorded()).toEqual([["PLACED", passage.exact]]);
    await settlePassage(desk.as("editor"), { ...(await shownPassage(desk.as("editor"), waiting)), isIt: false });
    expect(await recorded()).toEqual([["PLACED", passage.exact]]);
    expect((await look(story.claim)).assertions.find(({ id }) => id === waiting)?.placement).toBe("ORPHANED");
  });

  test("two that turn out to stand on the same words are one passage, each record as it was", async () => {
    const story = await twoOutletStory(desk);
    const captureId = await changed(story, "The president met the envoy", 1);
    const [waiting = ""] = story.assertions;
    const before = (await look(story.claim)).assertions.find(({ id }) => id === waiting)?.passage;
    const place = { captureId, start: before?.start ?? 0, end: before?.end ?? 0 };
    const target = { newClaim: { ...CLAIM_FIELDS, wording: "The president was there" } };
    const fresh = await recordAssertion(desk.as("editor"), { place, target, fields: SAID_BY_THE_BOARD });
    await settlePassage(desk.as("editor"), { ...(await shownPassage(desk.as("editor"), waiting)), isIt: true });
    const settled = (await look(story.claim)).assertions.find(({ id }) => id === waiting);
    expect(settled).toMatchObject({ placement: "PLACED", passage: { exact: before?.exact } });
    expect(settled?.passageId).toBe((await look(fresh.claimId)).assertions[0]?.passageId);
  });

  test("whoever confirms changed words confirms those on the screen, not what the outlet says by now", async () => {
    const story = await twoOutletStory(desk);
    await changed(story, "The president met the envoy", 1);
    const [waiting = ""] = story.assertions;
    const screen = await shownPassage(desk.as("editor"), waiting);
    await changed(story, "The chairman met the envoy", 2);
    await expect(settlePassage(desk.as("editor"), { ...screen, isIt: true })).rejects.toMatchObject({
      code: "passage.changed",
      message: expect.stringContaining("The chairman met") as string,
    });
    expect((await look(story.claim)).assertions.find(({ id }) => id === waiting)?.placement).toBe("MOVED");
  });

  test("lost words are attached again from the screen that showed them lost, once", async () => {
    const story = await twoOutletStory(desk);
    const captureId = await changed(story, "The president met the envoy", 1);
    const [lost = ""] = story.assertions;
    await settlePassage(desk.as("editor"), { ...(await shownPassage(desk.as("editor"), lost)), isIt: false });
    const screen = { ...(await shownPassage(desk.as("editor"), lost)), place: { captureId, start: 4, end: 13 } };
    await reattachPassage(desk.as("editor"), screen);
    await expect(reattachPassage(desk.as("second-editor"), screen)).rejects.toMatchObject({ code: "passage.changed" });
    const { assertions } = await story.look();
    expect(assertions.find(({ id }) => id === lost)?.passage.exact).toBe("president");
  });

  test("whoever confirms who it is confirms whom the screen named", async () => {
    const story = await twoOutletStory(desk);
    const [assertion = ""] = story.assertions;
    const infer = async (name: string): Promise<void> => {
      const { revision } = await story.look();
      const origin = { choice: "NEW", fields: namedOrigin(name, { kind: "OFFICE" }) } as const;
      const fields = { ...SAID_BY_THE_BOARD, origin, certainty: "INFERRED" } as const;
      await editAssertion(desk.as("editor"), { assertion, revision, fields });
    };
    await infer("Ministry A");
    const screen = await shownRecord(desk.as("second-editor"), assertion);
    await infer("Ministry B");
    await expect(confirmInference(desk.as("second-editor"), screen)).rejects.toMatchObject({
      code: "claim.changed",
      message: expect.stringContaining("changed what Gazette says") as string,
    });
    const { assertions } = await story.look();
    expect(assertions.find(({ id }) => id === assertion)?.isInferenceConfirmed).toBe(false);
  });

  test("words are not recorded on a claim that says something else by now", async () => {
    const story = await twoOutletStory(desk);
    const target = await shownTarget(desk.as("editor"), story.claim);
    const fields = { ...CLAIM_FIELDS, wording: "They did not meet" };
    await editClaim(desk.as("second-editor"), { ...(await shownClaim(desk.as("editor"), story.claim)), fields });
    const place = { captureId: story.captures[1] ?? "", start: 31, end: 60 };
    await expect(
      recordAssertion(desk.as("editor"), { place, target, fields: SAID_BY_THE_BOARD }),
    ).rejects.toMatchObject({
      code: "claim.changed",
      message: expect.stringContaining("They did not meet") as string,
    });
    expect((await story.look()).assertions).toHaveLength(2);
  });

  test("a merge is of the two claims on the screen", async () => {
    const story = await twoOutletStory(desk);
    const other = await recordAssertion(desk.as("editor"), {
      place: { captureId: story.captures[0] ?? "", start: 31, end: 60 },
      target: { newClaim: { ...CLAIM_FIELDS, wording: "They spoke" } },
      fields: SAID_BY_THE_BOARD,
    });
    const call = desk.as("editor");
    const screen = { from: await shownClaim(call, other.claimId), into: await shownClaim(call, story.claim) };
    for (const claim of [story.claim, other.claimId]) {
      const before = await shownClaim(call, claim);
      await editClaim(call, { ...before, fields: { ...CLAIM_FIELDS, wording: `Not what it was ${claim}` } });
      await expect(mergeClaims(call, screen)).rejects.toMatchObject({ code: "claim.changed" });
    }
    expect((await look(other.claimId)).state).not.toBe("WITHDRAWN");
  });

  test("what somebody changed in another tab is told them as their own", async () => {
    const story = await twoOutletStory(desk);
    const call = desk.as("editor");
    const screen = await shownClaim(call, story.claim);
    const write = (wording: string): Promise<unknown> =>
      editClaim(call, { ...screen, fields: { ...CLAIM_FIELDS, wording } });
    await write("They met, briefly");
    await expect(write("They met for long")).rejects.toThrow(
      "You changed claim 1 since this was on the screen. You changed its wording.",
    );
  });

  test("the same said twice of the same words is one record", async () => {
    const story = await twoOutletStory(desk);
    const target = await shownTarget(desk.as("editor"), story.claim);
    const place = { captureId: story.captures[0] ?? "", start: 31, end: 60 };
    const record = (fields: typeof SAID_BY_THE_BOARD): Promise<unknown> =>
      recordAssertion(desk.as("editor"), { place, target, fields });
    await record(SAID_BY_THE_BOARD);
    await expect(record(SAID_BY_THE_BOARD)).rejects.toMatchObject({ code: "assertion.known" });
    await record({ ...SAID_BY_THE_BOARD, stance: "QUALIFIES" });
    expect((await story.look()).assertions).toHaveLength(4);
  });
});

describe("a request that comes twice", () => {
  let at: Awaited<ReturnType<typeof freshDatabase>>;
  let desk: TestDesk;
  beforeAll(async () => {
    at = await freshDatabase();
    desk = await testDesk(at, "twice");
  });

  const named = (call: DeskCall, key: string, inputSha256 = "a"): DeskCall => ({
    ...call,
    request: { key, procedure: "claim.recordAssertion", inputSha256 },
  });

  test("has one effect and one answer, however close the two are", async () => {
    const story = await twoOutletStory(desk);
    const target = { newClaim: { ...CLAIM_FIELDS, wording: "They spoke" } };
    const place = { captureId: story.captures[0] ?? "", start: 31, end: 60 };
    const send = (key: string): Promise<unknown> =>
      recordAssertion(named(desk.as("editor"), key), { place, target, fields: SAID_BY_THE_BOARD });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send("b".repeat(32))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await story.look()).story.claims).toBe(2);
    await send("c".repeat(32));
    expect((await story.look()).story.claims).toBe(3);
  });

  test("is refused where it asks for something else than before, and counts for nobody else", async () => {
    const story = await twoOutletStory(desk);
    const fields = { ...CLAIM_FIELDS, wording: "They spoke" };
    const edit = async (call: DeskCall): Promise<unknown> =>
      editClaim(call, { ...(await shownClaim(desk.as("viewer"), story.claim)), fields });
    const key = "d".repeat(32);
    await edit(named(desk.as("editor"), key));
    await expect(edit(named(desk.as("editor"), key, "b"))).rejects.toMatchObject({ code: "request.replayed" });
    expect(await edit(named(desk.as("second-editor"), key))).toEqual({ revision: 5 });
  });

  test("is answered for a week, and forgotten then", async () => {
    const story = await twoOutletStory(desk);
    const call = named(desk.as("editor"), "f".repeat(32));
    const screen = await shownClaim(desk.as("viewer"), story.claim);
    const edit = (): Promise<unknown> => editClaim(call, { ...screen, fields: { ...CLAIM_FIELDS, wording: "Soon" } });
    const answer = await edit();
    const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
    await sweep(desk.database, days(6));
    expect(await edit()).toEqual(answer);
    await sweep(desk.database, days(8));
    await expect(edit()).rejects.toMatchObject({ code: "claim.changed" });
  });

  test("that was refused leaves its name free", async () => {
    const story = await twoOutletStory(desk);
    const call = named(desk.as("editor"), "e".repeat(32));
    const fields = { ...CLAIM_FIELDS, wording: "They spoke" };
    await expect(editClaim(call, { claim: story.claim, revision: 1, fields })).rejects.toMatchObject({
      code: "claim.changed",
    });
    expect(await editClaim(call, { claim: story.claim, revision: 3, fields })).toEqual({ revision: 4 });
  });
});
