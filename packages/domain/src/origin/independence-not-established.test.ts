import { describe, expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import type { IndependenceRule } from "./independence.ts";

function expectOpen(s: Story, a: Assertion, b: Assertion, rule: IndependenceRule, kind: ClaimKind = "EVENT"): void {
  expect(s.independence(a, b, kind)).toEqual({ relation: "NOT_ESTABLISHED", rule });
  expect(s.independence(b, a, kind)).toEqual({ relation: "NOT_ESTABLISHED", rule });
}

function expectTwo(s: Story, a: Assertion, b: Assertion): void {
  expect(s.independence(a, b)).toMatchObject({ relation: "DIFFERENT", basis: "ESTABLISHED" });
}

/** A named woman of no side in the Gazette, whom no rule but that under test keeps from being a voice. */
function withAna(): { s: Story; ana: Assertion } {
  const s = story();
  s.person("Ana", "NONE");
  return { s, ana: s.says("Gazette", "Ana") };
}

describe("Rule 5: nobody named, not confirmed, one occasion without a side", () => {
  test("Rule 5: UNKNOWN at the end of the chain names nobody, also after links", () => {
    const { s, ana } = withAna();
    s.person("hearsay", "NONE");
    s.link("DERIVES_FROM", "hearsay", s.nobody());
    expectOpen(s, ana, s.nameless("Courier"), "NOBODY_NAMED");
    expectOpen(s, ana, s.nameless("Courier", { relays: ["dpa"], certainty: "STATED" }), "NOBODY_NAMED");
    expectOpen(s, ana, s.says("Courier", "hearsay"), "NOBODY_NAMED");
  });

  test("Rule 5: UNKNOWN is not one nobody: two who name nobody are neither one nor two", () => {
    const s = story();
    expectOpen(s, s.nameless("Gazette"), s.nameless("Courier"), "NOBODY_NAMED");
    expectOpen(
      s,
      s.nameless("Gazette", { relays: ["dpa"] }),
      s.nameless("Courier", { relays: ["EFE"] }),
      "NOBODY_NAMED",
    );
  });

  test("Rule 5: an origin that is not on record names nobody", () => {
    const { s, ana } = withAna();
    expectOpen(s, ana, s.says("Courier", "never entered"), "NOBODY_NAMED");
  });

  test.each(["PERSON", "OFFICE", "RECORD", "STATEMENT"] as const)(
    "Rule 5: a %s beside certainty UNSTATED names nobody",
    (kind) => {
      const { s, ana } = withAna();
      const origin = s.origin(kind, "other", ["Estavia"], { locator: "page 1" });
      expectOpen(s, ana, s.says("Courier", origin, { certainty: "UNSTATED" }), "NOBODY_NAMED");
      expectTwo(s, ana, s.says("Courier", origin));
    },
  );

  test("Rule 5: a relay's own unsourced voice names nobody", () => {
    const { s, ana } = withAna();
    const unsourced = s.says("Courier", s.ownReporting("dpa"), { certainty: "UNSTATED", relays: ["dpa"] });
    expectOpen(s, ana, unsourced, "NOBODY_NAMED");
    expectOpen(s, s.narrates("Herald"), unsourced, "NOBODY_NAMED");
  });

  test.each(["PERSON", "OFFICE", "STATEMENT"] as const)(
    "Rule 5: an outlet entered as a %s names nobody, nor does who leads to it",
    (kind) => {
      const { s, ana } = withAna();
      s.outlet("Interfax", { kind: "WIRE" });
      const interfax = s.origin(kind, "interfax", "NONE", { id: "typed in" });
      s.person("source", "NONE");
      s.link("DERIVES_FROM", "source", interfax);
      expectOpen(s, ana, s.says("Courier", interfax), "NOBODY_NAMED");
      expectOpen(s, ana, s.says("Courier", "source"), "NOBODY_NAMED");
    },
  );

  test("Rule 5: an INFERRED origin is no second voice until a second person has confirmed it", () => {
    const { s, ana } = withAna();
    s.person("Ben", "NONE");
    const guess = s.says("Courier", "Ben", { certainty: "INFERRED" });
    expectOpen(s, ana, guess, "NOT_CONFIRMED");
    expectTwo(s, ana, s.says("Courier", "Ben", { certainty: "INFERRED", isInferenceConfirmed: true }));
  });

  test("Rule 5: an inference holds nothing up that lowers: led to one origin, two are one", () => {
    const { s, ana } = withAna();
    expect(s.independence(ana, s.says("Courier", "Ana", { certainty: "INFERRED" })).relation).toBe("SAME");
  });

  test("Rule 5: a reporter who is only inferred is no second voice either", () => {
    const { s, ana } = withAna();
    expectOpen(s, ana, s.reports("Courier", { certainty: "INFERRED" }), "NOT_CONFIRMED");
  });

  test("Rule 5: both at one occasion, and the side of one not recorded: they may be of one side", () => {
    const s = story();
    s.person("minister", ["Estavia"]);
    s.person("man beside her", "NOT_RECORDED");
    const at = (outlet: string, origin: string): Assertion =>
      s.says(outlet, origin, { occasionId: "press conference" });
    const [minister, man] = [at("Gazette", "minister"), at("Courier", "man beside her")];
    expectOpen(s, minister, man, "SIDE_AT_ONE_OCCASION");
    expectTwo(s, minister, s.says("Courier", "man beside her", { occasionId: "the day after" }));
    expectTwo(s, minister, s.says("Courier", "man beside her"));
  });

  test("Rule 5: a link records no side: it is recorded only where every entry on the way has one", () => {
    const s = story();
    s.person("spokesman", "NOT_RECORDED");
    s.office("ministry", ["Estavia"]);
    s.person("observer", "NONE");
    s.link("SPEAKS_FOR", "spokesman", "ministry");
    const spokesman = s.says("Gazette", "spokesman", { occasionId: "launch" });
    const observer = s.says("Courier", "observer", { occasionId: "launch" });
    expectOpen(s, spokesman, observer, "SIDE_AT_ONE_OCCASION");
    s.link("SPEAKS_FOR", s.person("adviser", "NONE"), s.office("harbour", "NOT_RECORDED"));
    expectOpen(s, s.says("Herald", "adviser", { occasionId: "launch" }), observer, "SIDE_AT_ONE_OCCASION");
  });

  test("Rule 5: a statement of no side is one whose side nobody recorded: it is always a party's", () => {
    const s = story();
    s.statement("press release", "NONE");
    s.person("observer", "NONE");
    const release = s.says("Gazette", "press release", { occasionId: "launch" });
    expectOpen(s, release, s.says("Courier", "observer", { occasionId: "launch" }), "SIDE_AT_ONE_OCCASION");
  });

  test("Rule 5: a reporter at one occasion has the side of the owner, and none while nobody recorded who that is", () => {
    const s = story();
    s.person("minister", ["Estavia"]);
    s.outlet("Herald", { owner: null });
    const minister = s.says("Gazette", "minister", { occasionId: "launch" });
    expectOpen(s, minister, s.reports("Herald", { occasionId: "launch" }), "SIDE_AT_ONE_OCCASION");
    expectTwo(s, minister, s.reports("Courier", { occasionId: "launch" }));
  });
});

describe("Rule 6: one is described", () => {
  test.each([
    ["two unnamed officials of one side", ["Estavia"], ["Estavia"]],
    ["a resident and a local, of whom nothing is recorded", "NOT_RECORDED", "NOT_RECORDED"],
    ["two bystanders, for NONE beside NONE tells nobody apart", "NONE", "NONE"],
    ["one whose side is recorded and one whose is not", ["Estavia"], "NOT_RECORDED"],
    ["a bystander and one of whom nothing is recorded", "NONE", "NOT_RECORDED"],
    ["two with one party in common among several", ["Estavia", "Norland"], ["Norland"]],
  ] as const)("Rule 6: %s are not known to be two", (_, one, other) => {
    const s = story();
    s.unnamed("an official", one);
    s.unnamed("another official", other);
    expectOpen(s, s.says("Gazette", "an official"), s.says("Courier", "another official"), "DESCRIBED");
  });

  test("Rule 6: one described is enough: the minister, and someone close to the minister", () => {
    const s = story();
    s.person("minister", ["Estavia"]);
    s.unnamed("someone close to the minister", ["Estavia"]);
    expectOpen(s, s.says("Gazette", "minister"), s.says("Courier", "someone close to the minister"), "DESCRIBED");
  });

  test("Rule 6: a memo and a leaked document may be one paper", () => {
    const s = story();
    s.record("an internal memo", ["Yard"], { identified: "DESCRIBED" });
    s.record("a leaked document", ["Yard"], { identified: "DESCRIBED" });
    expectOpen(s, s.says("Gazette", "an internal memo"), s.says("Courier", "a leaked document"), "DESCRIBED");
  });

  test.each([
    ["of two parties", ["Estavia"], ["Norland"]],
    ["of a party and of none", ["Estavia"], "NONE"],
  ] as const)("Rule 6: way out: disjoint recorded sides, %s", (_, one, other) => {
    const s = story();
    s.unnamed("an official", one);
    s.unnamed("another official", other);
    expectTwo(s, s.says("Gazette", "an official"), s.says("Courier", "another official"));
  });

  test("Rule 6: way out: DISTINCT, once a second person has confirmed it", () => {
    for (const isConfirmed of [true, false]) {
      const s = story();
      s.unnamed("a nurse", "NONE");
      s.unnamed("an orderly", "NONE");
      s.link("DISTINCT", "an orderly", "a nurse", isConfirmed);
      const [nurse, orderly] = [s.says("Gazette", "a nurse"), s.says("Courier", "an orderly")];
      if (isConfirmed) expectTwo(s, nurse, orderly);
      else expectOpen(s, nurse, orderly, "DESCRIBED");
    }
  });

  test("Rule 6: way out: the name", () => {
    const s = story();
    s.person("Ana", "NOT_RECORDED");
    s.person("Ben", "NOT_RECORDED");
    expectTwo(s, s.says("Gazette", "Ana"), s.says("Courier", "Ben"));
  });

  test("Rule 6: DISTINCT holds for the two that it names, not for what they are linked to", () => {
    const s = story();
    for (const name of ["a nurse", "an orderly", "a colleague"]) s.unnamed(name, "NONE");
    s.link("SAME_AS", "a colleague", "an orderly").link("DISTINCT", "a nurse", "an orderly", true);
    expectOpen(s, s.says("Gazette", "a nurse"), s.says("Courier", "a colleague"), "DESCRIBED");
  });

  test("Rule 6: DISTINCT does not undo what makes two one", () => {
    const s = story();
    for (const name of ["a nurse", "an orderly"]) s.unnamed(name, ["Clinic"]);
    s.link("DISTINCT", "a nurse", "an orderly", true).link("SAME_AS", "a nurse", "an orderly");
    expect(s.independence(s.says("Gazette", "a nurse"), s.says("Courier", "an orderly")).relation).toBe("SAME");
  });

  test("Rule 6: what is described stays so, whatever it is linked to, and however its twin is entered", () => {
    const s = story();
    s.unnamed("a ministry official", "NOT_RECORDED");
    s.office("ministry", ["Estavia"]);
    s.person("bystander", "NOT_RECORDED");
    s.link("SPEAKS_FOR", "a ministry official", "ministry");
    expectOpen(s, s.says("Gazette", "a ministry official"), s.says("Courier", "bystander"), "DESCRIBED");
    s.person("Ministry Official", "NOT_RECORDED");
    expectOpen(s, s.says("Herald", "Ministry Official"), s.says("Courier", "bystander"), "DESCRIBED");
  });

  test("Rule 6: sides are those of the two themselves, with no party in common over links either", () => {
    const s = story();
    s.unnamed("an adviser", "NONE");
    s.office("ministry", ["Estavia"]);
    s.person("minister", ["Estavia"]);
    s.person("rival", ["Norland"]);
    s.link("SPEAKS_FOR", "an adviser", "ministry");
    const adviser = s.says("Gazette", "an adviser");
    expectOpen(s, adviser, s.says("Courier", "minister"), "DESCRIBED");
    expectTwo(s, adviser, s.says("Courier", "rival"));
    s.link("SPEAKS_FOR", "an adviser", s.office("bureau", "NOT_RECORDED"));
    expectOpen(s, adviser, s.says("Courier", "rival"), "DESCRIBED");
  });

  test("Rule 6: narration, or a reporter, beside an unnamed source is never two, whatever sides are recorded", () => {
    const s = story();
    s.unnamed("a resident", ["Estavia"]);
    s.owner("state", "Norland");
    s.outlet("State One", { owner: "state" });
    const resident = s.says("Gazette", "a resident");
    for (const own of [s.narrates("Courier"), s.reports("Courier"), s.narrates("State One"), s.reports("State One")])
      expectOpen(s, resident, own, "DESCRIBED");
  });
});

describe("Rule 7: bare narration, and one outlet or one owner", () => {
  test("Rule 7: narration beside a source that the same outlet names is not two", () => {
    const { s, ana } = withAna();
    expectOpen(s, ana, s.narrates("Gazette"), "ONE_OUTLET");
  });

  test("Rule 7: narration in an outlet that also heard from another's reporter is not two", () => {
    const s = story();
    const heard = s.says("Gazette", s.ownReporting("dpa"), { relays: ["dpa"] });
    expectOpen(s, heard, s.narrates("Gazette"), "ONE_OUTLET");
  });

  test("Rule 7: two outlets of one owner are not two, however the owner is written", () => {
    const s = story();
    s.owner("Halden Media", null, { aliases: ["HM Group"] });
    s.outlet("Gazette", { owner: "Halden Media" });
    s.outlet("Courier", { owner: "h.m. group" });
    s.person("Ana", "NONE");
    expectOpen(s, s.narrates("Gazette"), s.narrates("Courier"), "ONE_OWNER");
    expectOpen(s, s.narrates("Gazette"), s.says("Courier", "Ana"), "ONE_OWNER");
  });

  test.each([
    ["neither", null, null],
    ["one", "Halden Media", null],
  ])("Rule 7: where the owner of %s is recorded, narration is not two", (_, one, other) => {
    const s = story();
    s.outlet("Gazette", { owner: one });
    s.outlet("Courier", { owner: other });
    s.person("Ana", "NONE");
    expectOpen(s, s.narrates("Gazette"), s.narrates("Courier"), "OWNER_NOT_RECORDED");
    expectOpen(s, s.narrates("Gazette"), s.says("Courier", "Ana"), "OWNER_NOT_RECORDED");
    expectOpen(s, s.narrates("Gazette"), s.reports("Courier"), "OWNER_NOT_RECORDED");
  });

  test("Rule 7: owners ask for nothing where both have named sources", () => {
    const s = story();
    for (const outlet of ["Gazette", "Courier"]) s.outlet(outlet, { owner: null });
    s.person("Ana", "NONE");
    s.person("Ben", "NONE");
    expectTwo(s, s.says("Gazette", "Ana"), s.says("Courier", "Ben"));
  });
});
