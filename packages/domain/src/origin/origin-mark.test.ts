import fc from "fast-check";
import { expect, test } from "vitest";
import { assertionOf, FOX_ITSELF, MINISTRY, narrationOf, NOBODY } from "../testing/assertion-fixtures.ts";
import { letterOf, originMark, outletMarks, slotOf, SLOTS, type OutletMark } from "./origin-mark.ts";

const OUTLET: OutletMark = { letter: "F", slot: "G" };

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [27, "AB"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
])("origin number %i is lettered %s", (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});

test("no letter is ever given twice", () => {
  const letters = Array.from({ length: 2000 }, (_, index) => letterOf(index));
  expect(new Set(letters).size).toBe(2000);
});

test("after the eighth origin the hues start again", () => {
  expect(SLOTS.map((_, index) => slotOf(index))).toEqual(["A", "B", "C", "D", "E", "F", "G", "H"]);
  expect(slotOf(8)).toBe("A");
});

test("outlets with the same initial get different letters", () => {
  expect(outletMarks(["Washington Examiner", "Washington Post", "Wire Copy"]).map(({ letter }) => letter)).toEqual([
    "W",
    "A",
    "I",
  ]);
});

test("no letter marks two outlets while the names have letters enough", () => {
  const name = fc
    .string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), minLength: 12, maxLength: 16 })
    .filter((each) => new Set(each).size >= 8);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
      const letters = outletMarks(names).map(({ letter }) => letter);
      expect(new Set(letters).size).toBe(names.length);
      for (const [index, letter] of letters.entries()) expect(names[index]?.toUpperCase()).toContain(letter);
    }),
  );
});

test("an outlet without a letter in its name still gets a mark", () => {
  expect(outletMarks(["24/7"])[0]?.letter).toBe("•");
});

test("an outlet's mark is the same whatever outlets come after it", () => {
  expect(outletMarks(["CNN", "NBC"])[0]).toEqual(outletMarks(["CNN"])[0]);
});

test("a named origin is shown by its letter and name", () => {
  expect(originMark(assertionOf(), MINISTRY, 1, OUTLET)).toEqual({
    letter: "B",
    slot: "B",
    style: "NAMED",
    name: "Russian foreign ministry",
  });
});

test("an inferred origin looks inferred until a person confirms it", () => {
  const inferred = assertionOf({ certainty: "INFERRED" });
  expect(originMark(inferred, MINISTRY, 0, OUTLET).style).toBe("INFERRED");
  expect(originMark({ ...inferred, inferenceConfirmedBy: "an editor" }, MINISTRY, 0, OUTLET).style).toBe("NAMED");
});

test("an outlet's own voice carries the outlet's letter, and nobody carries a question mark", () => {
  expect(originMark(narrationOf("Fox News", FOX_ITSELF.id), FOX_ITSELF, 4, OUTLET)).toEqual({
    letter: "F",
    slot: "G",
    style: "OWN",
    name: "Fox News’s own reporting",
  });
  expect(originMark(assertionOf(), NOBODY, 4, OUTLET)).toMatchObject({ letter: "?", slot: "?", style: "UNKNOWN" });
});
