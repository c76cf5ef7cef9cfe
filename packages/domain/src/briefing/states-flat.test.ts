import { expect, test } from "vitest";
import { statesFlat } from "./states-flat.ts";

test.each([
  ["The city knew of the crack since May.", "DISPUTED"],
  ["Twelve ministers came to the dinner.", "SINGLE_SOURCE"],
] as const)("“%s” states flat what is %s", (sentence, label) => {
  expect(statesFlat(sentence, label)).toBe(true);
});

test.each([
  ["The city knew, the report says; the mayor’s office denies it.", "DISPUTED"],
  ["It was at his request, according to the ministry.", "SINGLE_SOURCE"],
  ["Whether it counted is disputed.", "DISPUTED"],
  ["The bridge was closed on Monday.", "CORROBORATED"],
] as const)("“%s” says no more than %s does", (sentence, label) => {
  expect(statesFlat(sentence, label)).toBe(false);
});

test("a telling word inside another word tells nothing", () => {
  expect(statesFlat("The perfect essay ended.", "SINGLE_SOURCE")).toBe(true);
});
