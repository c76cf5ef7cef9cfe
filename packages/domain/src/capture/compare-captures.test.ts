import fc from "fast-check";
import { expect, test } from "vitest";
import { ownTimeOf } from "../testing/own-time.ts";
import { compareCaptures, type CapturedStory } from "./compare-captures.ts";

const STORY = [
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said.",
  "“We had no choice,” the chairwoman, Ines Holm, told the Herald. About 40 boats lie there.",
  "The ministry in Berlin asked for the vote, according to a letter of 3 May.",
].join("\n\n");

const captured = (text: string, more: Partial<CapturedStory> = {}): CapturedStory => ({
  text,
  headline: "Pier to close",
  corrections: [],
  ...more,
});
const after = (from: string, to: string): ReturnType<typeof compareCaptures> =>
  compareCaptures(captured(STORY), captured(STORY.replace(from, to)));

test("the same text is no change", () => {
  expect(compareCaptures(captured(STORY), captured(STORY))).toEqual({ changes: [], announced: [], isStealth: false });
});

test.each([
  ["kinds of quotation mark and dash", STORY.replaceAll("“", '"').replaceAll("”", '"')],
  ["spaces", STORY.replaceAll(" ", "\u00a0 ")],
  ["a time of update", `Updated 4 hours ago\n\n${STORY}\n\nLast updated 3:14 p.m. EDT`],
  ["a link to another story", `${STORY}\n\nRead more: Ferries of the north\n\nRelated: What the board is`],
  ["a paragraph that only moved", STORY.split("\n\n").toReversed().join("\n\n")],
])("%s is noise", (_, text) => {
  expect(compareCaptures(captured(STORY), captured(text)).changes).toEqual([]);
});

test.each([
  ["About 40 boats", "About 60 boats", ["NUMBER"]],
  ["two members", "three members", ["NUMBER"]],
  ["Ines Holm", "Ines Brandt", ["NAME"]],
  ["“We had no choice,”", "“We had a choice,”", ["QUOTE", "DENIAL"]],
  ["asked for the vote", "did not ask for the vote", ["DENIAL"]],
  ["the old ferry pier", "the old pier", []],
])("“%s” turned into “%s” is told, and what matters in it is named", (from, to, matters) => {
  const { changes, isStealth } = after(from, to);
  expect(changes).toHaveLength(1);
  expect(changes[0]?.matters).toEqual(matters);
  expect(changes[0]?.was).toContain(from);
  expect(changes[0]?.now).toContain(to);
  expect(isStealth).toBe(matters.length > 0);
});

test.each([
  ["Updated figures from the ministry put the toll at 40.", "Updated figures from the ministry put the toll at 400."],
  ["Published reports say that Holm was arrested.", "Published reports say that Holm was not arrested."],
  ["“Listen, we will not attack,” the minister said.", "“Listen, we will attack,” the minister said."],
  ["“Watch my hands: no troops will go,” she said.", "“Watch my hands: troops will go,” she said."],
  ["Related charges against Holm were dropped.", "Related charges against Holm were not dropped."],
  ["10 days ago the army killed 3", "10 days ago the army killed 300"],
  ["Read more: the letter names Holm as a witness.", "Read more: the letter names Holm as a suspect and 3 others."],
  ["NATO on Tuesday.", "NATO on Friday."],
  ["Sixteen people were hurt.", "Nineteen people were hurt."],
  ["Holm resigned on the quay.", "Brandt resigned on the quay."],
  ["He called it ‘a mere mistake’ in public.", "He called it ‘a grave mistake’ in public."],
])("what only begins like furniture, or is easily missed, is told as an edit by stealth: %s", (was, now) => {
  const { changes, isStealth } = compareCaptures(captured(`${STORY}\n\n${was}`), captured(`${STORY}\n\n${now}`));
  expect(changes).toMatchObject([{ was, now }]);
  expect(isStealth).toBe(true);
});

test("a new sentence with a number in words matters", () => {
  const { changes } = compareCaptures(captured(STORY), captured(`${STORY}\n\nTwelve people were killed on the pier.`));
  expect(changes).toMatchObject([{ was: null, matters: ["NUMBER"] }]);
});

