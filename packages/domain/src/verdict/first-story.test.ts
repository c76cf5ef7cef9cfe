import { describe, expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import { POLICY_PRESETS } from "../desk/policy.ts";
import type { EvidenceLevel } from "../evidence/evidence.ts";
import { story, type Judged, type Story } from "../testing/evidence-fixtures.ts";
import type { VerdictLabel } from "./verdict.ts";

/*
 * The two stories of 2 March 2023 on Blinken and Lavrov at the G-20 (seeds/articles), claim by claim, with the verdict
 * of a careful analysis under the rules. Read the claims as a desk that enters them with care would: each unnamed
 * official as the outlet describes him, owners and sides recorded.
 */
const EXAMINER = "Washington Examiner";
const TRIBUNE = "Tribune News Service";
const BRIEFING = "phone briefing, 2 March";

function twoStories(areOwnersRecorded: boolean): Story {
  const s = story();
  s.outlet(EXAMINER, { owner: areOwnersRecorded ? "MediaDC" : null });
  s.outlet(TRIBUNE, { kind: "WIRE", owner: areOwnersRecorded ? "Tribune Publishing" : null });
  s.outlet("Associated Press", { kind: "WIRE", aliases: ["AP"] });
  s.outlet("Interfax", { kind: "WIRE" });
  s.article(EXAMINER, { id: EXAMINER, on: "2023-03-02" });
  s.article(TRIBUNE, { id: TRIBUNE, on: "2023-03-02", byline: ["Iain Marlow"] });
  s.unnamed("a senior State Department official", ["United States"]);
  s.unnamed("a senior U.S. official", ["United States"]);
  s.unnamed("a State Department official travelling with Blinken", ["United States"]);
  s.unnamed("a Biden administration official", ["United States"]);
  s.person("Antony Blinken", ["United States"]);
  s.office("U.S. government", ["United States"]);
  s.office("Russian foreign ministry", ["Russia"]);
  s.person("Maria Zakharova", ["Russia"]);
  s.office("FSB", ["Russia"]);
  for (const name of ["Paul Whelan", "Whelan’s family"]) s.person(name, ["the Whelans"]);
  return s.link("SPEAKS_FOR", "Maria Zakharova", "Russian foreign ministry");
}

type Telling = (s: Story, stance?: Assertion["stance"]) => Assertion;
const own =
  (outlet: string): Telling =>
  (s, stance = "ASSERTS") =>
    s.narrates(outlet, { stance, articleId: outlet });
const from =
  (outlet: string, origin: string, fields: Partial<Assertion> = {}): Telling =>
  (s, stance = "ASSERTS") =>
    s.says(outlet, origin, { stance, articleId: outlet, ...fields });

const examinerItself = own(EXAMINER);
const tribuneItself = own(TRIBUNE);
const zakharova = from(EXAMINER, "Maria Zakharova", { relays: ["CNN"], terms: "ON_RECORD" });
const ministry = from(TRIBUNE, "Russian foreign ministry", { relays: ["Interfax"] });
const briefing = from(TRIBUNE, "a senior State Department official", { terms: "BACKGROUND", occasionId: BRIEFING });
const agencyOfficial = from(EXAMINER, "a senior U.S. official", { relays: ["Associated Press"] });
const travelling = from(EXAMINER, "a State Department official travelling with Blinken", { relays: ["CNN"] });
const agency: Telling = (s) => s.nameless(EXAMINER, { relays: ["Associated Press"], articleId: EXAMINER });

interface Analysed {
  readonly claim: string;
  readonly tell: (s: Story) => void;
  readonly judged?: Judged;
  readonly level: EvidenceLevel;
  readonly voices: number;
  readonly open: readonly VerdictLabel[];
}

const narrated = (claim: string): Analysed => ({
  claim,
  tell: (s) => [examinerItself(s), tribuneItself(s)],
  level: "INDEPENDENT",
  voices: 2,
  open: ["CORROBORATED"],
});

/** What was said in a closed room, as officials tell it: nobody but they heard it, so that it is no QUOTE but an EVENT. */
const toldByOfficials = (claim: string): Analysed => ({
  claim,
  tell: (s) => [agencyOfficial(s), briefing(s)],
  level: "ECHOED",
  voices: 1,
  open: ["SINGLE_SOURCE"],
});

const ANALYSIS: readonly Analysed[] = [
  narrated("They met on the sidelines of the G-20 in India"),
  {
    claim: "The encounter was at Blinken’s request",
    tell: (s) => [zakharova(s), ministry(s)],
    judged: { kind: "ACTOR", contested: true },
    level: "ECHOED",
    voices: 1,
    open: ["SINGLE_SOURCE"],
  },
  {
    claim: "It counted as a meeting, or as talks",
    tell: (s) => [examinerItself(s), zakharova(s, "DENIES"), tribuneItself(s), ministry(s, "DENIES")],
    judged: { kind: "CHARACTERISATION", contested: true },
    level: "CONFLICTED",
    voices: 2,
    open: ["DISPUTED"],
  },
  {
    claim: "It lasted about ten minutes",
    tell: (s) => [agency(s), briefing(s)],
    judged: { kind: "NUMBER" },
    level: "ECHOED",
    voices: 1,
    open: ["SINGLE_SOURCE"],
  },
  toldByOfficials("U.S. support for Ukraine lasts as long as it takes, he said"),
  toldByOfficials("He asked Russia to return to New START"),
  toldByOfficials("He pressed for the release of Paul Whelan"),
  {
    claim: "He pressed Lavrov toward a peace deal with Ukraine",
    tell: (s) => from(TRIBUNE, "a Biden administration official", { terms: "BACKGROUND" })(s),
    level: "SINGLE_ORIGIN",
    voices: 1,
    open: ["SINGLE_SOURCE"],
  },
  {
    claim: "The U.S. side expected no near-term change",
    tell: (s) => [travelling(s), briefing(s)],
    judged: { kind: "CHARACTERISATION" },
    level: "ECHOED",
    voices: 1,
    open: ["SINGLE_SOURCE"],
  },
  {
    claim: "It was their first encounter in person since the invasion",
    tell: (s) => [agency(s), examinerItself(s), tribuneItself(s)],
    level: "INDEPENDENT",
    voices: 2,
    open: ["CORROBORATED"],
  },
  narrated("They had spoken by phone in July 2022"),
  {
    claim: "A day earlier Blinken said he had no plans to meet Lavrov",
    tell: (s) => from(TRIBUNE, "Antony Blinken", { terms: "ON_RECORD", occasionId: "press briefing, 1 March" })(s),
    judged: { kind: "QUOTE" },
    level: "SINGLE_ORIGIN",
    voices: 1,
    open: ["SINGLE_SOURCE"],
  },
  {
    claim: "They shared gatherings but did not speak",
    tell: (s) => [examinerItself(s), tribuneItself(s, "QUALIFIES")],
    level: "SINGLE_ORIGIN",
    voices: 1,
    open: ["SINGLE_SOURCE", "NEEDS_CONTEXT"],
  },
  narrated("Brittney Griner was freed in a prisoner swap"),
  {
    claim: "Whelan was on “a spy mission” when arrested",
    tell: (s) => {
      from(EXAMINER, "FSB")(s);
      for (const who of ["Paul Whelan", "Whelan’s family", "U.S. government"]) from(EXAMINER, who)(s, "DENIES");
    },
    judged: { kind: "CHARACTERISATION", contested: true },
    level: "CONFLICTED",
    voices: 1,
    open: ["DISPUTED"],
  },
  { claim: "The Indian hosts arranged the encounter", tell: () => [], level: "NONE", voices: 0, open: [] },
];

function told({ tell }: Analysed, areOwnersRecorded = true): Story {
  const s = twoStories(areOwnersRecorded);
  tell(s);
  return s;
}

describe("The two stories of 2 March 2023", () => {
  test.each(ANALYSIS.map((each) => [each.claim, each] as const))("%s", (_, each) => {
    const s = told(each);
    const { level, asserting } = s.weigh(each.judged?.kind).evidence;
    expect([level, asserting.voices.count]).toEqual([each.level, each.voices]);
    expect(s.open(each.judged)).toEqual(each.open);
  });

  test("On a desk that asks for two sources nothing in them is corroborated", () => {
    for (const each of ANALYSIS) {
      const judged = { ...each.judged, policy: POLICY_PRESETS.TWO_SOURCES };
      expect(told(each).guard("CORROBORATED", judged).allowed, each.claim).toBe(false);
      if (each.open.includes("CORROBORATED")) expect(told(each).open(judged)).toEqual(["ATTRIBUTED"]);
    }
  });

  test("Entered without the owners nothing in them is corroborated either", () => {
    for (const each of ANALYSIS)
      expect(told(each, false).guard("CORROBORATED", each.judged).allowed, each.claim).toBe(false);
  });

  test("The agency's official taken for the briefing's, with or without a second person, makes no second voice", () => {
    for (const isInferenceConfirmed of [false, true]) {
      const s = twoStories(true);
      const guess = { certainty: "INFERRED", isInferenceConfirmed, relays: ["Associated Press"] } as const;
      from(EXAMINER, "a senior State Department official", guess)(s);
      briefing(s);
      expect(s.open()).toEqual(["SINGLE_SOURCE"]);
    }
  });
});
