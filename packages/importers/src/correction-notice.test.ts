import { expect, test } from "vitest";
import { isCorrectionNotice } from "./correction-notice.ts";

test.each([
  "Correction: An earlier version gave the wrong year.",
  "CORRECTION (July 9): The pier was built in 1911.",
  "Editor’s note: This story was changed after the board replied.",
  "This article was amended on 9 July 2025 to remove a name.",
  "An earlier version of this story misspelled the board’s name.",
  "Clarification — the vote was four to three.",
])("%j is a correction notice", (text) => {
  expect(isCorrectionNotice(text)).toBe(true);
});

test.each([
  "The board said a correction of the course was due.",
  "Updated: July 9, 2025 at 10:15",
  "Updated 9 July 2025",
  "The editor noted that nobody had asked.",
])("%j is none", (text) => {
  expect(isCorrectionNotice(text)).toBe(false);
});
