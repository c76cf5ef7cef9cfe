import { describe, expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import type { IndependenceRule } from "./independence.ts";

function expectSame(s: Story, a: Assertion, b: Assertion, rule: IndependenceRule, kind: ClaimKind = "EVENT"): void {
  expect(s.independence(a, b, kind)).toEqual({ relation: "SAME", rule });
  expect(s.independence(b, a, kind)).toEqual({ relation: "SAME", rule });
}

function expectTwo(s: Story, a: Assertion, b: Assertion): void {
  expect(s.independence(a, b)).toMatchObject({ relation: "DIFFERENT", basis: "ESTABLISHED" });
}

describe("Rule 1: one origin", () => {
  test("Rule 1: two outlets on one origin are one voice, whatever lies between", () => {
    const s = story();
    const ministry = s.office("foreign ministry", ["Estavia"]);
    const [wired, direct] = [s.says("Gazette", ministry, { relays: ["CNN"] }), s.says("Courier", ministry)];
    expectSame(s, wired, direct, "SAME_SOURCE");
  });

  test.each(["DERIVES_FROM", "SPEAKS_FOR", "SAME_AS"] as const)(
    "Rule 1: %s is followed to its end, over several steps and from both sides, without a second person",
    (kind) => {
      const s = story();
      for (const name of ["spokeswoman", "bulletin", "ministry", "deputy", "stranger"]) s.person(name, ["Estavia"]);
      s.link(kind, "spokeswoman", "bulletin").link(kind, "bulletin", "ministry").link(kind, "deputy", "ministry");
      const first = s.says("Gazette", "spokeswoman");
      for (const other of ["bulletin", "ministry", "deputy"])
        expectSame(s, first, s.says("Courier", other), "SAME_SOURCE");
      expectTwo(s, first, s.says("Courier", "stranger"));
    },
  );

  test("Rule 1: links of different kinds are followed one after the other", () => {
    const s = story();
    for (const name of ["deputy", "agency", "ministry"]) s.office(name, "NOT_RECORDED");
    s.link("SPEAKS_FOR", "deputy", "agency").link("DERIVES_FROM", "agency", "ministry");
    expectSame(s, s.says("Gazette", "deputy"), s.says("Courier", "ministry"), "SAME_SOURCE");
  });

  test("Rule 1: two who derive from one data set are one, though neither derives from the other", () => {
    const s = story();
    for (const name of ["expert", "other expert"]) s.person(name, "NONE");
    s.record("data set");
    s.link("DERIVES_FROM", "expert", "data set").link("DERIVES_FROM", "other expert", "data set");
    expectSame(s, s.says("Gazette", "expert"), s.says("Courier", "other expert"), "SAME_SOURCE");
  });

  test("Rule 1: SAME_AS holds in both directions", () => {
    const s = story();
    for (const name of ["senior source", "Ilian Voss"]) s.person(name, "NONE");
    s.office("shipyard", "NONE");
    s.link("SAME_AS", "senior source", "Ilian Voss").link("SPEAKS_FOR", "senior source", "shipyard");
    const voss = s.says("Gazette", "Ilian Voss");
    expectSame(s, voss, s.says("Courier", "senior source"), "SAME_SOURCE");
    expectSame(s, voss, s.says("Courier", "shipyard"), "SAME_SOURCE");
  });

  test("Rule 1: links in a circle are one origin, and nothing hangs", () => {
    const s = story();
    for (const name of ["first", "second"]) s.person(name, "NONE");
    s.link("DERIVES_FROM", "first", "second").link("DERIVES_FROM", "second", "first");
    expectSame(s, s.says("Gazette", "first"), s.says("Courier", "second"), "SAME_SOURCE");
  });

  test("Rule 1: author and study are two until the link between them is recorded", () => {
    const s = story();
    s.person("author", "NONE");
    s.record("study");
    const [author, study] = [s.says("Gazette", "author"), s.says("Courier", "study")];
    expectTwo(s, author, study);
    s.link("DERIVES_FROM", "author", "study");
    expectSame(s, author, study, "SAME_SOURCE");
  });

  test("Rule 1: origins whose names fold alike are one, whatever their kinds, sides and occasions", () => {
    const s = story();
    const entries = [
      s.person("The Harbour Authority", "NONE", { id: "as a person" }),
      s.office("harbour authority.", ["Estavia"], { id: "as an office" }),
      s.record("Harbour  Authority", "NOT_RECORDED", { id: "as a record" }),
      s.statement("HARBOUR AUTHORITY", ["Estavia"], { id: "as a statement", identified: "DESCRIBED" }),
    ];
    for (const one of entries)
      for (const other of entries)
        expectSame(
          s,
          s.says("Gazette", one, { occasionId: "Monday" }),
          s.says("Courier", other, { occasionId: "Friday" }),
          "SAME_SOURCE",
        );
  });

  test("Rule 1: an alias that folds to another's name makes them one, and links lead on from either", () => {
    const s = story();
    s.person("Dr Ana Peña", "NONE", { aliases: ["Nita Peña"] });
    s.person("nita pena", "NONE");
    s.office("hospital", "NONE");
    s.link("SPEAKS_FOR", "nita pena", "hospital");
    const doctor = s.says("Gazette", "Dr Ana Peña");
    expectSame(s, doctor, s.says("Courier", "nita pena"), "SAME_SOURCE");
    expectSame(s, doctor, s.says("Courier", "hospital"), "SAME_SOURCE");
  });

  test("Rule 1: an office is itself on every occasion", () => {
    const s = story();
    const office = s.office("tax office", ["Estavia"]);
    const [monday, friday] = ["Monday", "Friday"].map((occasionId) => s.says("Gazette", office, { occasionId }));
    if (monday && friday) expectSame(s, monday, friday, "SAME_SOURCE");
    expect.assertions(2);
  });

  test("Rule 1: one outlet's own voice is one origin, narrated, reported, or passed on by another", () => {
    const s = story();
    const narrated = s.narrates("Gazette");
    const passedOn = s.says("Courier", s.ownReporting("Gazette"));
    expectSame(s, narrated, s.reports("Gazette"), "SAME_SOURCE");
    expectSame(s, narrated, s.narrates("Gazette"), "SAME_SOURCE");
    expectSame(s, narrated, passedOn, "SAME_SOURCE");
  });

  test("Rule 1: an outlet entered twice, under its name and its initials, has one voice", () => {
    const s = story();
    s.outlet("Northern Broadcasting Service", { aliases: ["NBS"] });
    s.outlet("N.B.S.");
    expectSame(s, s.narrates("Northern Broadcasting Service"), s.narrates("N.B.S."), "SAME_SOURCE");
  });
});

describe("Rule 2: a party in common at one occasion", () => {
  test("Rule 2: two origins of one party at one occasion are one, whatever their kinds", () => {
    const s = story();
    const origins = [
      s.person("minister", ["Estavia"]),
      s.office("chancellery", ["Estavia"]),
      s.statement("readout", ["Estavia"]),
      s.record("protocol", ["Estavia"]),
      s.unnamed("an official", ["Estavia"]),
    ];
    for (const one of origins)
      for (const other of origins.filter((each) => each !== one))
        expectSame(
          s,
          s.says("Gazette", one, { occasionId: "the call" }),
          s.says("Courier", other, { occasionId: "the call" }),
          "ONE_PARTY_ONE_OCCASION",
        );
  });

  test("Rule 2: one party in common among several is enough", () => {
    const s = story();
    s.statement("communiqué", ["Estavia", "Norland"]);
    s.person("minister", ["Norland"]);
    const [joint, one] = [
      s.says("Gazette", "communiqué", { occasionId: "summit" }),
      s.says("Courier", "minister", { occasionId: "summit" }),
    ];
    expectSame(s, joint, one, "ONE_PARTY_ONE_OCCASION");
  });

  test("Rule 2: parties that fold alike are one, and so are occasions", () => {
    const s = story();
    s.party("Estavia", ["Estavian Republic"]);
    s.person("minister", ["Estavia"]);
    s.person("speaker", ["the Estavian republic"]);
    const minister = s.says("Gazette", "minister", { occasionId: "Background call" });
    const speaker = s.says("Courier", "speaker", { occasionId: "background call." });
    expectSame(s, minister, speaker, "ONE_PARTY_ONE_OCCASION");
  });

  test("Rule 2: an origin has the parties of all that it leads to", () => {
    const s = story();
    s.person("adviser", "NONE");
    s.office("shipyard", ["Yard"]);
    s.person("manager", ["Yard"]);
    s.link("SPEAKS_FOR", "adviser", "shipyard");
    const adviser = s.says("Gazette", "adviser", { occasionId: "launch" });
    expectSame(s, adviser, s.says("Courier", "manager", { occasionId: "launch" }), "ONE_PARTY_ONE_OCCASION");
  });

  test("Rule 2: the reporter of a state's own station and its minister at one occasion are one", () => {
    const s = story();
    s.owner("state", "Estavia");
    s.outlet("State One", { owner: "state" });
    s.person("minister", ["Estavia"]);
    const reporter = s.reports("State One", { occasionId: "parade" });
    expectSame(s, reporter, s.says("Courier", "minister", { occasionId: "parade" }), "ONE_PARTY_ONE_OCCASION");
  });

  test("Rule 2: on two occasions, on none recorded, or with no party in common, they are two", () => {
    const s = story();
    for (const name of ["minister", "chancellor"]) s.person(name, ["Estavia"]);
    s.person("rival", ["Norland"]);
    s.person("observer", "NONE");
    const minister = s.says("Gazette", "minister", { occasionId: "Monday" });
    expectTwo(s, minister, s.says("Courier", "chancellor", { occasionId: "Friday" }));
    expectTwo(s, minister, s.says("Courier", "chancellor"));
    expectTwo(s, minister, s.says("Courier", "rival", { occasionId: "Monday" }));
    expectTwo(s, minister, s.says("Courier", "observer", { occasionId: "Monday" }));
  });
});

describe("Rule 3: who has it from whom", () => {
  test("Rule 3: an outlet that stands among the other's relays is no second voice, whoever either names", () => {
    const s = story();
    s.person("Ana", "NONE");
    s.person("Ben", "NONE");
    const copied = s.says("Courier", "Ben", { relays: ["CNN", "Gazette", "dpa"] });
    expectSame(s, s.says("Gazette", "Ana"), copied, "CITES_THE_OTHER");
    expectSame(s, s.narrates("Gazette"), copied, "CITES_THE_OTHER");
    expectTwo(s, s.says("Herald", "Ana"), copied);
  });

  test("Rule 3: the outlet is known under every name it has", () => {
    const s = story();
    s.outlet("Associated Press", { kind: "WIRE", aliases: ["AP"] });
    s.outlet("a.p.", { kind: "WIRE" });
    s.person("Ana", "NONE");
    s.person("Ben", "NONE");
    const copied = s.says("Courier", "Ana", { relays: ["a.p."] });
    expectSame(s, copied, s.says("Associated Press", "Ben"), "CITES_THE_OTHER");
  });

  test.each(["PERSON", "OFFICE", "STATEMENT"] as const)(
    "Rule 3: an outlet entered as if it were a %s is a relay",
    (kind) => {
      const s = story();
      s.outlet("Interfax", { kind: "WIRE" });
      const interfax = s.origin(kind, "Interfax.", ["Norland"], { id: "typed in" });
      expectSame(s, s.says("Courier", interfax), s.narrates("Interfax"), "CITES_THE_OTHER");
    },
  );

  test("Rule 3: two chains that end at one relay which names nobody are one", () => {
    const s = story();
    const [short, long] = [
      s.nameless("Gazette", { relays: ["dpa"] }),
      s.nameless("Courier", { relays: ["Herald", "dpa"] }),
    ];
    expectSame(s, short, long, "ONE_RELAY_NAMES_NOBODY");
    const unsourced = s.says("Globe", s.ownReporting("dpa"), { certainty: "UNSTATED" });
    expectSame(s, short, unsourced, "ONE_RELAY_NAMES_NOBODY");
  });

  test("Rule 3: two who name nobody and have no relay in common at the end are not one", () => {
    const s = story();
    const first = s.nameless("Gazette", { relays: ["dpa"] });
    for (const other of [s.nameless("Courier"), s.nameless("Courier", { relays: ["dpa", "EFE"] })])
      expect(s.independence(first, other).relation).toBe("NOT_ESTABLISHED");
    expect(s.independence(s.nameless("Globe"), s.nameless("Post")).relation).toBe("NOT_ESTABLISHED");
  });

  test("Rule 3: one relay that names somebody to each is a way, not a voice: two named people through one wire are two", () => {
    const s = story();
    s.person("Ana", "NONE");
    s.person("Ben", "NONE");
    expectTwo(s, s.says("Gazette", "Ana", { relays: ["dpa"] }), s.says("Courier", "Ben", { relays: ["dpa"] }));
  });
});
