import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OriginChoice } from "../contract/claim-contract.ts";
import { atDesk } from "../desk/at-desk.ts";
import { mark, type Call } from "../proofs/testing/four-eyes-desk.ts";
import { replaceArticle } from "../proofs/testing/four-eyes-edits.ts";
import { inDesk } from "../store/database.ts";
import { createReview } from "../store/reviews.ts";
import { imported, pasted } from "../testing/imported.ts";
import { inProcessReader } from "../testing/in-process-reader.ts";
import { namedOrigin } from "../testing/named-origin.ts";
import { shownFields } from "../testing/shown.ts";
import { freshDatabase, testDesk, type TestDesk, type TestPerson } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD, twoOutletStory } from "../testing/two-outlet-story.ts";
import { claimView, type ClaimView } from "../view/claim-view.ts";
import { reviewQueue } from "../view/desk-view.ts";
import { addIntake } from "./add-intake.ts";
import { createStory } from "./create-story.ts";
import { approveVerdict, reaffirmVerdict } from "./decide-review.ts";
import { editOrigin } from "./edit-origin.ts";
import { proposeVerdict } from "./propose-verdict.ts";
import { readIntake } from "./read-intake.ts";
import { recordAssertion } from "./record-assertion.ts";

const TEXT =
  "The minister met the envoy on the quay on Thursday, the harbour board said, and they agreed on nothing at all.";

describe("what a claim rests on is written as well", () => {
  let at: Awaited<ReturnType<typeof freshDatabase>>;
  let desk: TestDesk;
  let count = 0;
  beforeAll(async () => {
    at = await freshDatabase();
  });
  beforeEach(async () => {
    desk = await testDesk(at, `ground-${++count}`);
  });

  const look = (claim: string): Promise<ClaimView> => atDesk(desk.as("viewer"), (work) => claimView(work, claim));
  const approve = async (claim: string, person: TestPerson): Promise<{ state: string }> =>
    approveVerdict(desk.as(person), { claim, revisionHash: (await look(claim)).revisionHash, comment: null });

  async function proposed(claim: string): Promise<void> {
    const { revision } = await look(claim);
    const proposal = { label: "SINGLE_SOURCE", rationale: "The board alone.", exception: null, tried: null } as const;
    await proposeVerdict(desk.as("editor"), { claim, revision, ...proposal, publicNote: null });
  }

  /** A claim that an editor marked in a text that somebody else brought in. */
  async function claimIn(captureId: string, origin: OriginChoice = SAID_BY_THE_BOARD.origin): Promise<string> {
    const { claimId } = await recordAssertion(desk.as("editor"), {
      place: { captureId, start: 0, end: 30 },
      target: { newClaim: CLAIM_FIELDS },
      fields: { ...SAID_BY_THE_BOARD, origin },
    });
    await proposed(claimId);
    return claimId;
  }

  async function storyOf(call: Call): Promise<string> {
    return (await createStory(call, { title: "At the port" })).slug;
  }

  test("whoever pasted the text does not approve what stands in it, and sees so in the queue; another does", async () => {
    const story = await storyOf(desk.as("editor"));
    const { captureId } = await imported(desk.as("reviewer"), pasted(story, "Reuters", TEXT));
    const claim = await claimIn(captureId);
    const refused = { code: "review.own-work", message: "You pasted what Reuters says, so another reviewer decides." };
    await expect(approve(claim, "reviewer")).rejects.toMatchObject(refused);
    const [waiting] = await atDesk(desk.as("reviewer"), reviewQueue);
    expect(waiting?.notYours).toBe(refused.message);
    expect((await look(claim)).history.map(({ what }) => what)).not.toContain("pasted what Reuters says");
    expect(await approve(claim, "second-reviewer")).toEqual({ state: "APPROVED" });
  });

  test("a text that the product read from a file is nobody’s", async () => {
    const story = await storyOf(desk.as("editor"));
    const call = desk.as("reviewer");
    const base64 = Buffer.from(`<article><p>${TEXT}</p><p>${TEXT.replace("quay", "pier")}</p></article>`).toString(
      "base64",
    );
    const { id: intake } = await addIntake(call, { story, what: { how: "FILE", fileName: "page.html", base64 } });
    await readIntake(at.database, { deskId: desk.deskId, intakeId: intake }, inProcessReader(), new Date());
    const read = { ...pasted(story, "Reuters", TEXT), material: { how: "INTAKE", intake } as const };
    const { captureId } = await imported(call, read);
    expect(await approve(await claimIn(captureId), "reviewer")).toEqual({ state: "APPROVED" });
  });

  test("nor does whoever described the origin, before anything of this claim rested on it", async () => {
    const told = await twoOutletStory(desk);
    const { origins } = await told.look();
    const origin = origins[0]?.id ?? "";
    const fields = namedOrigin("Court papers of 2024", { kind: "RECORD", locator: "page 12" });
    await editOrigin(desk.as("reviewer"), { ...(await shownFields(desk.as("reviewer"), origin)), fields });
    const claim = await claimIn(told.captures[0] ?? "", { choice: "KNOWN", originId: origin });
    await expect(approve(claim, "reviewer")).rejects.toMatchObject({
      message: "You described Court papers of 2024, so another reviewer decides.",
    });
    expect(await approve(claim, "second-reviewer")).toEqual({ state: "APPROVED" });
  });

  test("a full approval starts the count again, and what is pasted after it counts", async () => {
    const story = await storyOf(desk.as("editor"));
    const { captureId } = await imported(desk.as("reviewer"), pasted(story, "Reuters", TEXT));
    const claim = await claimIn(captureId);
    await approve(claim, "second-reviewer");
    const told = { claim, captures: [captureId], assertions: [], look: () => look(claim), desk };
    await mark(desk.as("second-editor"), told, {});
    const reaffirm = async (person: TestPerson): Promise<{ state: string }> =>
      reaffirmVerdict(desk.as(person), { claim, revisionHash: (await look(claim)).revisionHash, reason: "It holds." });
    await replaceArticle(desk.as("second-reviewer"), told);
    await expect(reaffirm("second-reviewer")).rejects.toMatchObject({ code: "review.own-work" });
  });

  test("the database refuses it too", async () => {
    const story = await storyOf(desk.as("editor"));
    const { captureId } = await imported(desk.as("reviewer"), pasted(story, "Reuters", TEXT));
    const claim = await claimIn(captureId);
    const { revision, revisionHash } = await look(claim);
    const { deskId, personId } = desk.people.reviewer;
    const past = inDesk(at.database, desk.people.reviewer, (transaction) =>
      createReview(transaction, {
        deskId,
        claimId: claim,
        reviewerId: personId,
        decision: "APPROVED",
        revision,
        revisionHash,
        judged: {},
        comment: null,
        completes: true,
      }),
    );
    await expect(past).rejects.toMatchObject({ code: "review.own-work" });
  });
});
