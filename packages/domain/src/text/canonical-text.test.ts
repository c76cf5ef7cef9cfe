import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalBlock, canonicalText, findTextFault, withoutTextFaults } from "./canonical-text.ts";
import { ownTimeOf } from "../testing/own-time.ts";

const wildText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "\r",
      "\n",
      "\t",
      " ",
      "\u00A0",
      "\u2028",
      "\u2029",
      "e\u0301",
      "“",
      "—",
      "\u202E",
      "\u200B",
      "\uFEFF",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
});

test("an accent written as two characters becomes one", () => {
  expect(canonicalText(["Cafe\u0301"])).toBe("Café");
});

test.each([["\r\n"], ["\r"], ["\u2028"], ["\u2029"], ["\n"], [" \n\n\t"]])(
  "the line end %j becomes one newline",
  (lineEnd) => {
    expect(canonicalBlock(`first line${lineEnd}second line`)).toBe("first line\nsecond line");
  },
);

test("one blank line stands between blocks, and empty blocks leave none behind", () => {
  expect(canonicalText(["  One. ", "", " \r\n ", "Two.\n"])).toBe("One.\n\nTwo.");
});

test("quotation marks, dashes, ellipses and spellings stay as the outlet printed them", () => {
  const printed = '“We’ll talk” — he said… ‘colour’ – "color"  (sic)';
  expect(canonicalText([printed])).toBe(printed);
});

test.each([["\u200B"], ["\u200D"], ["\u202E"], ["\u2066"], ["\u00AD"], ["\uFEFF"]])(
  "the hidden character %j stays, within a block and at its edges",
  (hidden) => {
    expect(canonicalText([`cease${hidden}fire`])).toBe(`cease${hidden}fire`);
    expect(canonicalText([`${hidden}ceasefire${hidden}`])).toBe(`${hidden}ceasefire${hidden}`);
  },
);

test("canonical text stays the same when its blocks are made canonical again", () => {
  fc.assert(
    fc.property(fc.array(wildText, { maxLength: 6 }), (blocks) => {
      const once = canonicalText(blocks);
      expect(canonicalText(once.split("\n\n"))).toBe(once);
    }),
  );
});

test("canonical text is NFC, without carriage returns, outer white space or two blank lines in a row", () => {
  fc.assert(
    fc.property(fc.array(wildText, { maxLength: 6 }), (blocks) => {
      const text = canonicalText(blocks);
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/\r|\u2028|\u2029|\n{3}|^[ \t\n]|[ \t\n]$/);
    }),
  );
});

test("every character but white space survives, in its order", () => {
  fc.assert(
    fc.property(wildText, (block) => {
      const bare = (text: string): string => text.normalize("NFC").replace(/[^\S\uFEFF]/g, "");
      expect(bare(canonicalText([block]))).toBe(bare(block));
    }),
  );
});

test("a run of a million spaces takes no time", () => {
  const spaces = " ".repeat(1_000_000);
  expect(
    ownTimeOf(() => expect(canonicalBlock(`${spaces}one${spaces}two${spaces}`)).toMatch(/^one *two$/)),
  ).toBeLessThan(1000);
});

test.each([
  ["a\uD83Db", { kind: "LONE_SURROGATE", offset: 1 }],
  ["ab\uDE00", { kind: "LONE_SURROGATE", offset: 2 }],
  ["\uDE00\uD83D", { kind: "LONE_SURROGATE", offset: 0 }],
  ["😀\uD83D", { kind: "LONE_SURROGATE", offset: 2 }],
  ["abc\0\uD83D", { kind: "NUL", offset: 3 }],
] as const)("in %j the first unit at fault is named with its place", (text, fault) => {
  expect(findTextFault(text)).toEqual(fault);
});

test("a sound text has no fault, whatever its characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(findTextFault(text.replaceAll("\0", ""))).toBeNull();
    }),
  );
});

test("half a character put anywhere into a sound text is found", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.constantFrom("\uD83D", "\uDE00"), (text, at, half) => {
      const points = [...text];
      const place = at % (points.length + 1);
      const before = points.slice(0, place).join("");
      expect(findTextFault(before + half + points.slice(place).join(""))).toEqual({
        kind: "LONE_SURROGATE",
        offset: before.length,
      });
    }),
  );
});

test("every fault gives way to the replacement character, and a sound text stays as it is", () => {
  expect(withoutTextFaults("a\uD83D b\0 c\uDE00 😀")).toBe("a\uFFFD b\uFFFD c\uFFFD 😀");
  expect(findTextFault(withoutTextFaults("\uDE00\uD83D\0"))).toBeNull();
});
