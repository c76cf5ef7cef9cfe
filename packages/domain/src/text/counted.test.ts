import { expect, test } from "vitest";
import { counted, listed, numberWord } from "./counted.ts";

test("small numbers are written as words and larger ones as figures", () => {
  expect([0, 1, 10, 11].map(numberWord)).toEqual(["no", "one", "ten", "11"]);
});

test("one of a thing is singular, any other number plural", () => {
  expect([0, 1, 2].map((count) => counted(count, "outlet"))).toEqual(["no outlets", "one outlet", "two outlets"]);
  expect(counted(2, "party", "parties")).toBe("two parties");
});

test("lists are joined by commas and one “and”", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});
