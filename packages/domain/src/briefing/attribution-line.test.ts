import { describe, expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import { lineBy, linesOf, printed } from "../testing/assertion-fixtures.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import { attributionOf, legsOf } from "./attribution-line.ts";

const ministry = (told: Story): string => told.office("Russian foreign ministry", ["Russia"]);
const zakharova = { speaker: "Maria Zakharova", relays: ["CNN"], terms: "ON_RECORD" } as const;
const interfax = { relays: ["Interfax"] };

describe("one leg for each origin and way", () => {
  test("The ways of one origin stand side by side and are never pooled", () => {
    const told = story();
    told.says("Washington Examiner", ministry(told), zakharova);
    told.says("Tribune", ministry(told), interfax);
    const line = "per the Russian foreign ministry (Maria Zakharova, via CNN, on record; via Interfax)";
    expect(linesOf(told)).toEqual([line]);
  });

  test("A way that two outlets share is printed once, and the one without a relay is called direct", () => {
    const told = story();
    told.says("Washington Examiner", ministry(told), interfax);
    told.says("Tribune", ministry(told), interfax);
    told.says("Fox News", ministry(told));
    expect(linesOf(told)).toEqual(["per the Russian foreign ministry (via Interfax; directly)"]);
  });

  test("Whom an origin speaks for, has it from or is the same as stands in its leg", () => {
    const told = story();
    const office = told.office("protocol office", ["Hosts"]);
    told.says("Fox News", told.person("Ines Duarte", ["Hosts"]), { terms: "ON_RECORD" });
    told.says("CNN", office);
    told.link("SPEAKS_FOR", "Ines Duarte", "protocol office");
    expect(linesOf(told)).toEqual(["per Ines Duarte, for the protocol office (on record)", "per the protocol office"]);

    const counted = story();
    counted.says("Fox News", counted.person("Tomas Brandt", "NONE"));
    counted.record("register of meetings");
    counted.link("DERIVES_FROM", "Tomas Brandt", "register of meetings");
    expect(linesOf(counted)).toEqual(["per Tomas Brandt, from the register of meetings"]);

    const renamed = story();
    renamed.says("Fox News", renamed.office("media centre", ["Hosts"]));
    renamed.office("press centre", ["Hosts"]);
    renamed.link("SAME_AS", "media centre", "press centre");
    expect(linesOf(renamed)).toEqual(["per the media centre, the same as the press centre"]);
  });

  test("That two unnamed people are two is not said of either", () => {
    const told = story();
    told.says("Fox News", told.unnamed("a porter", "NONE"));
    told.unnamed("a guest", "NONE");
    told.link("DISTINCT", "a porter", "a guest");
    expect(linesOf(told)).toEqual(["per a porter, unnamed"]);
  });

  test("Two origins are two legs, even of one party and through one relay", () => {
    const told = story();
    told.says("Fox News", ministry(told), interfax);
    told.says("Fox News", told.office("FSB", ["Russia"]), interfax);
    expect(linesOf(told)).toEqual(["per the Russian foreign ministry (via Interfax)", "per the FSB (via Interfax)"]);
  });

  test("A spokeswoman who speaks for the ministry is a leg of her own, by name", () => {
    const told = story();
    const speaker = told.person("Maria Zakharova", ["Russia"]);
    told.link("SPEAKS_FOR", speaker, ministry(told));
    told.says("Fox News", speaker);
    told.says("CNN", ministry(told));
    expect(linesOf(told)).toEqual([
      "per Maria Zakharova, for the Russian foreign ministry",
      "per the Russian foreign ministry",
    ]);
  });

  test("A chain of relays is read from the outlet inwards, and without one there are no brackets", () => {
    const chain = "per the Russian foreign ministry (via CNN, from Interfax)";
    expect(lineBy(ministry, { relays: ["CNN", "Interfax"] })).toBe(chain);
    expect(lineBy(ministry)).toBe("per the Russian foreign ministry");
  });

  test("An occasion stands with the words that were said there", () => {
    const told = story();
    told.says("Fox News", ministry(told), { occasionId: "briefing on 2 March", terms: "BACKGROUND" });
    told.says("CNN", ministry(told), { occasionId: "briefing on 9 March" });
    const line = "per the Russian foreign ministry (briefing on 2 March, on background; briefing on 9 March)";
    expect(linesOf(told)).toEqual([line]);
  });

  test("An occasion is told its day, unless its name tells it", () => {
    const told = story();
    told.occasion("phone briefing", "2023-03-02");
    told.occasion("press round, 3 March", "2023-03-03");
    told.says("Fox News", ministry(told), { occasionId: "phone briefing" });
    told.says("CNN", ministry(told), { occasionId: "press round, 3 March" });
    expect(linesOf(told)).toEqual([
      "per the Russian foreign ministry (phone briefing, 2 March 2023; press round, 3 March)",
    ]);
  });

  test("A speaker who is the origin itself is not named twice, by surname or with an article either", () => {
    const whelan = (told: Story): string => told.person("Paul Whelan", "NONE");
    for (const speaker of ["Paul Whelan", "Whelan"]) expect(lineBy(whelan, { speaker })).toBe("per Paul Whelan");
    expect(lineBy(ministry, { speaker: "the ministry" })).toBe("per the Russian foreign ministry");
  });

  test("A speaker whom the outlet only describes gets an article", () => {
    expect(lineBy(ministry, { speaker: "spokeswoman" })).toBe("per the Russian foreign ministry (a spokeswoman)");
    expect(lineBy(ministry, { speaker: "Ministry spokeswoman Maria Zakharova" })).toContain("(Ministry spokeswoman");
  });

  test("A record says where it can be found", () => {
    expect(lineBy((told) => told.record("inspection report"))).toBe("per the inspection report, page 3");
  });
});

describe("an inference", () => {
  const inferred = { certainty: "INFERRED" } as const;

  test("Nobody reads it as a fact while no second person has confirmed it", () => {
    const whelan = lineBy((told) => told.person("Paul Whelan", "NONE"), inferred);
    expect(whelan).toBe("per somebody believed to be Paul Whelan; nobody has confirmed it");
    const office = "per what is believed to be the Russian foreign ministry; nobody has confirmed it";
    expect(lineBy(ministry, inferred)).toBe(office);
    expect(lineBy(ministry, { ...inferred, isInferenceConfirmed: true })).toBe("per the Russian foreign ministry");
  });

  test("A guess is a leg apart from what the text states of the same origin", () => {
    const told = story();
    told.says("CNN", ministry(told));
    told.says("Fox News", ministry(told), inferred);
    expect(linesOf(told)).toEqual(["per the Russian foreign ministry", expect.stringContaining("believed to be the")]);
  });

  test("An outlet's own reporting may be believed, too", () => {
    const line = lineBy((told) => told.ownReporting("CNN"), inferred);
    expect(line).toBe("per CNN, from what is believed to be its own reporting; nobody has confirmed it");
  });
});

describe("somebody unnamed", () => {
  const official = (told: Story): string => told.unnamed("senior State Department official", ["United States"]);

  test("They are described, with “unnamed” and their terms", () => {
    const line = lineBy(official, { terms: "BACKGROUND", occasionId: "phone briefing" });
    expect(line).toBe("per a senior State Department official, unnamed (phone briefing, on background)");
  });

  test("They are described as the outlet describes them", () => {
    const line = lineBy(official, { speaker: "State Department official travelling with Blinken" });
    expect(line).toBe("per a State Department official travelling with Blinken, unnamed");
    expect(lineBy(official, { speaker: "the official" })).toBe("per a senior State Department official, unnamed");
  });

  test("Another outlet's description stands with its way", () => {
    const told = story();
    told.says("Fox News", official(told), { speaker: "senior State Department official", terms: "BACKGROUND" });
    told.says("NBC", official(told), { speaker: "U.S. official", relays: ["AP"] });
    expect(linesOf(told)).toEqual([
      "per a senior State Department official, unnamed (on background; a U.S. official, via AP)",
    ]);
  });

  test("Several people are no “a officials”", () => {
    const people = lineBy((told) => told.unnamed("people familiar with the matter", "NOT_RECORDED"));
    expect(people).toBe("per people familiar with the matter, unnamed");
  });

  test("An inference about somebody unnamed says both", () => {
    expect(lineBy(official, { certainty: "INFERRED", relays: ["AP"], speaker: "senior U.S. official" })).toBe(
      "per somebody believed to be a senior State Department official, unnamed (a senior U.S. official, via AP); nobody has confirmed it",
    );
  });
});

describe("an outlet's own voice", () => {
  test("It gives no source, and several outlets say so of themselves each", () => {
    const told = story();
    told.narrates("Fox News");
    expect(linesOf(told)).toEqual(["Fox News, in its own voice; no source given"]);
    told.narrates("CNN");
    expect(linesOf(told)).toEqual(["Fox News and CNN, each in its own voice; no source given"]);
  });

  test("Outlets whose voice does not count are not pooled with those whose voice does", () => {
    const told = story();
    told.outlet("NBC", { owner: null });
    for (const outlet of ["Fox News", "CNN", "NBC"]) told.narrates(outlet);
    expect(linesOf(told)).toEqual([
      "Fox News and CNN, each in its own voice; no source given",
      "NBC, in its own voice; no source given; not counted",
    ]);
  });

  test("Its own reporter is more than its own voice, and may reach another outlet", () => {
    expect(lineBy((told) => told.ownReporting("CNN"))).toBe("per CNN, from its own reporting");
    const line = lineBy((told) => told.ownReporting("CNN"), { relays: ["AP"] });
    expect(line).toBe("per CNN, from its own reporting (via AP)");
  });

  test("On a claim about a quote it says who heard whom", () => {
    const told = story();
    told.says("Fox News", told.person("Antony Blinken", ["United States"]), { terms: "ON_RECORD" });
    told.says("NBC", told.person("Antony Blinken", ["United States"]), { relays: ["AP"] });
    expect(linesOf(told, { kind: "QUOTE" })).toEqual([
      "per Fox News, which heard Antony Blinken (on record)",
      "per AP, which heard Antony Blinken",
    ]);
  });
});

describe("nobody named", () => {
  test("It says that nobody is named, and by whom", () => {
    const told = story();
    told.nameless("Fox News");
    told.nameless("NBC", { relays: ["Reuters"] });
    expect(linesOf(told)).toEqual([
      "Fox News, with nobody named; not counted",
      "via Reuters, which names no one; not counted",
    ]);
  });

  test("A denial by nobody is laid at no outlet's door", () => {
    const denies = { stance: "DENIES" } as const;
    expect(lineBy((told) => told.nobody(), denies)).toBe("denied by somebody unnamed, in Fox News");
    const line = lineBy((told) => told.nobody(), { ...denies, relays: ["AP"] });
    expect(line).toBe("denied by somebody unnamed (via AP), in Fox News");
  });
});

test("a leg shows the mark of each outlet that speaks in its own voice, and of an origin one", () => {
  const told = story();
  const all = [told.narrates("Fox News"), told.narrates("CNN"), told.says("NBC", ministry(told))];
  const counted = new Set(all.map(({ id }) => id));
  const legs = legsOf(
    all.map((each) => printed(told, each)),
    counted,
  );
  expect(legs.map(({ marks }) => marks.map(({ letter }) => letter))).toEqual([["FN", "CN"], ["A"]]);
  expect(legsOf([], counted)).toEqual([]);
});

test("the line of a note says who stands behind the passage, and neither the outlet nor the stance once more", () => {
  const told = story();
  const line = (assertion: Assertion): string => attributionOf(printed(told, assertion));
  expect(line(told.says("Fox News", ministry(told), zakharova))).toBe(
    "per the Russian foreign ministry (Maria Zakharova, via CNN, on record)",
  );
  expect(line(told.says("Fox News", ministry(told), { stance: "DENIES" }))).toBe("per the Russian foreign ministry");
  expect(line(told.narrates("Fox News"))).toBe("no source given");
  expect(line(told.nameless("Fox News"))).toBe("nobody named");
  expect(line(told.nameless("Fox News", { relays: ["AP"] }))).toBe("via AP, which names no one");
  expect(line(told.says("Fox News", ministry(told), { certainty: "INFERRED" }))).toContain("believed to be");
});
