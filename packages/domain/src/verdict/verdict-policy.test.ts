import { describe, expect, test } from "vitest";
import {
  approvalsNeeded,
  DEFAULT_POLICY,
  POLICY_PRESETS,
  POLICY_PRESET_WORDS,
  presetOf,
  type EvidencePolicy,
  type PolicyPreset,
} from "../desk/policy.ts";
import { story, type Judged, type Story } from "../testing/evidence-fixtures.ts";
import { shortfallWords } from "./shortfall-words.ts";

const { ACROSS_OUTLETS, TWO_SOURCES, THREE_SECONDARY } = POLICY_PRESETS;
const isCorroborated = (s: Story, judged: Judged = {}): boolean => s.guard("CORROBORATED", judged).allowed;
const under = (s: Story, policy: EvidencePolicy): boolean => isCorroborated(s, { policy });

/** As many voices as told: narrating, named at first hand, named through a wire each. */
function voices(narrating: number, direct: number, relayed = 0): Story {
  const s = story();
  for (let index = 1; index <= narrating; index += 1) s.narrates(`Daily ${index}`);
  for (let index = 1; index <= direct + relayed; index += 1) {
    const relays = index <= relayed ? [`wire ${index}`] : [];
    s.says(`Weekly ${index}`, s.person(`person ${index}`, "NONE"), { relays });
  }
  return s;
}

describe("Presets", () => {
  test("Across outlets is the default, and every preset is known by its figures and has its words", () => {
    expect(presetOf(DEFAULT_POLICY)).toBe("ACROSS_OUTLETS");
    for (const [preset, policy] of Object.entries(POLICY_PRESETS)) expect(presetOf(policy)).toBe(preset);
    for (const words of Object.values(POLICY_PRESET_WORDS)) expect(words.trim()).not.toBe("");
    expect(presetOf({ ...ACROSS_OUTLETS, minOrigins: 3 })).toBeNull();
  });

  test.each<[string, Story, PolicyPreset[]]>([
    ["two narrations", voices(2, 0), ["ACROSS_OUTLETS"]],
    ["three narrations", voices(3, 0), ["ACROSS_OUTLETS", "THREE_SECONDARY"]],
    ["a narration and a named voice", voices(1, 1), ["ACROSS_OUTLETS", "THREE_SECONDARY"]],
    ["a narration and a relayed voice", voices(1, 0, 1), ["ACROSS_OUTLETS"]],
    ["two named voices", voices(0, 2), ["ACROSS_OUTLETS", "TWO_SOURCES", "THREE_SECONDARY"]],
    ["two relayed voices", voices(0, 0, 2), ["ACROSS_OUTLETS", "TWO_SOURCES"]],
    ["three relayed voices", voices(0, 0, 3), ["ACROSS_OUTLETS", "TWO_SOURCES", "THREE_SECONDARY"]],
    ["one named voice", voices(0, 1), []],
  ])("%s are enough under their presets, and attributed under the others where they are two", (_, s, presets) => {
    for (const [preset, policy] of Object.entries(POLICY_PRESETS)) {
      const isEnough = presets.some((each) => each === preset);
      expect(under(s, policy), preset).toBe(isEnough);
      const isTwo = s.weigh().evidence.asserting.voices.count >= 2;
      expect(s.guard("ATTRIBUTED", { policy }).allowed, preset).toBe(isTwo && !isEnough);
    }
  });

  test("A desk's own figures: three voices asked, or three where all is narration", () => {
    expect(under(voices(0, 2), { ...ACROSS_OUTLETS, minOrigins: 3 })).toBe(false);
    expect(under(voices(1, 2), { ...ACROSS_OUTLETS, minOrigins: 3 })).toBe(true);
    expect(under(voices(1, 2), { ...TWO_SOURCES, minOrigins: 3 })).toBe(false);
    expect(under(voices(2, 0), { ...ACROSS_OUTLETS, minNominal: 3 })).toBe(false);
    expect(under(voices(2, 1), { ...ACROSS_OUTLETS, minNominal: 4 })).toBe(true);
  });

  test("No policy makes one voice two", () => {
    for (const minOrigins of [-1, 0, 1, 2])
      expect(under(voices(0, 1), { minOrigins, minSecondHand: 0, minNominal: 0, nominalCounts: true })).toBe(false);
  });

  test("A high risk asks for no fewer approvals than the usual", () => {
    expect(approvalsNeeded(true, DEFAULT_POLICY)).toBe(2);
    expect(approvalsNeeded(false, DEFAULT_POLICY)).toBe(1);
    expect(approvalsNeeded(true, { ...DEFAULT_POLICY, approvalsNeeded: 3 })).toBe(3);
  });
});

