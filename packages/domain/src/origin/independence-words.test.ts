import { describe, expect, test } from "vitest";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import type { Assertion } from "../claim/assertion.ts";
import type { WayOut } from "../verdict/way-out.ts";

/** The reason, which is to be the same whichever leg comes first, up to the order in which it names the two. */
function reason(s: Story, a: Assertion, b: Assertion): string {
  const [there, back] = [s.words(a, b).reason, s.words(b, a).reason];
  const letters = (words: string): string => words.split(/[ ,]+/u).sort().join(" ");
  expect(letters(back)).toBe(letters(there));
  return there;
}

const waysOut = (s: Story, a: Assertion, b: Assertion): readonly WayOut[] => s.words(a, b).waysOut;

function cast(): Story {
  const s = story();
  s.office("foreign ministry", ["Estavia"]);
  s.person("Ana", "NONE");
  s.person("Ben", "NONE");
  s.unnamed("an official", ["Estavia"]);
  s.unnamed("a local", "NOT_RECORDED");
  return s;
}

describe("Rules 1 to 4: why they are one", () => {
  test("One origin is named, with the way of each leg", () => {
    const s = cast();
    const [direct, again] = [s.says("Gazette", "foreign ministry"), s.says("Courier", "foreign ministry")];
    const cnn = s.says("Herald", "foreign ministry", { relays: ["CNN", "dpa"] });
    const alsoCnn = s.says("Globe", "foreign ministry", { relays: ["CNN", "dpa"] });
    expect(reason(s, direct, again)).toBe("both rest on foreign ministry");
    expect(reason(s, cnn, direct)).toBe("both rest on foreign ministry, once through CNN and dpa, once directly");
    expect(reason(s, cnn, alsoCnn)).toBe("both rest on foreign ministry, both through CNN and dpa");
  });

  test("Over links the origin that is named is one on which both rest", () => {
    const s = cast();
    s.person("spokeswoman", "NONE");
    s.person("deputy", "NONE");
    s.link("SPEAKS_FOR", "spokeswoman", "foreign ministry").link("SPEAKS_FOR", "deputy", "foreign ministry");
    expect(reason(s, s.says("Gazette", "spokeswoman"), s.says("Courier", "deputy"))).toBe(
      "both rest on foreign ministry",
    );
    expect(reason(s, s.says("Gazette", "spokeswoman"), s.says("Courier", "foreign ministry"))).toBe(
      "both rest on foreign ministry",
    );
  });

  test("An outlet's own reporting is named as such, and its reporter is no relay of itself", () => {
    const s = cast();
    const passedOn = s.says("Courier", s.ownReporting("Gazette"));
    expect(reason(s, s.narrates("Gazette"), passedOn)).toBe("both rest on Gazette’s own reporting");
  });

  test("Two who rest on what one outlet's reporter saw are told so by its name", () => {
    const s = cast();
    s.link("DERIVES_FROM", "Ana", s.ownReporting("Herald")).link("DERIVES_FROM", "Ben", s.ownReporting("Herald"));
    expect(reason(s, s.says("Gazette", "Ana"), s.says("Courier", "Ben"))).toContain("Herald");
  });

  test("One party at one occasion is named with the occasion", () => {
    const s = cast();
    s.person("minister", ["Estavia", "Norland"]);
    const minister = s.says("Gazette", "minister", { occasionId: "the call" });
    const official = s.says("Courier", "an official", { occasionId: "the call" });
    expect(reason(s, minister, official)).toBe("both speak for Estavia at one occasion, the call");
    expect(waysOut(s, minister, official)).toEqual([]);
  });

  test("Who has it from whom is said the right way round", () => {
    const s = cast();
    const copied = s.says("Courier", "Ana", { relays: ["Gazette"] });
    expect(reason(s, s.says("Gazette", "Ben"), copied)).toBe("Courier has it from Gazette");
  });

  test("One relay that names nobody is named, and the way out is to record who knew it", () => {
    const s = cast();
    const [one, other] = [
      s.nameless("Gazette", { relays: ["dpa"] }),
      s.nameless("Courier", { relays: ["Herald", "dpa"] }),
    ];
    expect(reason(s, one, other)).toBe("both have it from dpa, which names no one");
    expect(waysOut(s, one, other)).toEqual([
      { kind: "RECORD_WHO", assertionId: one.id },
      { kind: "RECORD_WHO", assertionId: other.id },
    ]);
  });

  test("Shared words, copied texts, credits and bylines are said, and no way leads out of them", () => {
    const s = cast();
    const [ana, ben] = [s.says("Gazette", "Ana"), s.says("Courier", "Ben")];
    s.share(ana, ben, false, [ana, ben]);
    expect(reason(s, ana, ben)).toBe("both passages stand in one run of words that the two articles share");
    const [one, two] = [s.narrates("Herald"), s.narrates("Globe")];
    s.share(one, two, true);
    expect(reason(s, one, two)).toBe("the texts of Herald and Globe are largely the same");
    const by = (outlet: string, name: string): Assertion =>
      s.narrates(outlet, { articleId: s.article(outlet, { byline: ["Ed Hall", name] }) });
    const [first, second] = [
      by("Post", "Inés Roca"),
      s.narrates("Mail", { articleId: s.article("Mail", { byline: ["Inés Roca"] }) }),
    ];
    expect(reason(s, first, second)).toBe("one byline stands over both: Inés Roca");
    for (const [a, b] of [
      [ana, ben],
      [one, two],
      [first, second],
    ] as const)
      expect(waysOut(s, a, b)).toEqual([]);
  });

  test("The credit that is named is the one in common", () => {
    const s = cast();
    const under = s.narrates("Courier", { articleId: s.article("Courier", { credit: "EFE" }) });
    expect(reason(s, s.narrates("Globe", { articleId: s.article("Globe", { credit: "EFE" }) }), under)).toBe(
      "both have it from EFE",
    );
    expect(reason(s, s.says("Gazette", "Ana", { relays: ["Herald", "EFE"] }), under)).toBe("both have it from EFE");
    expect(reason(s, s.narrates("EFE"), under)).toBe("both have it from EFE");
  });

  test("The credit that is named is the one in common, also where one leg meets another wire twice", () => {
    const s = cast();
    const under = s.narrates("Courier", { articleId: s.article("Courier", { credit: "EFE" }) });
    const articleId = s.article("Gazette", { credit: "dpa" });
    const through = s.says("Gazette", "Ana", { articleId, relays: ["dpa", "EFE"] });
    expect(s.words(under, through).reason).toBe("both have it from EFE");
    expect(s.words(through, under).reason).toBe("both have it from EFE");
  });
});

