import { expect, test } from "vitest";
import { imported, pasted } from "../testing/imported.ts";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD } from "../testing/two-outlet-story.ts";
import { shownClaim } from "../testing/shown.ts";
import { articlesView } from "../view/articles-view.ts";
import { createStory } from "./create-story.ts";
import { atDesk } from "../desk/at-desk.ts";
import { markSentence } from "./mark-sentence.ts";
import { recordAssertion } from "./record-assertion.ts";
import { verifyStandings } from "./standings.ts";
import { withdrawClaim } from "./withdraw-claim.ts";

const SENTENCE = "Number 00 of the twelve findings was read out on the quay on Thursday. ";
const TEXT = Array.from({ length: 12 }, (_, n) => SENTENCE.replace("00", String(n).padStart(2, "0")))
  .join("")
  .trim();

const at = await freshDatabase();
const desk = await testDesk(at, "coverage");

test("many settle and open sentences of one article at once: nobody stands in another's way, and all are counted", async () => {
  const editor = desk.as("editor");
  const { slug: story } = await createStory(editor, { title: "Twelve findings" });
  const { captureId } = await imported(editor, pasted(story, "Gazette", TEXT));
  const place = (n: number): { captureId: string; start: number; end: number } => ({
    captureId,
    start: n * SENTENCE.length,
    end: (n + 1) * SENTENCE.length - 1,
  });
  const record = (n: number): Promise<{ claimId: string }> =>
    recordAssertion(editor, { place: place(n), target: { newClaim: CLAIM_FIELDS }, fields: SAID_BY_THE_BOARD });
  const made = [await record(0), await record(1), await record(2)];
  const settled = async (): Promise<number | undefined> =>
    (await atDesk(editor, (work) => articlesView(work, story))).articles[0]?.settled;
  expect(await settled()).toBe(3);
  const withdrawals = await Promise.all(
    made.map(async ({ claimId }) => ({ ...(await shownClaim(editor, claimId)), reason: "It was misread" })),
  );
  await Promise.all([
    ...[3, 4, 5, 6].map((n) => markSentence(editor, { place: place(n), kind: "OPINION", was: null })),
    ...[7, 8, 9].map(record),
    ...withdrawals.map((input) => withdrawClaim(editor, input)),
  ]);
  expect(await settled()).toBe(7);
  expect((await verifyStandings(at.database)).faults).toEqual([]);
});
