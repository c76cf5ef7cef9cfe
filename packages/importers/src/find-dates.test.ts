import { expect, test } from "vitest";
import { fullDateIn, relativeDatesIn } from "./find-dates.ts";

test.each([
  ["Published July 10, 2025", "2025-07-10"],
  ["July 10, 2025 4:02 PM EDT", "2025-07-10"],
  ["10 July 2025", "2025-07-10"],
  ["2025-07-10", "2025-07-10"],
  ["Thu, Jul 3, 2025", "2025-07-03"],
  ["By Jane Doe | March 2, 2023", "2023-03-02"],
])("%s names a full day", (text, day) => {
  expect(fullDateIn(text)).toBe(day);
});

test.each([
  "July 10",
  "July 2025",
  "2025",
  "Thursday",
  "yesterday",
  "last July",
  "10 minutes ago",
  "at 4:02 PM",
  "",
  "The envoys met.",
])("%j does not name a full day, and none is made up", (text) => {
  expect(fullDateIn(text)).toBeNull();
});

test("of several days the first full one is taken", () => {
  expect(fullDateIn("Updated Thursday, first published July 10, 2025 and again July 11, 2025")).toBe("2025-07-10");
});

test("weekdays and words like yesterday need the publication date", () => {
  expect(relativeDatesIn("They met on Thursday, after talks. Yesterday they spoke.", 6)).toEqual([
    "Thursday",
    "Yesterday",
  ]);
  expect(relativeDatesIn("Their last call was last July.", 6)).toEqual(["last July"]);
  expect(relativeDatesIn("It fell by half last year.", 6)).toEqual(["last year"]);
});

test("a full date does not, and neither does a line without a date", () => {
  expect(relativeDatesIn("They met on July 10, 2025.", 6)).toEqual([]);
  expect(relativeDatesIn("They met and said nothing of it.", 6)).toEqual([]);
});
