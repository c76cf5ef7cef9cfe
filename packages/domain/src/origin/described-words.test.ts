import { describe, expect, test } from "vitest";
import { describesSomebody, lowersInProse } from "./described-words.ts";

describe("describes somebody", () => {
  test.each([
    "senior U.S. official",
    "Senior State Department official",
    "State Department official travelling with Blinken",
    "an official traveling with Antony Blinken",
    "people familiar with the matter",
    "a person with knowledge of the talks",
    "someone close to the minister",
    "Somebody who asked not to be named",
    "a resident",
    "Residents of the eastern bank",
    "A local",
    "an engineer",
    "A fisherman",
    "two officials",
    "Three prosecutors",
    "several State Department officials",
    "Western diplomats",
    "the spokeswoman",
    "a spokeswoman for the ministry",
    "a woman, 34",
    "neighbours",
    "witnesses",
    "members of his family",
    "a memo",
    "leaked State Department cable",
    "a resident of Velm, Norrhavn Province",
  ])("“%s” does", (words) => {
    expect(describesSomebody(words)).toBe(true);
  });

  test.each([
    "Paul Whelan",
    "Maria Zakharova",
    "the spokeswoman Maria Zakharova",
    "spokeswoman Maria Zakharova of the foreign ministry",
    "Maria Zakharova, a spokeswoman for the ministry",
    "a spokeswoman for the ministry, Maria Zakharova",
    "Former Marine Paul Whelan",
    "Secretary of State Antony Blinken",
    "Russian foreign ministry",
    "Foreign Office",
    "FSB",
    "the city engineer’s office",
    "Office of the Spokesperson",
    "inspection report of 14 May",
    "A New Dawn Foundation",
    "One America News",
    "the mayor",
    "",
    "  ",
  ])("“%s” does not", (words) => {
    expect(describesSomebody(words)).toBe(false);
  });
});

describe("inside a sentence", () => {
  test.each([
    ["Senior State Department official", "senior State Department official"],
    ["Former Marine", "former Marine"],
    ["Residents of the eastern bank", "residents of the eastern bank"],
    ["A local", "a local"],
    ["The mayor", "the mayor"],
    ["Inspection report of 14 May", "inspection report of 14 May"],
    ["Foreign ministry", "foreign ministry"],
    ["Mayor’s office", "mayor’s office"],
    ["City engineer’s office", "city engineer’s office"],
    ["Readout", "readout"],
  ])("“%s” begins with a small letter", (words, prose) => {
    expect(lowersInProse(words)).toBe(prose);
  });

  test.each([
    "U.S. official",
    "State Department official",
    "Foreign Ministry official",
    "Security Council member",
    "Western diplomats",
    "Russian foreign ministry",
    "Whelan’s family",
    "Federal Security Service",
    "FSB",
    "UN",
    "Paul Whelan",
    "",
  ])("“%s” stays as it is: no proper name is lower-cased", (words) => {
    expect(lowersInProse(words)).toBe(words);
  });
});
