import { describe, expect, test } from "vitest";
import { STANCES } from "../claim/assertion.ts";
import { lineBy, lineOf, linesOf, printed, withdrawn } from "../testing/assertion-fixtures.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import { legsOf } from "./attribution-line.ts";

const ministry = (told: Story): string => told.office("Russian foreign ministry", ["Russia"]);
const interfax = { relays: ["Interfax"] };

describe("what else is done with a claim", () => {
  const denies = { stance: "DENIES" } as const;

  test("A denial is its origin's, in the outlet that carries it", () => {
    const told = story();
    told.says("Washington Examiner", told.person("Paul Whelan", "NONE"), denies);
    expect(linesOf(told)).toEqual(["denied by Paul Whelan, in Washington Examiner"]);
  });

  test("An outlet denies only in its own voice", () => {
    const told = story();
    told.narrates("Fox News", denies);
    expect(linesOf(told)).toEqual(["denied by Fox News, in its own voice"]);
    expect(lineBy((each) => each.ownReporting("CNN"), denies)).toBe(
      "denied by CNN, from its own reporting, in Fox News",
    );
    expect(lineBy((each) => each.ownReporting("Fox News"), denies)).toBe("denied by Fox News, from its own reporting");
  });

  test("A denial on a claim about a quote stays its origin's as well", () => {
    const told = story();
    told.says("Fox News", told.person("Antony Blinken", ["United States"]), denies);
    expect(linesOf(told, { kind: "QUOTE" })).toEqual(["denied by Antony Blinken, in Fox News"]);
  });

  test("A denial that gives another value says which", () => {
    const told = story();
    const governor = told.office("governor’s office", ["Velm"]);
    told.says("Fox News", governor, { ...denies, newValue: "20", occasionId: "evening briefing" });
    const line = "denied by the governor’s office (evening briefing), in Fox News; gives 20 instead";
    expect(linesOf(told)).toEqual([line]);
  });

  test("Who asserts comes first, then who denies, qualifies, reports a dispute, and declines", () => {
    const told = story();
    for (const stance of STANCES.toReversed()) told.says("Fox News", ministry(told), { stance, ...interfax });
    expect(linesOf(told)).toEqual([
      "per the Russian foreign ministry (via Interfax)",
      "denied by the Russian foreign ministry (via Interfax), in Fox News",
      "qualified by the Russian foreign ministry (via Interfax), in Fox News",
      "said to be disputed, per the Russian foreign ministry (via Interfax), in Fox News",
      "declined to comment: the Russian foreign ministry (via Interfax), in Fox News",
    ]);
  });

  test("Who declined to comment may be unnamed, or nobody whom the outlet describes", () => {
    const declines = { stance: "DECLINES" } as const;
    const spokesman = lineBy((told) => told.unnamed("White House spokesman", ["United States"]), declines);
    expect(spokesman).toBe("declined to comment: a White House spokesman, unnamed, in Fox News");
    expect(lineBy((told) => told.nobody(), declines)).toBe("declined to comment: somebody unnamed, in Fox News");
  });
});

describe("what was withdrawn", () => {
  test("It is told as what it was, and that it is withdrawn", () => {
    const told = story();
    const all = [told.says("Fox News", ministry(told), interfax), told.narrates("Fox News")];
    expect(
      legsOf(
        all.map((each) => withdrawn(printed(told, each))),
        new Set(),
      ).map(lineOf),
    ).toEqual([
      "per the Russian foreign ministry (via Interfax); withdrawn; not counted",
      "Fox News, in its own voice; no source given; withdrawn; not counted",
    ]);
  });

  test("It is a leg apart from what still stands", () => {
    const told = story();
    const [first, second] = [told.says("Fox News", ministry(told)), told.says("CNN", ministry(told))];
    const legs = legsOf([printed(told, first), withdrawn(printed(told, second))], new Set([first.id]));
    expect(legs.map(lineOf)).toEqual([
      "per the Russian foreign ministry",
      "per the Russian foreign ministry; withdrawn; not counted",
    ]);
  });
});
