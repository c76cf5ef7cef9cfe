import { expect, test } from "vitest";
import type { RawLine } from "./article-draft.ts";
import { endsLikeSentence, isParagraph, storyBounds, telltale } from "./clutter.ts";

const PARAGRAPH = "The board met behind closed doors for three hours and then voted to close the pier.";
const line = (text: string, left: string | null = null): RawLine => ({ text, left, kind: "PARAGRAPH" });

test.each([
  ["Log in", "subscription offer"],
  ["100+ trusted global sources.", "subscription offer"],
  ["Start your free trial today", "subscription offer"],
  ["Get our newsletter", "site banner"],
  ["READ MORE: The pier in pictures", "link line"],
  ["Watch: the vote", "link line"],
  ["You may also like", "related links"],
  ["Sponsored", "advertisement"],
  ["Facebook", "sharing buttons"],
  ["We use cookies to improve this site", "page furniture"],
  ["THE HARBOUR AND ITS PEOPLE", "link line in capitals"],
])("%s is told as %s", (text, kind) => {
  expect(telltale(text)).toBe(kind);
});

test.each([
  PARAGRAPH,
  "The NATO summit ended.",
  "“Share it,” she said of the plan.",
  "Ad hoc talks began.",
  "NATO",
  "Saved by the crew, the boat came home.",
])("%s is told as nothing", (text) => {
  expect(telltale(text)).toBeNull();
});

test("a long sentence is not clutter for one word in it", () => {
  expect(
    telltale(
      "Subscribe is what the ministry told its staff to do when the paper announced that it would print the whole of the leaked correspondence.",
    ),
  ).toBeNull();
});

test("a paragraph is long enough and ends like a sentence", () => {
  expect(isParagraph(PARAGRAPH)).toBe(true);
  expect(isParagraph("The vote was four to three.")).toBe(false);
  expect(isParagraph(PARAGRAPH.replace(".", ""))).toBe(false);
});

test.each(["It ended.", "Did it?", "It did!", "It did…", "“It did.”", "(It did.)", "It did.’” "])(
  "%s ends like a sentence",
  (text) => {
    expect(endsLikeSentence(text)).toBe(true);
  },
);

test("the story runs from its first paragraph to its last, without offers that look like one", () => {
  const offer = "Subscribe now and read all of our local and world news on every device for one dollar.";
  expect(
    storyBounds([line("Menu"), line(offer), line(PARAGRAPH), line("A short line."), line(PARAGRAPH), line("Footer")]),
  ).toEqual({ first: 2, last: 4 });
});

test("a paragraph that its format puts aside does not open the story", () => {
  expect(storyBounds([line(PARAGRAPH, "menu"), line(PARAGRAPH)])).toEqual({ first: 1, last: 1 });
  expect(storyBounds([line(PARAGRAPH, "menu")])).toBeNull();
});
