import { expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import type { LaterWord } from "./later-word.ts";

const laterWord = (s: Story): LaterWord | null => s.weigh().evidence.laterWord;

/** An official of whom the Gazette has it on Monday, and the Courier what comes after, unless told otherwise. */
function official(): Story {
  const s = story();
  s.person("official", ["Estavia"]);
  s.occasion("Monday", "2026-03-02");
  s.occasion("Tuesday", "2026-03-03");
  s.occasion("some day");
  return s;
}

const printed = (s: Story, outlet: string, on: string): { articleId: string } => ({
  articleId: s.article(outlet, { on }),
});

test("A later denial by the same origin, without a new value, withdraws what it said", () => {
  const s = official();
  s.says("Gazette", "official", { occasionId: "Monday" });
  const later = s.says("Courier", "official", { occasionId: "Tuesday", stance: "DENIES" });
  expect(laterWord(s)).toEqual({ kind: "WITHDREW", isWithdrawn: true, newValues: [], assertionIds: [later.id] });
});

test("A later denial by the same origin that gives another value supersedes it", () => {
  const s = official();
  s.says("Gazette", "official", { occasionId: "Monday" });
  const later = s.says("Courier", "official", { occasionId: "Tuesday", stance: "DENIES", newValue: "20" });
  expect(laterWord(s)).toEqual({ kind: "SUPERSEDED", isWithdrawn: false, newValues: ["20"], assertionIds: [later.id] });
});

test("An earlier denial is no later word, whatever was printed when", () => {
  const s = official();
  s.says("Gazette", "official", { occasionId: "Tuesday", ...printed(s, "Gazette", "2026-03-03") });
  const denial = { stance: "DENIES", newValue: "20", occasionId: "Monday" } as const;
  s.says("Courier", "official", { ...denial, ...printed(s, "Courier", "2026-03-09") });
  expect(laterWord(s)).toBeNull();
  expect(s.weigh().evidence.open.denials).toHaveLength(1);
});

test("The occasion decides before publication: the later word may stand in the older article", () => {
  const s = official();
  s.says("Gazette", "official", { occasionId: "Monday", ...printed(s, "Gazette", "2026-03-09") });
  const denial = { stance: "DENIES", newValue: "20", occasionId: "Tuesday" } as const;
  s.says("Courier", "official", { ...denial, ...printed(s, "Courier", "2026-03-04") });
  expect(laterWord(s)?.kind).toBe("SUPERSEDED");
});

test.each(["Monday", "some day"])("At one occasion, %s, nothing is later, whatever was printed when", (occasionId) => {
  const s = official();
  s.says("Gazette", "official", { occasionId, ...printed(s, "Gazette", "2026-03-02") });
  const denial = { stance: "DENIES", newValue: "20", occasionId } as const;
  s.says("Courier", "official", { ...denial, ...printed(s, "Courier", "2026-03-04") });
  expect(laterWord(s)).toBeNull();
});

test.each([
  ["no occasion", null, null],
  ["one occasion only", "Monday", null],
  ["occasions without a day", "Monday", "some day"],
] as const)(
  "With %s recorded the later publication decides on a new value, and on a withdrawal nothing does",
  (_, first, second) => {
    for (const newValue of ["20", null]) {
      const s = official();
      s.says("Gazette", "official", { occasionId: first, ...printed(s, "Gazette", "2026-03-02") });
      const denial = { stance: "DENIES", newValue, occasionId: second } as const;
      s.says("Courier", "official", { ...denial, ...printed(s, "Courier", "2026-03-04") });
      expect(laterWord(s)?.kind).toBe(newValue === null ? undefined : "SUPERSEDED");
    }
  },
);

test("Without any day, nothing is later", () => {
  const s = official();
  s.says("Gazette", "official");
  s.says("Courier", "official", { stance: "DENIES", newValue: "20" });
  expect(laterWord(s)).toBeNull();
});

test("A paper's own word is given when it is printed, and taken back so", () => {
  const s = story();
  s.narrates("Gazette", printed(s, "Gazette", "2026-03-02"));
  const back = s.narrates("Gazette", { stance: "DENIES", ...printed(s, "Gazette", "2026-03-04") });
  expect(laterWord(s)).toEqual({ kind: "WITHDREW", isWithdrawn: true, newValues: [], assertionIds: [back.id] });
});

test("A paper's word that came before is not taken back by what was printed with it, or earlier", () => {
  for (const on of ["2026-03-01", "2026-03-02"]) {
    const s = story();
    s.narrates("Gazette", printed(s, "Gazette", "2026-03-02"));
    s.narrates("Gazette", { stance: "DENIES", ...printed(s, "Gazette", on) });
    expect(laterWord(s)).toBeNull();
  }
});

test("Links tell who the same origin is: a ministry's spokeswoman takes back its word", () => {
  const s = official();
  s.person("spokeswoman", ["Estavia"]);
  s.link("SPEAKS_FOR", "spokeswoman", "official");
  s.says("Gazette", "official", { occasionId: "Monday" });
  s.says("Courier", "spokeswoman", { occasionId: "Tuesday", stance: "DENIES" });
  expect(laterWord(s)?.kind).toBe("WITHDREW");
});

test("Another's later denial takes nothing back, of one party or not", () => {
  const s = official();
  s.person("minister", ["Estavia"]);
  s.says("Gazette", "official", { occasionId: "Monday" });
  s.says("Courier", "minister", { occasionId: "Tuesday", stance: "DENIES", newValue: "20" });
  expect(laterWord(s)).toBeNull();
});

test("Where one who said so still stands by it, nobody's later word settles it", () => {
  const s = official();
  s.person("Ana", "NONE");
  s.says("Gazette", "official", { occasionId: "Monday" });
  s.says("Herald", "Ana");
  const denial = s.says("Courier", "official", { occasionId: "Tuesday", stance: "DENIES" });
  expect(laterWord(s)).toBeNull();
  expect(s.weigh().evidence).toMatchObject({ level: "CONFLICTED", open: { denials: [denial.id] } });
});

test("What names nobody stands behind nothing: it does not keep a word from being taken back", () => {
  const s = official();
  s.says("Gazette", "official", { occasionId: "Monday" });
  s.nameless("Herald");
  s.says("Courier", "official", { occasionId: "Tuesday", stance: "DENIES" });
  expect(laterWord(s)?.kind).toBe("WITHDREW");
});

test("All must have said otherwise: the same origin again, after its denial, stands by it", () => {
  const s = official();
  s.says("Gazette", "official", { occasionId: "Monday" });
  s.says("Courier", "official", { occasionId: "Tuesday", stance: "DENIES" });
  s.occasion("Friday", "2026-03-06");
  s.says("Herald", "official", { occasionId: "Friday" });
  expect(laterWord(s)).toBeNull();
});

test("Several later words: all values are given, and one value makes it superseded", () => {
  const s = official();
  s.person("minister", ["Norland"]);
  s.says("Gazette", "official", { occasionId: "Monday" });
  s.says("Gazette", "minister", { occasionId: "Monday" });
  s.says("Courier", "official", { occasionId: "Tuesday", stance: "DENIES", newValue: "20" });
  s.says("Courier", "minister", { occasionId: "Tuesday", stance: "DENIES" });
  expect(laterWord(s)).toMatchObject({ kind: "SUPERSEDED", newValues: ["20"] });
});

test("An answered denial is no later word", () => {
  const s = official();
  s.says("Gazette", "official", { occasionId: "Monday" });
  s.says("Courier", "official", { occasionId: "Tuesday", stance: "DENIES", answer: "MISREAD" });
  expect(laterWord(s)).toBeNull();
});

test("An inferred withdrawal that nobody confirmed withdraws nothing", () => {
  for (const isInferenceConfirmed of [false, true]) {
    const s = official();
    s.says("Gazette", "official", { occasionId: "Monday" });
    const denial = { stance: "DENIES", certainty: "INFERRED", isInferenceConfirmed } as const;
    s.says("Courier", "official", { occasionId: "Tuesday", ...denial });
    expect(laterWord(s)?.kind).toBe(isInferenceConfirmed ? "WITHDREW" : undefined);
  }
});

test("Where nobody asserts it, or nobody denies it, there is no later word", () => {
  const denied = (stance: Assertion["stance"]): Story => {
    const s = official();
    s.says("Gazette", "official", { occasionId: "Tuesday", stance });
    return s;
  };
  expect(laterWord(denied("DENIES"))).toBeNull();
  expect(laterWord(denied("ASSERTS"))).toBeNull();
});

test("A later word is no dispute, nor is a conflict with it", () => {
  const s = official();
  const first = s.says("Gazette", "official", { occasionId: "Monday" });
  const later = s.says("Courier", "official", { occasionId: "Tuesday", stance: "DENIES", newValue: "20" });
  s.conflict(first, later);
  s.conflict(later, first);
  expect(s.weigh().evidence).toMatchObject({ level: "SINGLE_ORIGIN", open: { denials: [], conflicts: [] } });
});
