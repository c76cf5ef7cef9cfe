import { expect, test } from "vitest";
import { beginsWriting, type Writing } from "./writing.ts";

const at = (minutes: number, personId = "Maya"): Writing => ({ personId, at: new Date(minutes * 60_000) });

test("Writing is told of once: at its beginning, not at every pause", () => {
  expect(beginsWriting(at(0), null, null)).toBe(true);
  expect(beginsWriting(at(9.9), at(0), null)).toBe(false);
  expect(beginsWriting(at(10), at(0), null)).toBe(true);
});

test("It begins again after somebody else, and after an edition", () => {
  expect(beginsWriting(at(1), at(0, "Jonas"), null)).toBe(true);
  expect(beginsWriting(at(2), at(0), at(1).at)).toBe(true);
  expect(beginsWriting(at(3), at(2), at(1).at)).toBe(false);
});
