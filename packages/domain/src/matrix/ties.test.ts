import { expect, test } from "vitest";
import { STANCES, type Stance } from "../claim/assertion.ts";
import type { MarkStyle, OriginMark } from "../origin/origin-mark.ts";
import { tiesOf } from "./ties.ts";

interface Said {
  readonly originId: string;
  readonly mark: OriginMark;
  readonly stance: Stance;
}

const on = (originId: string, style: MarkStyle = "NAMED", stance: Stance = "ASSERTS"): Said => ({
  originId,
  mark: { letter: "A", slot: style === "UNKNOWN" || style === "OWN" ? "?" : "A", style, name: originId },
  stance,
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

test("the own reporting of one outlet ties its two articles", () => {
  expect(tiesOf([[on("cnn itself", "OWN")], [], [on("cnn itself", "OWN")]])).toEqual([
    { originId: "cnn itself", slot: "?", from: 0, to: 2 },
  ]);
});

test.each(["INFERRED", "UNKNOWN", "WITHDRAWN"] as const)("an origin marked %s never ties", (style) => {
  expect(tiesOf([[on("x", style)], [on("x", style)]])).toEqual([]);
});

test("an inferred or withdrawn cell does not lengthen the tie of the same origin where it is named", () => {
  for (const style of ["INFERRED", "WITHDRAWN"] as const) {
    expect(tiesOf([[on("ministry")], [on("ministry")], [on("ministry", style)]])).toEqual([
      { originId: "ministry", slot: "A", from: 0, to: 1 },
    ]);
  }
});

test.each(STANCES)("an origin that %s in two cells ties them, unless it declined to comment", (stance) => {
  const ties = tiesOf([[on("ministry", "NAMED", stance)], [on("ministry", "NAMED", stance)]]);
  expect(ties).toHaveLength(stance === "DECLINES" ? 0 : 1);
});

test("a refusal to comment does not lengthen a tie, and a second word in the same cell does", () => {
  const declines = on("ministry", "NAMED", "DECLINES");
  expect(tiesOf([[on("ministry")], [on("ministry")], [declines]])).toMatchObject([{ from: 0, to: 1 }]);
  expect(tiesOf([[on("ministry")], [], [declines, on("ministry")]])).toMatchObject([{ from: 0, to: 2 }]);
});

test("an origin that asserts in one cell and denies in another is one voice in both", () => {
  expect(tiesOf([[on("ministry")], [on("ministry", "NAMED", "DENIES")]])).toHaveLength(1);
});

test("no cells, no ties", () => {
  expect(tiesOf([])).toEqual([]);
});
