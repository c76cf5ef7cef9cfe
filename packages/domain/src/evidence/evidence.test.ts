import { describe, expect, test } from "vitest";
import { STANCES } from "../claim/assertion.ts";
import { POLICY_PRESETS } from "../desk/policy.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import { EVIDENCE_LEVELS, type Evidence } from "./evidence.ts";

const weigh = (s: Story): Evidence => s.weigh().evidence;

function cast(): Story {
  const s = story();
  s.office("ministry", ["Estavia"]);
  s.person("Ana", "NONE");
  s.person("Ben", "NONE");
  return s;
}

describe("Levels, said of the asserting side", () => {
  test("NONE: nobody carries it", () => {
    expect(weigh(story()).level).toBe("NONE");
  });

  test.each(["QUALIFIES", "DECLINES"] as const)("NONE: an outlet where the origin only %s", (stance) => {
    const s = cast();
    s.says("Gazette", "ministry", { stance });
    expect(weigh(s)).toMatchObject({ level: "NONE", asserting: { outlets: 0, voices: { count: 0 } } });
  });

  test("UNATTRIBUTED: carried, but nobody stands behind it, in however many outlets", () => {
    const s = cast();
    s.nameless("Gazette", { relays: ["dpa"] });
    expect(weigh(s)).toMatchObject({ level: "UNATTRIBUTED", asserting: { outlets: 1, voices: { count: 0 } } });
    s.nameless("Courier");
    s.says("Herald", "Ana", { certainty: "UNSTATED" });
    expect(weigh(s)).toMatchObject({ level: "UNATTRIBUTED", asserting: { outlets: 3, outletsOnVoices: 0 } });
  });

  test("SINGLE_ORIGIN: one outlet with one voice, in however many articles and passages", () => {
    const s = cast();
    s.says("Gazette", "Ana");
    s.says("Gazette", "Ana");
    s.nameless("Gazette");
    expect(weigh(s)).toMatchObject({ level: "SINGLE_ORIGIN", asserting: { outlets: 1, voices: { count: 1 } } });
  });

  test("SINGLE_ORIGIN: an outlet under two of its names is one outlet", () => {
    const s = cast();
    s.outlet("Northern Post", { aliases: ["NP"] });
    s.outlet("N.P.");
    s.says("Northern Post", "Ana");
    s.says("N.P.", "Ana");
    expect(weigh(s)).toMatchObject({ level: "SINGLE_ORIGIN", asserting: { outlets: 1 } });
  });

  test("ECHOED: several outlets on one voice", () => {
    const s = cast();
    for (const outlet of ["Gazette", "Courier", "Herald"]) s.says(outlet, "ministry");
    expect(weigh(s)).toMatchObject({
      level: "ECHOED",
      asserting: { outlets: 3, outletsOnVoices: 3, voices: { count: 1 } },
    });
  });

  test("ECHOED: several outlets that are not established to be two", () => {
    const s = cast();
    s.says("Gazette", "Ana");
    s.nameless("Courier");
    expect(weigh(s)).toMatchObject({ level: "ECHOED", asserting: { outlets: 2, outletsOnVoices: 1 } });
    const t = cast();
    for (const name of ["a resident", "a local"]) t.says(`paper of ${name}`, t.unnamed(name, "NOT_RECORDED"));
    expect(weigh(t)).toMatchObject({ level: "ECHOED", asserting: { outlets: 2, voices: { count: 1 } } });
  });

  test("INDEPENDENT: two voices or more, also in one outlet", () => {
    const s = cast();
    s.says("Gazette", "Ana");
    s.says("Gazette", "Ben");
    expect(weigh(s)).toMatchObject({ level: "INDEPENDENT", asserting: { outlets: 1, voices: { count: 2 } } });
    s.narrates("Courier");
    expect(weigh(s)).toMatchObject({
      level: "INDEPENDENT",
      asserting: { outlets: 2, voices: { count: 3, nominal: 1 } },
    });
  });

  test.each([
    ["a denial", "DENIES"],
    ["a reported dispute", "REPORTS_DISPUTE"],
  ] as const)("CONFLICTED: %s that nobody has answered", (_, stance) => {
    for (const answer of [null, "MISREAD"] as const) {
      const s = cast();
      s.says("Gazette", "Ana");
      s.says("Courier", "Ben");
      s.says("Herald", "ministry", { stance, answer });
      expect(weigh(s)).toMatchObject({
        level: answer ? "INDEPENDENT" : "CONFLICTED",
        asserting: { voices: { count: 2 } },
      });
    }
  });

  test("CONFLICTED: words that clash, until that is answered", () => {
    for (const answer of [null, { kind: "IMMATERIAL", reason: "one is in feet" }] as const) {
      const s = cast();
      s.conflict(s.says("Gazette", "Ana"), s.says("Courier", "Ben"), { answer });
      expect(weigh(s).level).toBe(answer ? "INDEPENDENT" : "CONFLICTED");
    }
  });

  test("Answering a conflict does not answer the denial in it, nor the other way round", () => {
    const conflictAnswered = cast();
    const denial = conflictAnswered.says("Courier", "Ben", { stance: "DENIES" });
    const answer = { kind: "IMMATERIAL", reason: "as far as the words go" } as const;
    conflictAnswered.conflict(conflictAnswered.says("Gazette", "Ana"), denial, { answer });
    expect(weigh(conflictAnswered)).toMatchObject({
      level: "CONFLICTED",
      open: { denials: [denial.id], conflicts: [] },
    });
    const denialAnswered = cast();
    const answered = denialAnswered.says("Courier", "Ben", { stance: "DENIES", answer: "MISREAD" });
    const conflict = denialAnswered.conflict(denialAnswered.says("Gazette", "Ana"), answered);
    expect(weigh(denialAnswered)).toMatchObject({
      level: "CONFLICTED",
      open: { denials: [], conflicts: [conflict.id] },
    });
  });

  test("An outlet that relays a denial denies nothing: the stance is the origin's", () => {
    const s = cast();
    s.says("Gazette", "ministry", { stance: "DENIES" });
    s.narrates("Gazette");
    expect(weigh(s)).toMatchObject({
      asserting: { voices: { count: 1 } },
      denying: { voices: { count: 1, named: 1 } },
    });
  });
});