test("a short sentence that a notice happens to hold is told all the same", () => {
  const notice = "Correction: The board said no. An earlier version said yes.";
  const now = captured(`${STORY}\n\nThe board said no.\n\n${notice}`, { corrections: [notice] });
  expect(compareCaptures(captured(STORY), now).changes).toMatchObject([{ now: "The board said no." }]);
});

test("an edit that the outlet announces is none by stealth", () => {
  const notice = "Correction: An earlier version of this article misstated the number of boats.";
  const now = captured(`${STORY.replace("40", "60")}\n\n${notice}`, { corrections: [notice] });
  expect(compareCaptures(captured(STORY), now)).toMatchObject({
    changes: [{ matters: ["NUMBER"] }],
    announced: [notice],
    isStealth: false,
  });
  // A notice that stood there before announces nothing new.
  const before = captured(`${STORY}\n\n${notice}`, { corrections: [notice] });
  expect(compareCaptures(before, now)).toMatchObject({ announced: [], isStealth: true });
});

test("a new headline is told first, and one that was not kept is no change", () => {
  const renamed = compareCaptures(captured(STORY), captured(STORY, { headline: "Pier saved" }));
  expect(renamed.changes).toEqual([{ was: "Pier to close", now: "Pier saved", matters: ["HEADLINE"] }]);
  expect(compareCaptures(captured(STORY, { headline: null }), captured(STORY)).changes).toEqual([]);
});

test("a sentence that came or went is told with what stands nowhere else", () => {
  const more = `${STORY}\n\nThe mayor, Olaf Berg, was told on Friday.`;
  expect(compareCaptures(captured(STORY), captured(more)).changes).toEqual([
    { was: null, now: "The mayor, Olaf Berg, was told on Friday.", matters: ["NAME"] },
  ]);
  expect(compareCaptures(captured(more), captured(STORY)).changes).toMatchObject([{ now: null, matters: ["NAME"] }]);
});

test("every sentence of both versions is unchanged, or in exactly one change", () => {
  const sentence = fc
    .array(fc.constantFrom("the", "board", "pier", "said", "boats", "Holm", "not", "40", "vote"), {
      minLength: 3,
      maxLength: 8,
    })
    .map((words) => `A ${words.join(" ")}.`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, (was, now) => {
      const { changes } = compareCaptures(captured(was.join("\n\n")), captured(now.join("\n\n")));
      const left = (all: readonly string[], gone: readonly (string | null)[]): string => {
        const rest = [...all];
        for (const each of gone) if (each !== null) expect(rest.splice(rest.indexOf(each), 1)).toEqual([each]);
        return rest.sort((a, b) => a.localeCompare(b)).join("\n");
      };
      const [went, came] = [changes.map((change) => change.was), changes.map((change) => change.now)];
      expect(left(was, went)).toBe(left(now, came));
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    "rewritten from end to end",
    (word: string) => many(3000, (at) => `Sentence ${at} of the ${word} tells that ${at * 7} came.`),
  ],
  ["of long sentences, all of them another", (word: string) => many(450, (at) => `${`${word}${at} `.repeat(400)}end.`)],
  ["of one sentence again and again", (word: string) => many(20_000, () => `The ${word} said so.`)],
  ["of abbreviations", (word: string) => `${"Mr. ".repeat(20_000)} ${word}`],
  ["of names without an end", (word: string) => `${"Holm of ".repeat(40_000)} ${word}`],
  ["of signs after a time", (word: string) => `12:30${"-".repeat(100_000)} ${word}`],
  ["of wide spaces after a time", (word: string) => `12:30${"\u2003".repeat(50_000)} ${word}`],
  ["of quotation marks", (word: string) => `${"“‘".repeat(50_000)} ${word}`],
])("two long texts %s are compared in seconds, where work that grows with the square takes minutes", (_, textOf) => {
  const [was, now] = [captured(textOf("first")), captured(textOf("second"))];
  expect(ownTimeOf(() => compareCaptures(was, now))).toBeLessThan(8000);
});

function many(count: number, sentence: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => sentence(at)).join("\n\n");
}
