import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { beforeAll, describe, expect, test } from "vitest";
import { atDesk } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { joinAccounts } from "../store/people.ts";
import { publishEdition, shownDocument } from "../testing/published-edition.ts";
import { freshDatabase, testDesk, type TestDesk, type TestPerson } from "../testing/test-desk.ts";
import { actAs } from "../usecase/act-as.ts";
import { approveVerdict, reaffirmVerdict } from "../usecase/decide-review.ts";
import { freezeEdition } from "../usecase/freeze-edition.ts";
import { readEdition } from "../usecase/read-edition.ts";
import { saveBriefing } from "../usecase/save-briefing.ts";
import { briefingView } from "../view/briefing-view.ts";
import { approvedCase, emailAt, type Call } from "./testing/four-eyes-desk.ts";
import { LONE_WAYS, type ReadCase } from "./testing/lone-hands.ts";
import { PROOF_SEED } from "./testing/seeded-random.ts";

/**
 * The next edition of a story is approved, written and read by others. One person alone then changes what it would say, and
 * does everything that they may to have it printed so: nothing is printed that nobody else has read.
 */
const ways = Object.keys(LONE_WAYS);
const LONERS: readonly TestPerson[] = ["admin", "reviewer", "second-editor"];
const counts = { ways: ways.length, tried: 0, "asked for anew": 0, "left as it was read": 0, refused: 0, printed: 0 };

let at: Awaited<ReturnType<typeof freshDatabase>>;
let desks = 0;
beforeAll(async () => {
  at = await freshDatabase();
});

interface Read extends ReadCase {
  /** The document that was read. */
  readonly sha256: string;
}

async function readCase(desk: TestDesk): Promise<Read> {
  const approved = await approvedCase(desk);
  const sentences = [{ text: "They met at the port, the board said.", claimIds: [approved.claim], ownWords: [] }];
  await saveBriefing(desk.as("editor"), { story: approved.story, version: 1, headline: "At the port", sentences });
  const sha256 = await shownDocument(desk.as("viewer"), approved.story);
  await readEdition(desk.as("second-reviewer"), { story: approved.story, documentSha256: sha256 });
  return { ...approved, sha256 };
}

/** Everything that leads on from a changed edition to a printed one, as far as one person comes with it. */
async function pressOn(call: Call, { story, claim, look, sha256 }: Read): Promise<void> {
  const { state, revisionHash } = await look();
  if (state === "PROPOSED") await tried(() => approveVerdict(call, { claim, revisionHash, comment: null }));
  if (state === "STALE") await tried(() => reaffirmVerdict(call, { claim, revisionHash, reason: "It holds." }));
  const documentSha256 = await shownDocument(call, story);
  await tried(() => readEdition(call, { story, documentSha256 }));
  await tried(() => freezeEdition(call, { story, documentSha256 }));
  await tried(() => freezeEdition(call, { story, documentSha256: sha256 }));
}

/** A refusal in words is what is hoped for; anything else is a fault. */
async function tried(press: () => Promise<unknown>): Promise<boolean> {
  try {
    await press();
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return false;
  }
}

async function printedOf(desk: TestDesk, story: string): Promise<readonly string[]> {
  const { draft } = await atDesk(desk.as("viewer"), (work) => briefingView(work, story));
  return draft.editions.map(({ sha256 }) => sha256);
}

describe.each(ways.map((way, nth) => ({ way, nth })))("one person alone $way", ({ way, nth }) => {
  const people = isFull ? LONERS : LONERS.filter((_, index) => index === (nth + PROOF_SEED) % LONERS.length);
  test.each(people)("as %s", { timeout: 120_000 }, async (person) => {
    const desk = await testDesk(at, `lone-${++desks}`);
    const read = await readCase(desk);
    const call = desk.as(person);
    counts.tried++;
    const isDone = await tried(() => LONE_WAYS[way]?.(call, read) ?? Promise.resolve());
    const isOther = (await shownDocument(call, read.story)) !== read.sha256;
    const isStale = (await read.look()).state !== "APPROVED";
    counts[!isDone ? "refused" : isOther || isStale ? "asked for anew" : "left as it was read"]++;
    await pressOn(call, read);
    const others = (await printedOf(desk, read.story)).filter((sha256) => sha256 !== read.sha256);
    counts.printed += others.length;
    expect(others).toEqual([]);
    if (isOther || isStale) expect(await printedOf(desk, read.story)).toEqual([]);
  });
});

test("nor with another account of their own", { timeout: 120_000 }, async () => {
  const desk = await testDesk(at, "lone-two-accounts");
  const read = await readCase(desk);
  await LONE_WAYS["rewords a sentence"]?.(desk.as("admin"), read);
  await joinAccounts(at.database, desk.people.reviewer.personId, desk.people.admin.personId);
  const actor = await actAs(at.database, desk.slug, emailAt(desk, "reviewer"));
  const other = { ...desk.as("reviewer"), actor };
  const documentSha256 = await shownDocument(other, read.story);
  expect(await tried(() => readEdition(other, { story: read.story, documentSha256 }))).toBe(false);
  await pressOn(other, read);
  await pressOn(desk.as("admin"), read);
  expect(await printedOf(desk, read.story)).toEqual([]);
});

test("control: the same words are printed where another person has read them", { timeout: 120_000 }, async () => {
  const desk = await testDesk(at, "lone-control");
  const read = await readCase(desk);
  await LONE_WAYS["rewords a sentence"]?.(desk.as("admin"), read);
  const hands = { reader: desk.as("reviewer"), publisher: desk.as("admin") };
  const { sha256 } = await publishEdition(read.story, hands);
  expect(await printedOf(desk, read.story)).toEqual([sha256]);
  expect(sha256).not.toBe(read.sha256);
});

test("everything was counted", () => {
  tellProof({ ...counts, seed: String(PROOF_SEED) });
  expect(counts["asked for anew"]).toBeGreaterThan(isFull ? 40 : 12);
  expect(counts.printed).toBe(0);
});
