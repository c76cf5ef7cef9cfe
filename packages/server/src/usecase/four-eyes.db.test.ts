import { applicationUrl } from "@second-source/database/application-role";
import { withConnection } from "@second-source/database/connection";
import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD, twoOutletStory } from "../testing/two-outlet-story.ts";
import { atDesk } from "../desk/at-desk.ts";
import { returnVerdict } from "./decide-review.ts";
import { editClaim } from "./edit-claim.ts";
import { mergeClaims } from "./merge-claims.ts";
import { recordAssertion } from "./record-assertion.ts";
import { claimView } from "../view/claim-view.ts";
import { shownClaim } from "../testing/shown.ts";

describe("nobody approves their own work", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "four-eyes");
  });

  test("a reviewer who proposed is refused, and another one may", async () => {
    const story = await twoOutletStory(desk);
    await story.propose("reviewer");
    await expect(story.approve("reviewer")).rejects.toMatchObject({ code: "review.own-work" });
    expect(await story.approve("second-reviewer")).toEqual({ state: "APPROVED" });
  });

  test("an admin who touched the wording is refused like everybody else", async () => {
    const story = await twoOutletStory(desk);
    const { revision } = await story.look();
    await editClaim(desk.as("admin"), {
      claim: story.claim,
      revision,
      fields: { ...CLAIM_FIELDS, wording: "They met on the quay" },
    });
    await story.propose();
    await expect(story.approve("admin")).rejects.toMatchObject({ code: "review.own-work" });
  });

  test("an editor may not decide at all", async () => {
    const story = await twoOutletStory(desk);
    await story.propose();
    await expect(story.approve("second-editor")).rejects.toMatchObject({ code: "access.role" });
  });

  test("a high-risk claim needs two reviewers, and one of them cannot be both", async () => {
    const story = await twoOutletStory(desk, { highRisk: true });
    await story.propose();
    expect(await story.approve("reviewer")).toEqual({ state: "PROPOSED" });
    await expect(story.approve("reviewer")).rejects.toMatchObject({ code: "review.twice" });
    expect(await story.approve("second-reviewer")).toEqual({ state: "APPROVED" });
  });

  test("a first approval does not survive its giver’s own later writes, even when the words come out the same", async () => {
    const story = await twoOutletStory(desk, { highRisk: true });
    await story.propose();
    await story.approve("reviewer");
    const { revision } = await story.look();
    await editClaim(desk.as("reviewer"), { claim: story.claim, revision, fields: { ...CLAIM_FIELDS, highRisk: true } });
    await story.propose("reviewer");
    expect(await story.approve("second-reviewer")).toEqual({ state: "PROPOSED" });
    await expect(story.approve("reviewer")).rejects.toMatchObject({ code: "review.own-work" });
  });

  test("merging a claim launders nothing: who wrote on it wrote on the other", async () => {
    const story = await twoOutletStory(desk);
    const [captureId = ""] = story.captures;
    const other = await recordAssertion(desk.as("reviewer"), {
      place: { captureId, start: 31, end: 50 },
      target: { newClaim: { ...CLAIM_FIELDS, wording: "They spoke on the quay" } },
      fields: SAID_BY_THE_BOARD,
    });
    const editor = desk.as("editor");
    await mergeClaims(editor, {
      from: await shownClaim(editor, other.claimId),
      into: await shownClaim(editor, story.claim),
    });
    await story.propose();
    await expect(story.approve("reviewer")).rejects.toMatchObject({ code: "review.own-work" });
    expect(await story.approve("second-reviewer")).toEqual({ state: "APPROVED" });
    const emptied = await atDesk(desk.as("viewer"), (work) => claimView(work, other.claimId));
    expect(emptied).toMatchObject({ state: "WITHDRAWN", assertions: [] });
  });

  test("returning one’s own proposal is allowed: it approves nothing", async () => {
    const story = await twoOutletStory(desk);
    await story.propose("reviewer");
    const { revisionHash } = await story.look();
    await returnVerdict(desk.as("reviewer"), {
      claim: story.claim,
      revisionHash,
      comment: "I was too quick.",
    });
    expect((await story.look()).state).toBe("RETURNED");
  });

  test("the database itself refuses own work, foreign signatures, and rewriting", async () => {
    const story = await twoOutletStory(desk);
    await story.propose("reviewer");
    const { deskId } = desk;
    const { personId } = desk.people.reviewer;
    const insert = `insert into review (desk_id, id, claim_id, reviewer_id, decision, revision, revision_hash, judged, completes)
      values ($1, gen_random_uuid(), $2, $3, 'APPROVED', 99, 'x', '{}', true)`;
    await withConnection(applicationUrl(desk.ownerUrl), async (client) => {
      await client.query("select set_config('app.desk_id', $1, false), set_config('app.person_id', $2, false)", [
        deskId,
        personId,
      ]);
      await expect(client.query(insert, [deskId, story.claim, personId])).rejects.toThrow(
        "nobody approves their own work",
      );
      await expect(
        client.query(insert, [deskId, story.claim, desk.people["second-reviewer"].personId]),
      ).rejects.toThrow("written by its reviewer");
      for (const table of ["review", "contribution", "audit_event", "capture", "edition"]) {
        await expect(client.query(`delete from ${table}`)).rejects.toThrow("permission denied");
      }
    });
    await withConnection(desk.ownerUrl, async (client) => {
      await client.query("select set_config('app.desk_id', $1, false)", [deskId]);
      await expect(client.query("delete from contribution")).rejects.toThrow("written once");
      await expect(client.query("update audit_event set action = 'nothing'")).rejects.toThrow("written once");
    });
  });
});
