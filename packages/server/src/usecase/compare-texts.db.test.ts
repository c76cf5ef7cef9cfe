import { expect, test } from "vitest";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD } from "../testing/two-outlet-story.ts";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { shownTarget } from "../testing/shown.ts";
import { claimView, type ClaimView } from "../view/claim-view.ts";
import { approveVerdict } from "./decide-review.ts";
import { compareTexts, compareWaiting } from "./compare-texts.ts";
import { createStory } from "./create-story.ts";
import { atDesk } from "../desk/at-desk.ts";
import { pasted } from "../testing/imported.ts";
import { importArticle } from "./import-article.ts";
import { proposeVerdict } from "./propose-verdict.ts";
import { recaptureArticle } from "./recapture-article.ts";
import { recordAssertion } from "./record-assertion.ts";
import { verifyStandings } from "./standings.ts";

const WIRE =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason for it. " +
  "The pier, built in 1911, carries some 400 passengers a day, according to the board’s own figures for last year. " +
  "Nobody asked the crews, said Ida Voss, who runs the union and who read it on a notice board like everyone else.";
const OWN_WORDS =
  "We stood at the door on Tuesday evening when seven people voted on a pier that half the town crosses every morning. It rained.";

const at = await freshDatabase();
const desk = await testDesk(at, "compare");
const now = new Date("2026-03-05T12:00:00Z");

interface Printed {
  readonly articleId: string;
  readonly captureId: string;
}

async function printed(story: string, outlet: string, text: string): Promise<Printed> {
  return importArticle(desk.as("editor"), pasted(story, outlet, text));
}

/** Two outlets that say one thing in their own voice: one text, or two. */
async function storyOf(
  second: string,
): Promise<{ claim: string; articles: readonly Printed[]; look: () => Promise<ClaimView> }> {
  const editor = desk.as("editor");
  const { slug: story } = await createStory(editor, { title: "The pier" });
  const articles = [await printed(story, "The Guardian", WIRE), await printed(story, "The New York Times", second)];
  let claim = "";
  for (const { captureId } of articles) {
    const target = claim ? await shownTarget(editor, claim) : { newClaim: CLAIM_FIELDS };
    const fields = {
      ...SAID_BY_THE_BOARD,
      mode: "NARRATOR",
      certainty: "UNSTATED",
      origin: { choice: "OWN_REPORTING" },
    } as const;
    const place = { captureId, start: 0, end: 65 };
    claim = (await recordAssertion(editor, { place, target, fields })).claimId;
  }
  return { claim, articles, look: () => atDesk(editor, (work) => claimView(work, claim)) };
}

async function propose({ claim, look }: Awaited<ReturnType<typeof storyOf>>): Promise<void> {
  const { revision } = await look();
  const input = { claim, revision, rationale: "Both say so.", exception: null, tried: null, publicNote: null };
  await proposeVerdict(desk.as("editor"), { ...input, label: "UNVERIFIED" });
}

const approve = async ({ claim, look }: Awaited<ReturnType<typeof storyOf>>): Promise<unknown> =>
  approveVerdict(desk.as("reviewer"), { claim, revisionHash: (await look()).revisionHash, comment: null });

const recaptured = (articleId: string, text: string): Promise<unknown> =>
  recaptureArticle(desk.as("second-editor"), {
    article: articleId,
    after: 1,
    material: { how: "PASTE", text },
    keptLines: [0],
  });

test("nothing is approved while a text under it is still to be compared; then it is, and one text is one voice", async () => {
  const story = await storyOf(WIRE.replace("for it.", "for it at all."));
  await propose(story);
  await expect(approve(story)).rejects.toMatchObject({ code: "claim.awaits", message: /still being compared/ });
  expect(await compareWaiting(at.database, now)).toBeGreaterThan(0);
  expect(await compareWaiting(at.database, now)).toBe(0);
  expect(await story.look()).toMatchObject({ evidence: { level: "ECHOED", asserting: { voices: { count: 1 } } } });
  await expect(approve(story)).resolves.toMatchObject({ state: "APPROVED" });
});

test("a new capture of shared words leaves an approval as it is: the texts still share them", async () => {
  const story = await storyOf(WIRE.replace("for it.", "for it at all."));
  await compareWaiting(at.database, now);
  await propose(story);
  await approve(story);
  await recaptured(story.articles[1]?.articleId ?? "", WIRE.replace("for it.", "for it whatever."));
  expect((await story.look()).state).toBe("APPROVED");
  await compareWaiting(at.database, now);
  expect(await story.look()).toMatchObject({ state: "APPROVED", evidence: { level: "ECHOED" } });
  expect((await verifyStandings(at.database)).faults).toEqual([]);
});

test("an approval goes stale once a new capture is found to share its words, in the name of who brought it in", async () => {
  const story = await storyOf(OWN_WORDS);
  await compareWaiting(at.database, now);
  await propose(story);
  await approve(story);
  expect((await story.look()).evidence.asserting.voices.count).toBe(2);
  await recaptured(story.articles[1]?.articleId ?? "", `${OWN_WORDS} ${WIRE}`);
  const { articleId = "" } = story.articles[1] ?? {};
  expect((await story.look()).state).toBe("APPROVED");
  for (const _ of [1, 2]) await compareTexts(at.database, { deskId: desk.deskId, articleId }, now);
  const { state, history, evidence } = await story.look();
  expect([state, evidence.asserting.voices.count]).toEqual(["STALE", 1]);
  expect(history[0]).toMatchObject({
    personName: "compare second-editor",
    what: "imported a text that others share",
  });
  expect((await verifyStandings(at.database)).faults).toEqual([]);
});
