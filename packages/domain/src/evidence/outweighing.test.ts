import { describe, expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import type { Outweighing } from "./outweighing.ts";

const outweighing = (s: Story): Outweighing | null => s.weigh().evidence.outweighing;
const denies = (s: Story, outlet: string, origin: string, fields: Partial<Assertion> = {}): Assertion =>
  s.says(outlet, origin, { stance: "DENIES", ...fields });

/** A ministry asserts in the Gazette; two engineers of no side, a register and a minister are on hand. */
function cast(): Story {
  const s = story();
  s.office("ministry", ["Estavia"]);
  s.person("Ana", "NONE");
  s.person("Ben", "NONE");
  s.record("register");
  for (const name of ["minister", "chancellor"]) s.person(name, ["Norland"]);
  return s;
}

function ministryAsserts(): Story {
  const s = cast();
  s.says("Gazette", "ministry");
  return s;
}

describe("What outweighs", () => {
  test("A record against none", () => {
    const s = ministryAsserts();
    const denial = denies(s, "Courier", "register");
    expect(outweighing(s)).toEqual({ by: "RECORD", assertionIds: [denial.id] });
  });

  test.each([["Norland"], ["Estavia", "Norland"]])("A record of whatever side", (...side) => {
    const s = ministryAsserts();
    s.record("ledger", side);
    denies(s, "Courier", "ledger");
    expect(outweighing(s)?.by).toBe("RECORD");
  });

  test("No record that nobody can point at", () => {
    const s = ministryAsserts();
    s.record("some file", "NONE", { locator: null });
    denies(s, "Courier", "some file");
    expect(outweighing(s)).toBeNull();
  });

  test("No record that is only inferred, until a second person confirms it", () => {
    for (const isInferenceConfirmed of [false, true]) {
      const s = ministryAsserts();
      denies(s, "Courier", "register", { certainty: "INFERRED", isInferenceConfirmed });
      expect(outweighing(s)?.by).toBe(isInferenceConfirmed ? "RECORD" : undefined);
    }
  });

  test("No record beside certainty UNSTATED, and none that leads to nobody", () => {
    const s = ministryAsserts();
    s.record("hearsay file");
    s.link("DERIVES_FROM", "hearsay file", s.nobody());
    denies(s, "Courier", "register", { certainty: "UNSTATED" });
    denies(s, "Herald", "hearsay file");
    expect(outweighing(s)).toBeNull();
  });

  test("Two established voices of side NONE against a party", () => {
    const s = ministryAsserts();
    const [ana, ben] = [denies(s, "Courier", "Ana"), denies(s, "Herald", "Ben")];
    expect(outweighing(s)?.by).toBe("TWO_OF_NO_SIDE");
    expect([...(outweighing(s)?.assertionIds ?? [])].sort()).toEqual([ana.id, ben.id]);
  });

  test("Not one such voice, nor one voice in two outlets", () => {
    const s = ministryAsserts();
    denies(s, "Courier", "Ana");
    expect(outweighing(s)).toBeNull();
    denies(s, "Herald", "Ana");
    expect(outweighing(s)).toBeNull();
  });

  test("Not two unnamed bystanders, unless a second person has confirmed that they are two", () => {
    const s = ministryAsserts();
    for (const name of ["a nurse", "a porter"]) {
      s.unnamed(name, "NONE");
      denies(s, `paper of ${name}`, name);
    }
    expect(outweighing(s)).toBeNull();
    s.link("DISTINCT", "a nurse", "a porter", true);
    expect(outweighing(s)?.by).toBe("TWO_OF_NO_SIDE");
  });

  test("Not where the side of one is not recorded, or one is only inferred", () => {
    const s = ministryAsserts();
    s.person("Cem", "NOT_RECORDED");
    denies(s, "Courier", "Ana");
    denies(s, "Herald", "Cem");
    denies(s, "Globe", "Ben", { certainty: "INFERRED" });
    expect(outweighing(s)).toBeNull();
  });

  test("Not who is of no side himself and leads to a party", () => {
    const s = ministryAsserts();
    s.link("SPEAKS_FOR", "Ben", "minister");
    denies(s, "Courier", "Ana");
    denies(s, "Herald", "Ben");
    expect(outweighing(s)).toBeNull();
  });

  test("A party's word outweighs nobody, however many say it", () => {
    const s = ministryAsserts();
    for (const party of ["Norland", "Westmark", "Ostria", "Yard"]) {
      s.person(`envoy of ${party}`, [party]);
      denies(s, `paper of ${party}`, `envoy of ${party}`);
    }
    expect(outweighing(s)).toBeNull();
  });

  test("A statement is always a party's, also where somebody said that it has no side", () => {
    const s = ministryAsserts();
    for (const name of ["release", "paper of the institute"]) {
      s.statement(name, "NONE");
      denies(s, `print of ${name}`, name);
    }
    expect(outweighing(s)).toBeNull();
    denies(s, "Courier", "Ana");
    expect(outweighing(s)).toBeNull();
  });

  test("An outlet's own reporting is never of side NONE: two reporters who were there outweigh nobody", () => {
    const s = ministryAsserts();
    s.reports("Courier", { stance: "DENIES" });
    s.reports("Herald", { stance: "DENIES" });
    s.narrates("Globe", { stance: "DENIES" });
    expect(outweighing(s)).toBeNull();
  });

  test.each(["SUPERSEDED", "IMMATERIAL", "MISREAD", "OUTWEIGHED"] as const)(
    "What is answered, as %s, outweighs nothing",
    (answer) => {
      const s = ministryAsserts();
      denies(s, "Courier", "register", { answer });
      denies(s, "Herald", "Ana", { answer });
      denies(s, "Globe", "Ben");
      expect(outweighing(s)).toBeNull();
    },
  );

  test.each(["QUALIFIES", "REPORTS_DISPUTE", "DECLINES"] as const)("%s is no denial", (stance) => {
    const s = ministryAsserts();
    s.says("Courier", "register", { stance });
    expect(outweighing(s)).toBeNull();
  });

  test("The asserting side outweighs nobody: only who asserts can be contradicted", () => {
    const s = cast();
    s.says("Gazette", "register");
    s.says("Courier", "Ana");
    denies(s, "Herald", "minister");
    expect(outweighing(s)).toBeNull();
  });
});

describe("What defends", () => {
  const defended: [string, (s: Story) => void][] = [
    ["a record", (s) => s.says("Globe", "register")],
    ["a record without a locator", (s) => s.says("Globe", s.record("file", "NONE", { locator: null }))],
    ["a record that is only inferred", (s) => s.says("Globe", "register", { certainty: "INFERRED" })],
    [
      "somebody who derives from a record",
      (s) => {
        s.link("DERIVES_FROM", "ministry", "register");
      },
    ],
  ];
  test.each(defended)("Against a record: %s", (_, defend) => {
    const s = ministryAsserts();
    s.record("other record");
    denies(s, "Courier", "other record");
    expect(outweighing(s)?.by).toBe("RECORD");
    defend(s);
    expect(outweighing(s)).toBeNull();
  });

  test("Against a record nobody defends by name alone: parties, bystanders, narration, and nobody", () => {
    const s = ministryAsserts();
    denies(s, "Courier", "register");
    s.says("Globe", "Ana");
    s.reports("Herald");
    s.narrates("Post");
    s.nameless("Mail");
    s.record("lost file");
    s.says("Mail", "lost file", { certainty: "UNSTATED" });
    expect(outweighing(s)?.by).toBe("RECORD");
  });

  const ofNoSide: [string, (s: Story) => void][] = [
    ["one of no side", (s) => s.says("Globe", s.person("Dora", "NONE"))],
    ["one of whom nobody recorded a side", (s) => s.says("Globe", s.person("Dora", "NOT_RECORDED"))],
    ["one who is unnamed", (s) => s.says("Globe", s.unnamed("an engineer", "NONE"))],
    ["one who is only inferred", (s) => s.says("Globe", s.person("Dora", "NONE"), { certainty: "INFERRED" })],
    ["a paper whose party nobody recorded", (s) => s.says("Globe", s.statement("paper", "NOT_RECORDED"))],
    ["a reporter who was there", (s) => s.reports("Globe")],
    [
      "a reporter whose paper's owner nobody recorded",
      (s) => {
        s.outlet("Globe", { owner: null });
        s.reports("Globe");
      },
    ],
    [
      "one of no side who leads to a party",
      (s) => {
        s.link("SPEAKS_FOR", s.person("Dora", "NONE"), "ministry");
        s.says("Globe", "Dora");
      },
    ],
  ];
  test.each(ofNoSide)("Against two of no side: %s", (_, defend) => {
    const s = ministryAsserts();
    denies(s, "Courier", "Ana");
    denies(s, "Herald", "Ben");
    expect(outweighing(s)?.by).toBe("TWO_OF_NO_SIDE");
    defend(s);
    expect(outweighing(s)).toBeNull();
  });

  test("Against two of no side no party defends, nor narration, nor nobody, nor a state's own reporter", () => {
    const s = ministryAsserts();
    s.owner("state", "Estavia");
    s.outlet("State One", { owner: "state" });
    denies(s, "Courier", "Ana");
    denies(s, "Herald", "Ben");
    s.says("Globe", "minister");
    s.narrates("Post");
    s.nameless("Mail");
    s.reports("State One");
    expect(outweighing(s)?.by).toBe("TWO_OF_NO_SIDE");
  });
});

describe("Where nobody asserts it", () => {
  test("A record, or two established voices of no side, deny it", () => {
    const s = cast();
    denies(s, "Courier", "Ana");
    expect(outweighing(s)).toBeNull();
    denies(s, "Herald", "Ben");
    expect(outweighing(s)?.by).toBe("TWO_OF_NO_SIDE");
    const t = cast();
    denies(t, "Courier", "register");
    expect(outweighing(t)?.by).toBe("RECORD");
  });

  test("A party's denial, or a party's and a bystander's, is not enough", () => {
    const s = cast();
    for (const name of ["minister", "chancellor", "Ana"]) denies(s, `paper of ${name}`, name);
    expect(outweighing(s)).toBeNull();
  });
});