describe("Rules 5 to 7: why they are not known to be two, and the ways out", () => {
  test("Nobody named: the outlet or relay that names nobody is named, and who knew it can be recorded", () => {
    const s = cast();
    const ana = s.says("Gazette", "Ana");
    const [nameless, relayed] = [s.nameless("Courier"), s.nameless("Herald", { relays: ["CNN", "dpa"] })];
    expect(reason(s, ana, nameless)).toBe("Courier names no one");
    expect(reason(s, ana, relayed)).toBe("Herald has it from dpa, which names no one");
    expect(waysOut(s, ana, nameless)).toEqual([{ kind: "RECORD_WHO", assertionId: nameless.id }]);
    expect(waysOut(s, relayed, nameless)).toEqual([
      { kind: "RECORD_WHO", assertionId: relayed.id },
      { kind: "RECORD_WHO", assertionId: nameless.id },
    ]);
  });

  test("Not confirmed: the guess is named with its outlet, and a second person can confirm it", () => {
    const s = cast();
    const guess = s.says("Courier", "Ben", { certainty: "INFERRED" });
    const ana = s.says("Gazette", "Ana");
    expect(reason(s, ana, guess)).toBe("in Courier Ben is an inference that no second person has confirmed");
    expect(waysOut(s, ana, guess)).toEqual([{ kind: "CONFIRM_WHO", assertionId: guess.id }]);
  });

  test("One occasion: those whose side is missing are named, and it can be recorded for each, over links too", () => {
    const s = cast();
    s.person("Cem", "NOT_RECORDED");
    s.office("harbour", "NOT_RECORDED");
    s.link("SPEAKS_FOR", "Cem", "harbour");
    s.outlet("Herald", { owner: null });
    const at = { occasionId: "press conference" };
    const [cem, ana, herald] = [s.says("Gazette", "Cem", at), s.says("Courier", "Ana", at), s.reports("Herald", at)];
    expect(reason(s, ana, cem)).toBe("both spoke at press conference, and nobody has recorded whose side Cem is on");
    expect(waysOut(s, ana, cem)).toEqual([{ kind: "RECORD_SIDE", originIds: ["Cem", "harbour"] }]);
    expect(reason(s, cem, herald)).toContain("whose side Cem and Herald’s own reporting are on");
    expect(waysOut(s, ana, herald)).toEqual([{ kind: "RECORD_OWNER", outletIds: ["Herald"] }]);
  });

  test("Described: who is unnamed, and whom it may be; DISTINCT, sides and the name lead out", () => {
    const s = cast();
    const [official, local] = [s.says("Gazette", "an official"), s.says("Courier", "a local")];
    expect(s.words(official, local).reason).toBe("an official is unnamed, and may be a local");
    expect(s.words(local, official).reason).toBe("a local is unnamed, and may be an official");
    expect(waysOut(s, official, local)).toEqual([
      { kind: "SAY_DISTINCT", originIds: ["an official", "a local"] },
      { kind: "RECORD_SIDE", originIds: ["a local"] },
      { kind: "GIVE_NAME", originId: "an official" },
      { kind: "GIVE_NAME", originId: "a local" },
    ]);
  });

  test("Described: beside one who is named, only the unnamed one wants a name, and recorded sides want nothing", () => {
    const s = cast();
    const [official, ministry] = [s.says("Gazette", "an official"), s.says("Courier", "foreign ministry")];
    expect(reason(s, ministry, official)).toBe("an official is unnamed, and may be foreign ministry");
    expect(waysOut(s, ministry, official)).toEqual([
      { kind: "SAY_DISTINCT", originIds: ["foreign ministry", "an official"] },
      { kind: "GIVE_NAME", originId: "an official" },
    ]);
  });

  test("Described: beside an outlet's own voice only the name leads out, for nobody knows whom the outlet heard", () => {
    const s = cast();
    const official = s.says("Gazette", "an official");
    for (const own of [s.narrates("Courier"), s.reports("Courier")])
      expect(waysOut(s, official, own)).toEqual([{ kind: "GIVE_NAME", originId: "an official" }]);
    expect(reason(s, official, s.narrates("Courier"))).toBe(
      "an official is unnamed, and may be whom Courier has it from",
    );
  });

  test("Described: an unnamed person is never said to be an outlet's reporting", () => {
    const s = cast();
    const { reason: words } = s.words(s.says("Gazette", "an official"), s.reports("Courier"));
    expect(words).toContain("Courier");
    expect(words).not.toContain("may be Courier’s own reporting");
  });

  test("One outlet, one owner: said by name, with no way out but more reporting", () => {
    const s = cast();
    for (const outlet of ["Courier", "Herald"]) s.outlet(outlet, { owner: "Halden Media" });
    const [ana, own] = [s.says("Gazette", "Ana"), s.narrates("Gazette")];
    expect(reason(s, ana, own)).toBe("Gazette stands behind both");
    expect(waysOut(s, ana, own)).toEqual([]);
    expect(reason(s, s.narrates("Courier"), s.narrates("Herald"))).toBe(
      "Courier and Herald have one owner, Halden Media",
    );
    expect(waysOut(s, s.narrates("Courier"), s.narrates("Herald"))).toEqual([]);
  });

  test("Owner not recorded: just those outlets are named and offered of which nobody knows it", () => {
    const s = cast();
    for (const outlet of ["Courier", "Herald"]) s.outlet(outlet, { owner: null });
    const [courier, herald, gazette] = [s.narrates("Courier"), s.narrates("Herald"), s.narrates("Gazette")];
    expect(reason(s, courier, herald)).toBe("nobody has recorded who owns Courier and Herald");
    expect(waysOut(s, courier, herald)).toEqual([{ kind: "RECORD_OWNER", outletIds: ["Courier", "Herald"] }]);
    expect(reason(s, gazette, herald)).toBe("nobody has recorded who owns Herald");
    expect(waysOut(s, gazette, herald)).toEqual([{ kind: "RECORD_OWNER", outletIds: ["Herald"] }]);
  });
});

describe("Rules 8 and 9: why they are two", () => {
  test("Nominal: whoever narrates is named, and a named source beside it is not said to narrate", () => {
    const s = cast();
    const [gazette, courier] = [s.narrates("Gazette"), s.narrates("Courier")];
    expect(reason(s, gazette, courier)).toBe("Gazette and Courier each say it in their own voice and give no source");
    expect(reason(s, s.says("Herald", "Ana"), courier)).toBe("Courier says it in its own voice and gives no source");
    expect(waysOut(s, gazette, courier)).toEqual([]);
  });

  test("Established: both are named, by person or by reporter", () => {
    const s = cast();
    expect(reason(s, s.says("Gazette", "Ana"), s.says("Courier", "Ben"))).toBe("Ana and Ben are two");
    expect(reason(s, s.says("Gazette", "Ana"), s.reports("Courier"))).toBe("Ana and Courier’s own reporting are two");
    expect(waysOut(s, s.says("Gazette", "Ana"), s.says("Courier", "Ben"))).toEqual([]);
  });
});
