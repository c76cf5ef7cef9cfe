import fc from "fast-check";
import { expect, test } from "vitest";
import { ORIGIN_KINDS, type Origin, type OriginKind } from "./origin.ts";
import { letterOf, originMark, outletMarks, slotOf, SLOTS, type OriginMark } from "./origin-mark.ts";

const FOX = { mark: { letters: "FN" }, name: "Fox News" };
const STATED = { certainty: "STATED", isInferenceConfirmed: false, outletName: "Fox News" } as const;
const INFERRED = { ...STATED, certainty: "INFERRED" } as const;

const originOf = (kind: OriginKind): Origin => ({
  id: "ministry",
  name: "Russian foreign ministry",
  aliases: [],
  kind,
  identified: "NAMED",
  side: "NOT_RECORDED",
  locator: null,
  outletId: null,
});
const MINISTRY = originOf("OFFICE");
const letters = (...names: string[]): string[] => outletMarks(names).map((mark) => mark.letters);

test.each([
  [0, "A"],
  [1, "B"],
  [25, "Z"],
  [26, "A2"],
  [27, "B2"],
  [51, "Z2"],
  [52, "A3"],
])("origin number %i is lettered %s", (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});

test("no letter is ever given twice", () => {
  const given = Array.from({ length: 2000 }, (_, index) => letterOf(index));
  expect(new Set(given).size).toBe(2000);
});

test("after the eighth origin the hues start again", () => {
  expect(SLOTS.map((_, index) => slotOf(index))).toEqual(["A", "B", "C", "D", "E", "F", "G", "H"]);
  expect(slotOf(8)).toBe("A");
});

test("an outlet's two letters are the initials of its first words, or the first letters of its only one", () => {
  expect(letters("Washington Examiner", "Reuters", "The Meridian", "Velm Public Radio")).toEqual([
    "WE",
    "RE",
    "ME",
    "VP",
  ]);
});

test("outlets with the same initials get different letters", () => {
  expect(letters("Norrhavn Courier", "Northern Chronicle", "New Coast")).toEqual(["NC", "NO", "NE"]);
  expect(letters("CNN", "CNN")).toEqual(["CN", "C2"]);
});

test("an accent written in two characters is one letter", () => {
  expect(letters("L\u2019E\u0301cho", "\u00C9cho")).toEqual(["LÉ", "ÉC"]);
});

test("an outlet without letters in its name still gets a mark, and so does a second one", () => {
  expect(letters("24/7", "—", "…")).toEqual(["27", "•2", "•3"]);
});

const NAMES = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom(..."aZé ’.-7"), maxLength: 6 }),
    fc.constantFrom("CNN", "The Post", "Washington Post", "W"),
    fc.string({ unit: "grapheme", maxLength: 4 }),
  ),
  { maxLength: 40 },
);

test("whatever outlets are called, no two share their letters, and no origin has the letters of an outlet", () => {
  const ofOrigins = new Set(Array.from({ length: 26 }, (_, index) => letterOf(index)));
  fc.assert(
    fc.property(NAMES, (names) => {
      const given = letters(...names);
      expect(new Set(given).size).toBe(names.length);
      for (const pair of given) expect(ofOrigins.has(pair), pair).toBe(false);
    }),
  );
});

test("an outlet's letters are the same whatever outlets come after it", () => {
  fc.assert(
    fc.property(NAMES, NAMES, (names, more) => {
      expect(letters(...names, ...more).slice(0, names.length)).toEqual(letters(...names));
    }),
  );
});

test("a named origin is shown by its letter and name", () => {
  expect(originMark(STATED, MINISTRY, 1, FOX)).toEqual<OriginMark>({
    letter: "B",
    slot: "B",
    style: "NAMED",
    name: "Russian foreign ministry",
  });
});

test("an inferred origin looks inferred until a second person has confirmed it", () => {
  expect(originMark(INFERRED, MINISTRY, 0, FOX).style).toBe("INFERRED");
  expect(originMark({ ...INFERRED, isInferenceConfirmed: true }, MINISTRY, 0, FOX).style).toBe("NAMED");
});

test("what was withdrawn keeps its letter and looks withdrawn, inferred or not", () => {
  for (const assertion of [STATED, INFERRED])
    expect(originMark(assertion, MINISTRY, 2, FOX, true)).toMatchObject({ letter: "C", slot: "C", style: "WITHDRAWN" });
});

test("an outlet's own voice carries the outlet's two letters and no hue", () => {
  expect(originMark(STATED, originOf("OUTLET_REPORTING"), 4, FOX)).toEqual<OriginMark>({
    letter: "FN",
    slot: "?",
    style: "OWN",
    name: "Fox News’s own reporting",
  });
});

test("nobody carries a question mark, and never the name that was typed", () => {
  expect(originMark(INFERRED, originOf("UNKNOWN"), 4, FOX, true)).toEqual<OriginMark>({
    letter: "?",
    slot: "?",
    style: "UNKNOWN",
    name: "Nobody named",
  });
});

test("only an outlet's own voice and nobody go without a hue", () => {
  const hueless = ORIGIN_KINDS.filter((kind) => originMark(STATED, originOf(kind), 0, FOX).slot === "?");
  expect(hueless).toEqual(["OUTLET_REPORTING", "UNKNOWN"]);
});
