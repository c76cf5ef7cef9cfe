import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprintsOf, isLargelyTheSame, mayShareRuns, nearCopy, sharedWording } from "./shared-runs.ts";
import { ownTimeOf } from "../testing/own-time.ts";

const WIRE =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason. " +
  "The vote was four to three. The pier, built in 1911, carries some 400 passengers a day, according to the board’s own figures. " +
  "Nobody asked the crews, said Ida Voss, who runs the union and who read it on a notice board like everyone else.";
const OWN =
  "Ferry crews in Larkhaven learned of the end of their pier from a sheet of paper. Nobody had thought to call them, and the harbour office was closed for the day.";

test("the same text is wholly the other’s", () => {
  const { ofFirst, ofSecond, runs } = nearCopy(WIRE, WIRE);
  expect([ofFirst, ofSecond]).toEqual([1, 1]);
  expect(runs).toHaveLength(1);
});

test("wire copy with a paragraph of one’s own, other quotation marks and a cut is found, and how much of each it is", () => {
  const printed = `${OWN}\n\n${WIRE.replace("’", "'").replace(" The vote was four to three.", "")}`;
  const { ofFirst, ofSecond, runs } = nearCopy(WIRE, printed);
  expect(ofFirst).toBeGreaterThan(0.85);
  expect(ofSecond).toBeGreaterThan(0.5);
  expect(ofSecond).toBeLessThan(0.75);
  expect(runs[0] && printed.slice(runs[0].inSecond.start, runs[0].inSecond.end)).toMatch(
    /^The pier, built in 1911.*like everyone else$/s,
  );
});

test("two stories of one event in their own words share nothing", () => {
  expect(nearCopy(WIRE, OWN)).toEqual({ ofFirst: 0, ofSecond: 0, runs: [] });
});

test("a sentence that both quote is a run and no copy", () => {
  const quote = "“I would not say that anything will change in the near term,” the official told reporters.";
  const { ofFirst, runs } = nearCopy(`${WIRE} ${quote}`, `${OWN} ${quote}`);
  expect(runs).toHaveLength(1);
  expect(ofFirst).toBeLessThan(0.3);
});

test("short texts, empty ones and texts of signs share nothing and throw nothing", () => {
  for (const [a, b] of [
    ["", ""],
    ["one two", "one two"],
    ["…", WIRE],
  ] as const)
    expect(nearCopy(a, b).runs).toEqual([]);
});

test("every run of twelve words is found, wherever it stands, and says the same on both sides", () => {
  const word = fc.stringMatching(/^[a-z]{2,6}$/);
  const words = (length: number): fc.Arbitrary<string[]> => fc.array(word, { minLength: length, maxLength: length });
  fc.assert(
    fc.property(
      words(12),
      fc.array(word, { maxLength: 30 }),
      fc.array(word, { maxLength: 30 }),
      fc.array(word, { maxLength: 30 }),
      (run, x, y, z) => {
        const [first, second] = [[...x, ...run, ...y].join(" "), [...z, ...run].join(" ")];
        const { runs } = nearCopy(first, second);
        expect(runs.length).toBeGreaterThan(0);
        for (const { inFirst, inSecond, words: count } of runs) {
          expect(first.slice(inFirst.start, inFirst.end)).toBe(second.slice(inSecond.start, inSecond.end));
          expect(count).toBeGreaterThanOrEqual(12);
        }
      },
    ),
  );
});

test("two long articles are held against each other within a second", () => {
  const long = (seed: number): string =>
    Array.from({ length: 6000 }, (_, index) => `w${(index * (seed + 7)) % 1009}`).join(" ");
  expect(ownTimeOf(() => nearCopy(long(1), `${long(2)} ${WIRE}`))).toBeLessThan(1000);
});

test.each([
  ["one word again and again", () => "again ".repeat(35_000)],
  ["one sentence again and again", () => "The harbour board voted on Tuesday to close the pier. ".repeat(4_000)],
  [
    "quotations again and again",
    () => "“It is closed,” he said, “and it stays so for as long as we live.” ".repeat(3_000),
  ],
  ["letters that are no words", () => ". – ".repeat(50_000)],
])("two texts of %s are held against each other within seconds", (_, text) => {
  const [first, second] = [text(), `${OWN} ${text()}`];
  expect(ownTimeOf(() => [nearCopy(first, second), sharedWording(second, first)])).toBeLessThan(5000);
});

test("wire copy is largely the same, a shared quote and a few words are not, and fingerprints tell before reading", () => {
  const printed = `${OWN}\n\n${WIRE}`;
  expect(isLargelyTheSame(nearCopy(WIRE, printed))).toBe(true);
  expect(isLargelyTheSame(nearCopy(WIRE, OWN))).toBe(false);
  const few = "The minister met the envoy on the quay on Thursday, the board said, and agreed on nothing at all.";
  expect(isLargelyTheSame(nearCopy(few, few))).toBe(false);
  expect(mayShareRuns(fingerprintsOf(WIRE), fingerprintsOf(printed))).toBe(true);
  expect(mayShareRuns(fingerprintsOf(WIRE), fingerprintsOf(OWN))).toBe(false);
});

test("what both print between quotation marks is no shared wording, and a run ends where a quotation begins", () => {
  const quote = "“We opened the gates at noon and nobody who was there that day has ever asked us why,”";
  const [first, second] = [`${OWN} ${quote} said the warden.`, `He was asked. ${quote} the warden told us.`];
  expect(sharedWording(first, second)).toEqual([]);
  const run = "The harbour board voted on Tuesday to close the old ferry pier before the winter";
  const shared = sharedWording(`${run} ${quote} ${OWN}`, `Again: ${run} ${quote}`);
  expect(shared.map(({ inFirst }) => `${run} ${quote}`.slice(inFirst.start, inFirst.end))).toEqual([run]);
});

test("a quotation inside another leaves every place where it was", () => {
  const quote = "“They said ‘no’ to us, and then they said ‘no’ again,”";
  const run = "the harbour board voted on Tuesday to close the old ferry pier before the winter";
  const text = `${quote} she said, and ${run}.`;
  const shared = sharedWording(text, `Again ${run}!`);
  expect(shared.map(({ inFirst }) => text.slice(inFirst.start, inFirst.end))).toEqual([run]);
});
