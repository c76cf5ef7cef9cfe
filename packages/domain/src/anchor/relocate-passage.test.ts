import fc from "fast-check";
import { expect, test } from "vitest";
import { describePassage, type PassageDescription } from "./describe-passage.ts";
import { relocatePassage, type Relocation } from "./relocate-passage.ts";
import { ownTimeOf } from "../testing/own-time.ts";

function passageOf(text: string, words: string, from = 0): PassageDescription {
  const start = text.indexOf(words, from);
  const passage = describePassage(text, { start, end: start + words.length });
  if ("fault" in passage) throw new Error(passage.fault);
  return passage;
}

const STORY =
  "The harbour board met on Tuesday behind closed doors. Its chair said that the ferry pier, built in 1911, would close at the end of the season. " +
  "“Nobody asked the crews,” said Ida Voss, who runs the union. The board answered no questions about what happens to the four boats.";
const QUOTE = "the ferry pier, built in 1911, would close at the end of the season";
const passage = passageOf(STORY, QUOTE);
/** What stands at the place that was found, and how it was found. */
const found = (text: string, of: PassageDescription = passage): [Relocation["kind"], string] => {
  const answer = relocatePassage(text, of);
  return [answer.kind, answer.kind === "ORPHANED" ? "" : text.slice(answer.span.start, answer.span.end)];
};

test("on the text it was described on, a passage stands where it was, or several places are told as such", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "—", "😀", "\n"), minLength: 1, maxLength: 90 }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const described = describePassage(text, { start: a % text.length, end: (b % text.length) + 1 });
        if ("fault" in described) return;
        const answer = relocatePassage(text, described);
        const { start, end } = described;
        if (answer.kind === "PLACED") expect(text.slice(answer.span.start, answer.span.end)).toBe(described.exact);
        else
          expect(
            answer.kind === "ORPHANED" && answer.candidates.length > 1,
            `${JSON.stringify(text)} ${start} ${end}`,
          ).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test("the same words in the same surroundings are placed, further down too", () => {
  expect(found(`A new first paragraph.\n\n${STORY}`)).toEqual(["PLACED", QUOTE]);
});

test("kinds of space, quotation mark and dash change nothing, and the new text's own signs are kept", () => {
  const retyped = STORY.replaceAll("“", '"').replaceAll("”", '"').replaceAll(" ", "\u00A0 ");
  const crews = passageOf(STORY, "“Nobody asked the crews,” said Ida Voss");
  expect(found(retyped, crews)).toEqual([
    "PLACED",
    '"Nobody\u00A0 asked\u00A0 the\u00A0 crews,"\u00A0 said\u00A0 Ida\u00A0 Voss',
  ]);
});

test("words without their surroundings are moved, and a person confirms", () => {
  expect(found(STORY.replace("Its chair said that", "Its chair denied that"))).toEqual(["MOVED", QUOTE]);
  expect(found(`Critics had feared that ${QUOTE}; they were right.`)).toEqual(["MOVED", QUOTE]);
});

test.each([
  ["a number", "built in 1911", "built in 1914"],
  ["a word", "would close", "might close"],
  ["a clause put in", "1911, would", "1911 by a contractor from the north, would"],
  ["a clause taken out", ", built in 1911,", ""],
])("%s that changed is moved, and the whole changed passage is shown", (_, old, now) => {
  expect(found(STORY.replace(old, now))).toEqual(["MOVED", QUOTE.replace(old, now)]);
});

test("one word alone that changed between the same surroundings is moved to its successor", () => {
  expect(found(STORY.replace("1911", "1914"), passageOf(STORY, "1911"))).toEqual(["MOVED", "1914"]);
});

test("quotation marks at the ends belong to a changed quote where they still stand", () => {
  const crews = passageOf(STORY, "“Nobody asked the crews,”");
  expect(found(STORY.replace("Nobody asked", "No one asked"), crews)).toEqual(["MOVED", "“No one asked the crews,”"]);
});

test("words that are gone are orphaned, whatever stands around them", () => {
  expect(found(STORY.replace(` ${QUOTE}`, ""))).toEqual(["ORPHANED", ""]);
  expect(found("Something else entirely happened in another town that day.")).toEqual(["ORPHANED", ""]);
});

test("equal places are never guessed between: all are offered", () => {
  const answer = relocatePassage(`${STORY}\n\n${STORY}`, passage);
  expect(answer).toMatchObject({ kind: "ORPHANED", candidates: [{ likeness: 1 }, { likeness: 1 }] });
});

test("two changed places that nothing tells apart are offered, not guessed", () => {
  const changed = STORY.replace("would close", "might close");
  expect(relocatePassage(`${changed}\n\n${changed}`, passage)).toMatchObject({
    kind: "ORPHANED",
    candidates: [{ start: expect.any(Number) as number }, { start: expect.any(Number) as number }],
  });
});

test("among several places with the same words the surroundings decide", () => {
  const text =
    "Moscow called the first round useful. Nobody in the capital was surprised by it. Washington called the second round useful. Everybody was.";
  const second = passageOf(text, "useful", 60);
  expect(relocatePassage(`Updated.\n\n${text}`, second)).toEqual({
    kind: "PLACED",
    span: { start: second.start + 10, end: second.end + 10 },
  });
});

test("whatever stands in a text, a placed passage holds its own words", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 40 }),
      fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 }),
      (text, exact) => {
        const answer = relocatePassage(text, { exact, prefix: "", suffix: "" });
        if (answer.kind === "PLACED") expect(text.slice(answer.span.start, answer.span.end)).toBe(exact);
      },
    ),
  );
});

test("a quote without words is nowhere, and one of signs alone is looked for as it stands", () => {
  expect(relocatePassage("some text", { exact: "", prefix: "", suffix: "x" })).toEqual({
    kind: "ORPHANED",
    candidates: [],
  });
  expect(relocatePassage("a … b", { exact: "…", prefix: "a ", suffix: " b" })).toEqual({
    kind: "PLACED",
    span: { start: 2, end: 3 },
  });
});

test("200,000 characters are searched within a fiftieth of a second", () => {
  const long = `${"The council of the town heard the report of the clerk on the drains. ".repeat(1500)}${STORY.replace("1911", "1914")}${"Then it rose and went home for the night. ".repeat(2300)}`;
  relocatePassage(long, passage);
  expect(ownTimeOf(() => expect(relocatePassage(long, passage).kind).toBe("MOVED"))).toBeLessThan(20);
});
