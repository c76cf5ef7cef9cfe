import { describe, expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import { POLICY_PRESETS, type EvidencePolicy } from "../desk/policy.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import { corroboratingSet, shortfallsOf, type ClaimNeeds, type Shortfall } from "./corroboration.ts";

const { ACROSS_OUTLETS, TWO_SOURCES, THREE_SECONDARY } = POLICY_PRESETS;
const PLAIN: ClaimNeeds = { contested: false, highRisk: false };

const backings = (s: Story) => s.assertions.filter(({ stance }) => stance === "ASSERTS").map((each) => s.backing(each));

/** The assertions of a set that corroborates, in order; null where there is none. */
function set(s: Story, claim = PLAIN, policy: EvidencePolicy = ACROSS_OUTLETS): string[] | null {
  const found = corroboratingSet(backings(s), claim, policy, s.ledger());
  return found && found.map(({ assertion }) => assertion.id).sort();
}

const shortfalls = (s: Story, claim = PLAIN, policy: EvidencePolicy = ACROSS_OUTLETS): Shortfall[] =>
  shortfallsOf(backings(s), claim, policy);

const ids = (...assertions: Assertion[]): string[] => assertions.map(({ id }) => id).sort();

/** Three named people of no side, in outlets of their own; the first `relayed` of them through a wire each. */
function people(count: number, relayed = 0): Story {
  const s = story();
  for (let index = 1; index <= count; index += 1) {
    const relays = index <= relayed ? [`wire ${index}`] : [];
    s.says(`Outlet ${index}`, s.person(`person ${index}`, "NONE"), { relays });
  }
  return s;
}

describe("How many", () => {
  test("Two voices of recorded side are enough, and one is not", () => {
    expect(set(people(2))).toHaveLength(2);
    expect(set(people(1))).toBeNull();
    expect(shortfalls(people(1))).toEqual(["TOO_FEW"]);
  });

  test("A desk's own figure is asked, and never fewer than two", () => {
    const three = { ...ACROSS_OUTLETS, minOrigins: 3 };
    expect(set(people(2), PLAIN, three)).toBeNull();
    expect(set(people(3), PLAIN, three)).toHaveLength(3);
    expect(set(people(1), PLAIN, { ...ACROSS_OUTLETS, minOrigins: 1 })).toBeNull();
    expect(set(people(1), PLAIN, { ...ACROSS_OUTLETS, minOrigins: 0 })).toBeNull();
  });

  test("A guess and nobody count for nothing", () => {
    const s = people(1);
    s.nameless("Mail");
    s.says("Post", s.person("Dora", "NONE"), { certainty: "INFERRED" });
    expect(set(s)).toBeNull();
  });
});

describe("The side of each is recorded", () => {
  test("A voice whose side nobody recorded is none of them", () => {
    const s = people(1);
    s.says("Post", s.person("Dora", "NOT_RECORDED"));
    expect(set(s)).toBeNull();
    expect(shortfalls(s)).toEqual(["SIDE_NOT_RECORDED"]);
  });

  test("Voices without a side beside enough with one do no harm", () => {
    const s = people(2);
    s.says("Post", s.person("Dora", "NOT_RECORDED"));
    expect(set(s)).toEqual(["a1", "a2"]);
  });

  test("A record's side is asked for too", () => {
    const s = people(1);
    s.says("Post", s.record("register", "NOT_RECORDED"));
    expect(set(s)).toBeNull();
  });

  test("A side is recorded only where every entry on the way has one", () => {
    const s = people(1);
    s.person("spokesman", "NOT_RECORDED");
    s.link("SPEAKS_FOR", "spokesman", s.office("ministry", ["Estavia"]));
    s.says("Post", "spokesman");
    expect(set(s)).toBeNull();
  });

  test("A reporter's side is recorded with the owner", () => {
    const s = people(1);
    s.outlet("Post", { owner: null });
    s.reports("Post");
    expect(set(s)).toBeNull();
    s.reports("Mail");
    expect(set(s)).toHaveLength(2);
  });
});

describe("One party", () => {
  const spoken = (first: string | null, second: string | null): Story => {
    const s = story();
    s.statement("communiqué", ["Estavia", "Norland"]);
    s.person("minister", ["Norland"]);
    s.says("Gazette", "communiqué", { occasionId: first });
    s.says("Courier", "minister", { occasionId: second });
    return s;
  };

  test("Two voices that share a party are two only on recorded occasions that differ", () => {
    expect(set(spoken("summit", "a month later"))).toEqual(["a1", "a2"]);
    for (const [first, second] of [
      [null, null],
      ["summit", null],
      [null, "summit"],
    ] as const) {
      expect(set(spoken(first, second))).toBeNull();
      expect(shortfalls(spoken(first, second))).toEqual(["OCCASION_NOT_RECORDED"]);
    }
  });

  test("One party alone is not enough, on however many occasions", () => {
    const s = story();
    for (const day of ["May", "June", "July"])
      s.says(`paper of ${day}`, s.person(`spokesman of ${day}`, ["Yard"]), { occasionId: day });
    expect(set(s)).toBeNull();
    expect(shortfalls(s)).toEqual(["ONE_PARTY"]);
  });

  test("One party and a voice that has none are two sides", () => {
    const s = people(1);
    s.says("Post", s.person("manager", ["Yard"]));
    expect(set(s)).toHaveLength(2);
  });

  test("The state's station and its minister are one party", () => {
    const s = story();
    s.owner("state", "Estavia");
    s.outlet("State One", { owner: "state" });
    s.narrates("State One");
    s.says("Gazette", s.person("minister", ["Estavia"]), { occasionId: "Monday" });
    expect(set(s)).toBeNull();
    s.narrates("Courier");
    expect(set(s)).not.toBeNull();
  });

  test("Some set is enough, though the largest set of voices holds two that share a party", () => {
    const s = people(1);
    s.says("Post", s.person("manager", ["Yard"]));
    s.says("Mail", s.person("owner", ["Yard"]));
    expect(set(s)).not.toBeNull();
  });
});

describe("Second-hand and nominal", () => {
  test("Where all counted voices came through relays the desk's figure for those is asked", () => {
    expect(set(people(2, 2))).toHaveLength(2);
    expect(set(people(2, 2), PLAIN, THREE_SECONDARY)).toBeNull();
    expect(shortfalls(people(2, 2), PLAIN, THREE_SECONDARY)).toEqual(["ALL_SECOND_HAND"]);
    expect(set(people(3, 3), PLAIN, THREE_SECONDARY)).toHaveLength(3);
    expect(set(people(2, 1), PLAIN, THREE_SECONDARY)).toHaveLength(2);
  });

  test("A wire's own reporter is first-hand, whoever passes her on", () => {
    const s = people(1, 1);
    s.says("Post", s.ownReporting("Reuters"), { relays: ["Reuters"] });
    expect(set(s, PLAIN, THREE_SECONDARY)).toHaveLength(2);
  });

  test("Narration is second-hand by nature, beside one that came through a relay", () => {
    const s = people(1, 1);
    s.narrates("Post");
    expect(set(s, PLAIN, THREE_SECONDARY)).toBeNull();
    s.narrates("Mail");
    expect(set(s, PLAIN, THREE_SECONDARY)).toHaveLength(3);
  });

  test("Where all are nominal the desk's figure for those is asked", () => {
    const s = story();
    s.narrates("Gazette");
    s.narrates("Courier");
    expect(set(s)).toHaveLength(2);
    expect(set(s, PLAIN, { ...ACROSS_OUTLETS, minNominal: 3 })).toBeNull();
    expect(shortfalls(s, PLAIN, { ...ACROSS_OUTLETS, minNominal: 3 })).toEqual(["ALL_NOMINAL"]);
    s.narrates("Herald");
    expect(set(s, PLAIN, THREE_SECONDARY)).toHaveLength(3);
  });

  test("Where nominal voices do not count, named ones must be enough by themselves", () => {
    const s = people(1);
    s.narrates("Post");
    s.narrates("Mail");
    expect(set(s, PLAIN, TWO_SOURCES)).toBeNull();
    expect(shortfalls(s, PLAIN, TWO_SOURCES)).toEqual(["TOO_FEW"]);
    s.says("Herald", s.person("Dora", "NONE"));
    expect(set(s, PLAIN, TWO_SOURCES)).toEqual(["a1", "a4"]);
  });

  test("What counts for nothing changes no threshold: one who names nobody, first-hand, helps no second-hand voice", () => {
    const s = people(2, 2);
    s.nameless("Mail");
    s.says("Post", s.person("Dora", "NONE"), { certainty: "INFERRED" });
    expect(set(s, PLAIN, THREE_SECONDARY)).toBeNull();
    s.narrates("Herald");
    expect(set(s, PLAIN, { ...THREE_SECONDARY, nominalCounts: false })).toBeNull();
  });
});

describe("Contested and high risk", () => {
  const CONTESTED = { ...PLAIN, contested: true };
  const HIGH_RISK = { ...PLAIN, highRisk: true };

  test("Contested: two parties, or a record that can be pointed at", () => {
    expect(set(people(3), CONTESTED)).toBeNull();
    expect(shortfalls(people(3), CONTESTED)).toEqual(["CONTESTED"]);
    const parties = people(1);
    parties.says("Post", parties.person("minister", ["Estavia"]));
    expect(set(parties, CONTESTED)).toBeNull();
    parties.says("Mail", parties.person("rival", ["Norland"]));
    expect(set(parties, CONTESTED)).not.toBeNull();
  });

  test.each([
    ["page 3", true],
    [null, false],
  ])("Contested: a record whose locator is %s", (locator, isEnough) => {
    const s = people(1);
    s.says("Post", s.record("register", "NONE", { locator }));
    expect(set(s, CONTESTED) !== null).toBe(isEnough);
  });

  test("Contested: a joint statement is one voice of two parties, and another voice makes it enough", () => {
    const s = story();
    s.says("Gazette", s.statement("communiqué", ["Estavia", "Norland"]));
    s.says("Courier", "communiqué");
    expect(set(s, CONTESTED)).toBeNull();
    s.says("Herald", s.person("observer", "NONE"));
    expect(set(s, CONTESTED)).not.toBeNull();
  });

  test("High risk: one named voice, or a record that can be pointed at", () => {
    const unnamed = (): Story => {
      const s = story();
      s.says("Gazette", s.unnamed("an aide", ["Estavia"]));
      s.says("Courier", s.unnamed("a commander", ["Norland"]));
      return s;
    };
    expect(set(unnamed())).toHaveLength(2);
    expect(set(unnamed(), HIGH_RISK)).toBeNull();
    expect(shortfalls(unnamed(), HIGH_RISK)).toEqual(["HIGH_RISK"]);
    const named = unnamed();
    named.says("Herald", named.person("Ana", "NONE"));
    expect(set(named, HIGH_RISK)).toContain("a3");
    const shown = unnamed();
    shown.says("Herald", shown.record("audit", ["Westmark"], { identified: "DESCRIBED" }));
    expect(set(shown, HIGH_RISK)).toContain("a3");
  });

  test("High risk: narration names nobody, and a named voice that counts for nothing does not help", () => {
    const s = story();
    s.narrates("Gazette");
    s.narrates("Courier");
    expect(set(s, HIGH_RISK)).toBeNull();
    s.says("Herald", s.person("Ana", "NONE"), { certainty: "INFERRED" });
    expect(set(s, HIGH_RISK)).toBeNull();
  });

  test("Every need is met by one set, not each by another", () => {
    const s = story();
    s.unnamed("an aide", ["Estavia"]);
    s.person("Ana", ["Estavia"]);
    const aide = s.says("Gazette", "an aide", { occasionId: "Monday" });
    const rival = s.says("Courier", s.unnamed("a commander", ["Norland"]));
    expect(set(s, { contested: true, highRisk: false })).toEqual(ids(aide, rival));
    expect(set(s, { contested: true, highRisk: true })).toBeNull();
    const ana = s.says("Herald", "Ana", { occasionId: "Friday" });
    expect(set(s, { contested: true, highRisk: true })).toEqual(ids(rival, ana));
  });
});
