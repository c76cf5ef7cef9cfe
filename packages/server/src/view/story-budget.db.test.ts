import { afterAll, describe, expect, test } from "vitest";
import { fillStory } from "../testing/large-story.ts";
import { countingDatabase, type Cost } from "../testing/statement-count.ts";
import { contextOf, freshDatabase, testDesk, type TestPerson } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD } from "../testing/two-outlet-story.ts";
import { createClaim } from "../usecase/create-claim.ts";
import { approveVerdict } from "../usecase/decide-review.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { proposeVerdict } from "../usecase/propose-verdict.ts";
import { recordAssertion } from "../usecase/record-assertion.ts";
import { verifyStandings } from "../usecase/standings.ts";
import { claimView } from "./claim-view.ts";
import { matrixView } from "./matrix-view.ts";
import { readView } from "./read-view.ts";
import { sharedMatrixRows, type MatrixPart } from "./shared-matrix-rows.ts";

/** What a story's screens and presses cost does not grow with the story, nor with how often its articles were captured. */
const at = await freshDatabase();
const desk = await testDesk(at, "large");
const small = await fillStory(desk, "small", { articles: 10, claims: 20, carriedBy: 10, capturesEach: 1 });
const large = await fillStory(desk, "large", { articles: 50, claims: 500, carriedBy: 10, capturesEach: 3 });
const { database, cost } = countingDatabase(at.ownerUrl);
afterAll(() => database.close());

let presses = 0;
const press = (person: TestPerson, procedure: string): DeskCall => ({
  ...by(person),
  request: { key: `00000000-0000-4000-8000-${String(++presses).padStart(12, "0")}`, procedure, inputSha256: "0" },
});
const by = (person: TestPerson): DeskCall => contextOf(database, desk.people[person]);
const look = <T>(view: (work: DeskWork) => Promise<T>): Promise<Cost<T>> =>
  cost(() => atDesk({ ...by("editor"), isReading: true }, view));
const claimOf = (ids: readonly string[]): string => ids[7] ?? "";

describe("in a story of 500 claims and 50 articles", () => {
  test("the matrix is a few statements a page, and every claim stands on one page", async () => {
    const few = await look((work) => matrixView(work, "small"));
    const first = await look((work) => matrixView(work, "large"));
    expect(first.sent).toBe(few.sent);
    expect(first.sent).toBeLessThanOrEqual(8);
    expect(first.bytes).toBeLessThan(150_000);
    const seen: number[] = [];
    for (let cursor: string | null = null, pages = 0; pages < 30; pages++) {
      const page: Awaited<ReturnType<typeof matrixView>> = (await look((work) => matrixView(work, "large", cursor)))
        .answer;
      seen.push(...page.rows.map(({ number }) => number));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect([new Set(seen).size, seen.length]).toEqual([500, 500]);
  });

  test("rows that somebody has read are given to all who watch, whatever else each of them asks for", async () => {
    const [a = "", b = "", c = ""] = large.claimIds.slice(20);
    const { seq } = (await look((work) => matrixView(work, "large"))).answer.story;
    const ask = (person: TestPerson, told: Readonly<Record<string, number>>): Promise<Cost<MatrixPart>> => {
      const claims = Object.entries(told).map(([claim, asOf]) => ({ claim, asOf }));
      const input = { story: "large", claims, asOf: Math.max(...Object.values(told)) };
      return cost(() => sharedMatrixRows(by(person), input));
    };
    const rowsOf = ({ answer }: Cost<MatrixPart>): string[] => answer.rows.map(({ claimId }) => claimId);
    await ask("editor", { [a]: seq - 1 });
    expect(rowsOf(await ask("editor", { [a]: seq - 1, [b]: seq }))).toEqual([a, b]);
    const others = await ask("second-editor", { [a]: seq - 2, [b]: seq - 1 });
    expect([others.sent, ...rowsOf(others)]).toEqual([0, a, b]);
    expect((await ask("second-editor", { [c]: seq })).sent).toBeGreaterThan(0);
    // Somebody asks as of a number that nobody was told yet; who is told it later is not given what was read before.
    await ask("editor", { [a]: seq + 1 });
    await createClaim(press("editor", "claim.create"), { story: "small", fields: CLAIM_FIELDS });
    expect((await ask("second-editor", { [a]: seq + 1 })).answer.story.seq).toBe(seq + 1);
  });

  test("two articles beside each other", async () => {
    const [left = "", right = ""] = large.articleIds.slice(3);
    const few = await look((work) => readView(work, "small", []));
    const { sent, bytes, answer } = await look((work) => readView(work, "large", [right, left]));
    expect(sent).toBe(few.sent);
    expect(sent).toBeLessThanOrEqual(10);
    expect(bytes).toBeLessThan(200_000);
    expect(answer.shown.map(({ id }) => id)).toEqual([right, left]);
    expect(answer.shown[0]?.highlights).toHaveLength(100);
  });

  test("one claim", async () => {
    const few = await look((work) => claimView(work, claimOf(small.claimIds)));
    const { sent, bytes } = await look((work) => claimView(work, claimOf(large.claimIds)));
    expect(sent).toBe(few.sent);
    expect(sent).toBeLessThanOrEqual(12);
    expect(bytes).toBeLessThan(60_000);
  });

  test("recording a passage, and approving", async () => {
    const claim = claimOf(large.claimIds);
    const { text } = (await readTail()).answer;
    const start = text.lastIndexOf("It was written as number");
    const recorded = await cost(() =>
      recordAssertion(press("editor", "claim.recordAssertion"), {
        place: { captureId: large.captureId, start, end: text.length },
        target: { newClaim: CLAIM_FIELDS },
        fields: SAID_BY_THE_BOARD,
      }),
    );
    // A claim, an origin and a party that are new are each looked for, numbered and named; the sentence is settled anew.
    expect(recorded.sent).toBeLessThanOrEqual(40);
    const { revision, wording } = (await look((work) => claimView(work, claim))).answer;
    const onKnown = await cost(() =>
      recordAssertion(press("editor", "claim.recordAssertion"), {
        place: { captureId: large.captureId, start, end: text.length },
        target: { claim, wording },
        fields: SAID_BY_THE_BOARD,
      }),
    );
    expect(onKnown.sent).toBeLessThanOrEqual(25);
    const verdict = { rationale: "Offices say so.", exception: null, tried: null, publicNote: null };
    await proposeVerdict(by("editor"), { claim, revision: revision + 1, label: "UNVERIFIED", ...verdict });
    const { revisionHash } = (await look((work) => claimView(work, claim))).answer;
    const approved = await cost(() =>
      approveVerdict(press("reviewer", "review.approve"), { claim, revisionHash, comment: null }),
    );
    expect(approved.sent).toBeLessThanOrEqual(25);
    expect((await verifyStandings(at.database)).faults).toEqual([]);
  });
});

const readTail = (): Promise<Cost<{ text: string }>> =>
  look(async (work) => ({ text: (await readView(work, "large", [large.articleIds[0] ?? ""])).shown[0]?.text ?? "" }));