describe("Contested, high risk, locator", () => {
  test("Contested: two parties, or a record; a bystander and a ministry are not two parties", () => {
    const s = story();
    s.says("Gazette", s.person("hydrologist", "NONE"));
    s.says("Courier", s.office("ministry", ["Estavia"]));
    expect(isCorroborated(s)).toBe(true);
    expect(isCorroborated(s, { contested: true })).toBe(false);
    s.says("Herald", s.office("rival", ["Norland"]));
    expect(isCorroborated(s, { contested: true })).toBe(true);
  });

  test("Contested: a record counts where somebody can say where it is", () => {
    for (const locator of ["12 U 34/25", null]) {
      const s = story();
      s.says("Gazette", s.person("plaintiff", ["Estavia"]));
      s.says("Courier", s.record("judgment", "NONE", { locator }));
      expect(isCorroborated(s)).toBe(true);
      expect(isCorroborated(s, { contested: true })).toBe(locator !== null);
    }
  });

  test("Contested, and in the outlets' own voice alone: attributed", () => {
    expect(voices(3, 0).open({ contested: true })).toEqual(["ATTRIBUTED"]);
  });

  test("High risk: two unnamed voices of two sides are attributed until one gives a name or a record shows it", () => {
    const unnamed = (): Story => {
      const s = story();
      s.says("Gazette", s.unnamed("an aide", ["Estavia"]), { terms: "DEEP_BACKGROUND" });
      s.says("Courier", s.unnamed("a commander", ["Norland"]));
      return s;
    };
    expect(unnamed().open()).toEqual(["CORROBORATED"]);
    expect(unnamed().open({ highRisk: true })).toEqual(["ATTRIBUTED"]);
    const shown = unnamed();
    shown.says("Herald", shown.record("audit report", ["Westmark"]));
    expect(shown.open({ highRisk: true })).toEqual(["CORROBORATED"]);
  });

  test("High risk: narration beside one named voice has one", () => {
    expect(isCorroborated(voices(1, 1), { highRisk: true })).toBe(true);
    expect(isCorroborated(voices(3, 0), { highRisk: true })).toBe(false);
  });
});

describe("The shortfall of an attributed claim is printed", () => {
  const printed = (s: Story, judged: Judged = {}): string[] => {
    expect(s.guard("ATTRIBUTED", judged).allowed).toBe(true);
    return shortfallWords(s.guardInput(judged));
  };

  test("One party's word", () => {
    const s = story();
    s.says("Gazette", s.person("minister", ["Estavia"]), { occasionId: "May" });
    s.says("Courier", s.person("spokesman", ["Estavia"]), { occasionId: "June" });
    expect(printed(s)).toEqual(["one party’s word"]);
  });

  test("All second-hand", () => {
    expect(printed(voices(0, 0, 2), { policy: THREE_SECONDARY })).toEqual(["all second-hand"]);
  });

  test("All unnamed", () => {
    const s = story();
    s.says("Gazette", s.unnamed("an aide", ["Estavia"]));
    s.says("Courier", s.unnamed("a commander", ["Norland"]));
    expect(printed(s, { highRisk: true })).toEqual(["all unnamed"]);
  });

  test("All unnamed is said beside any other shortfall, wherever it is true", () => {
    const s = story();
    for (const name of ["an aide", "an officer"]) s.says(`paper of ${name}`, s.unnamed(name, ["Estavia"]));
    s.link("DISTINCT", "an aide", "an officer", true);
    expect(printed(s)).toEqual(["one party’s word", "all unnamed"]);
  });

  test("Whatever it falls short in, something is printed", () => {
    const noSide = story();
    for (const name of ["Ana", "Ben"]) noSide.says(`paper of ${name}`, noSide.person(name, "NOT_RECORDED"));
    const qualified = voices(0, 2);
    qualified.nameless("Post", { stance: "QUALIFIES" });
    const moved = voices(0, 2);
    moved.says("Post", "person 1", { placement: "MOVED" });
    const cases: [Story, Judged][] = [
      [noSide, {}],
      [qualified, {}],
      [moved, {}],
      [voices(1, 1), { policy: TWO_SOURCES }],
      [voices(2, 0), { policy: THREE_SECONDARY }],
      [voices(0, 2), { contested: true }],
    ];
    for (const [s, judged] of cases) {
      const words = printed(s, judged);
      expect(words.length).toBeGreaterThan(0);
      for (const each of words) expect(each.trim()).not.toBe("");
    }
  });
});