describe("Flags and figures", () => {
  test("One party and all unnamed are said wherever true", () => {
    const s = story();
    s.says("Gazette", s.unnamed("an official", ["Estavia"]));
    s.says("Courier", s.unnamed("another official", ["Estavia"]));
    s.link("DISTINCT", "an official", "another official", true);
    const { voices } = weigh(s).asserting;
    expect(voices).toMatchObject({ count: 2, isOneParty: true, isAllUnnamed: true });
    s.says("Herald", s.person("Ana", "NONE"));
    expect(weigh(s).asserting.voices).toMatchObject({ count: 3, isOneParty: false, isAllUnnamed: false });
  });

  test("Where nobody stands behind it neither is said", () => {
    const s = story();
    s.nameless("Gazette");
    expect(weigh(s).asserting.voices).toMatchObject({ isOneParty: false, isAllUnnamed: false });
  });

  test("Denials are counted beside it, as voices too", () => {
    const s = cast();
    s.says("Gazette", "Ana");
    for (const outlet of ["Courier", "Herald"]) s.says(outlet, "ministry", { stance: "DENIES" });
    expect(weigh(s).denying).toMatchObject({ outlets: 2, voices: { count: 1, parties: ["Estavia"] } });
  });

  test("Who qualifies and who declines to comment is counted by outlets, and lowers nothing", () => {
    const s = cast();
    s.says("Gazette", "Ana");
    s.says("Courier", "Ben");
    const before = weigh(s);
    for (const outlet of ["Gazette", "Herald"]) s.says(outlet, "ministry", { stance: "DECLINES" });
    s.says("Herald", "ministry", { stance: "QUALIFIES", answer: "IMMATERIAL" });
    expect(weigh(s)).toEqual({ ...before, decliningOutlets: 2, qualifyingOutlets: 1 });
  });

  test("What stands in the way is listed by id, each kind for itself", () => {
    const s = cast();
    const [ana, ben] = [s.says("Gazette", "Ana"), s.says("Courier", "Ben")];
    const conflict = s.conflict(ana, ben);
    const denial = s.says("Herald", "ministry", { stance: "DENIES" });
    const qualification = s.says("Herald", "ministry", { stance: "QUALIFIES" });
    const dispute = s.narrates("Herald", { stance: "REPORTS_DISPUTE" });
    expect(weigh(s).open).toEqual({
      denials: [denial.id],
      qualifications: [qualification.id],
      disputes: [dispute.id],
      conflicts: [conflict.id],
    });
  });

  test("Policy changes neither voices nor level: no policy is asked for them", () => {
    const s = cast();
    s.says("Gazette", "Ana");
    s.narrates("Courier");
    const { evidence } = s.weigh();
    for (const policy of Object.values(POLICY_PRESETS))
      expect(s.guardInput({ policy }).weighed.evidence).toEqual(evidence);
  });

  test("Every stance can stand alone, and the level is one of those there are", () => {
    for (const stance of STANCES) {
      const s = cast();
      s.says("Gazette", "Ana", { stance });
      expect(EVIDENCE_LEVELS).toContain(weigh(s).level);
    }
  });
});
