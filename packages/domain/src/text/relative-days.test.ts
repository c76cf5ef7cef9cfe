import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relativeDays } from "./relative-days.ts";

/** Each resolved day with the words it stands behind; 3 March 2023 was a Friday. */
const resolved = (text: string, publishedOn: string | null = "2023-03-03"): (readonly [string, string])[] =>
  relativeDays(text, publishedOn).map(({ end, day }) => [text.slice(0, end).split(" ").at(-1) ?? "", day] as const);

describe("a day is resolved against the day of publication", () => {
  test.each([
    ["They met yesterday.", "yesterday", "2023-03-02"],
    ["Today they meet.", "Today", "2023-03-03"],
    ["They meet tomorrow.", "tomorrow", "2023-03-04"],
    ["They met on Thursday.", "Thursday", "2023-03-02"],
    ["They met on Saturday.", "Saturday", "2023-02-25"],
    ["They met on Friday.", "Friday", "2023-03-03"],
    ["THEY MET ON THURSDAY", "THURSDAY", "2023-03-02"],
  ])("“%s”", (text, words, day) => {
    expect(resolved(text)).toEqual([[words, day]]);
  });

  test("A weekday is the latest of that name, over the end of a month and of a year", () => {
    expect(resolved("They met on Tuesday.", "2024-01-01")).toEqual([["Tuesday", "2023-12-26"]]);
    expect(resolved("They met on Thursday.", "2024-03-01")).toEqual([["Thursday", "2024-02-29"]]);
  });

  test("Several days of one text are each resolved, in their order", () => {
    expect(resolved("They met on Wednesday and left yesterday.")).toEqual([
      ["Wednesday", "2023-03-01"],
      ["yesterday", "2023-03-02"],
    ]);
  });
});

describe("whatever could be another day is left as it stands", () => {
  test.each([
    "They will meet on Thursday.",
    "They are to meet on Thursday.",
    "The talks, due on Thursday, are off.",
    "They met on Thursday last week.",
    "They met next week on Thursday.",
    "The paper is expected on Thursday.",
    "They left a week ago, on Thursday.",
    "It lasted until he left on Thursday.",
  ])("%s", (text) => {
    expect(resolved(text)).toEqual([]);
  });

  test.each([
    "They met on Thursday, March 2.",
    "They met on Thursday, 2 March.",
    "They met on Thursday the 2nd.",
    "They met on Thursday Sept. 2.",
  ])("%s: the day stands beside it already", (text) => {
    expect(resolved(text)).toEqual([]);
  });

  test.each([
    "Thursday is a day.",
    "The Sunday Times wrote it.",
    "They met on Thursdays.",
    "Todayish is no word.",
    "They met.",
    "",
  ])("“%s”: no day is meant", (text) => {
    expect(resolved(text)).toEqual([]);
  });

  test("Without a day of publication nothing is resolved", () => {
    expect(resolved("They met yesterday.", null)).toEqual([]);
  });
});

test("a weekday resolves to a day of that name, within the week up to the day of publication", () => {
  const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.nat(6), (date, weekday) => {
      const publishedOn = date.toISOString().slice(0, 10);
      const [[, found] = ["", ""]] = resolved(`They met on ${names[weekday] ?? ""}.`, publishedOn);
      const [at, published] = [found, publishedOn].map((each) => Date.parse(`${each}T00:00:00Z`));
      expect(new Date(at ?? NaN).getUTCDay()).toBe(weekday);
      const days = ((published ?? NaN) - (at ?? NaN)) / 86_400_000;
      expect(days >= 0 && days < 7).toBe(true);
    }),
  );
});
