import { expect, test } from "vitest";
import type { MarkStyle, OriginMark } from "../origin/origin-mark.ts";
import { tiesOf } from "./ties.ts";

interface Cell {
  readonly originId: string;
  readonly mark: OriginMark;
}

const on = (originId: string, style: MarkStyle = "NAMED"): Cell => ({
  originId,
  mark: { letter: "A", slot: style === "UNKNOWN" ? "?" : "A", style, name: originId },
});

test("an origin in two cells ties them, and columns count from nought", () => {
  expect(tiesOf([[], [on("ministry")], [], [on("ministry")]])).toEqual([
    { originId: "ministry", slot: "A", from: 1, to: 3 },
  ]);
});

test("one tie spans all the cells of an origin", () => {
  expect(tiesOf([[on("ministry")], [on("ministry")], [on("ministry")]])).toEqual([
    { originId: "ministry", slot: "A", from: 0, to: 2 },
  ]);
});

test("an origin in one cell ties nothing, even with two assertions there", () => {
  expect(tiesOf([[on("ministry"), on("ministry")], [on("official")], []])).toEqual([]);
});

test("a cell with two assertions lies on two ties", () => {
  const ties = tiesOf([[on("ministry"), on("official")], [on("official")], [on("ministry")]]);
  expect(ties.map(({ originId, from, to }) => [originId, from, to])).toEqual([
    ["ministry", 0, 2],
    ["official", 0, 1],
  ]);
});

test.each(["INFERRED", "UNKNOWN"] as const)("an origin marked %s never ties", (style) => {
  expect(tiesOf([[on("x", style)], [on("x", style)]])).toEqual([]);
});

test("an inferred cell does not lengthen the tie of the same origin where it is named", () => {
  expect(tiesOf([[on("ministry")], [on("ministry")], [on("ministry", "INFERRED")]])).toEqual([
    { originId: "ministry", slot: "A", from: 0, to: 1 },
  ]);
});

test("no cells, no ties", () => {
  expect(tiesOf([])).toEqual([]);
});
