import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CERTAINTIES, STANCES, type Assertion } from "../claim/assertion.ts";
import { CLAIM_KINDS } from "../claim/claim.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";

const NOMINAL = { relation: "DIFFERENT", basis: "NOMINAL", rule: "NOMINAL" };
const ESTABLISHED = { relation: "DIFFERENT", basis: "ESTABLISHED", rule: "ESTABLISHED" };

describe("Rule 8: nominal", () => {
  test("Rule 8: two outlets of two recorded owners that narrate are two, nominally", () => {
    const s = story();
    expect(s.independence(s.narrates("Gazette"), s.narrates("Courier"))).toEqual(NOMINAL);
  });

  test("Rule 8: narration beside a named source, a record or a reporter elsewhere is two, nominally", () => {
    const s = story();
    s.person("Ana", "NOT_RECORDED");
    s.record("register");
    const own = s.narrates("Gazette");
    for (const other of [s.says("Courier", "Ana"), s.says("Courier", "register"), s.reports("Courier")]) {
      expect(s.independence(own, other)).toEqual(NOMINAL);
      expect(s.independence(other, own)).toEqual(NOMINAL);
    }
  });
});

describe("Rule 9: established", () => {
  test("Rule 9: both known and named are two, whose sides ever they are on", () => {
    const sides = ["NOT_RECORDED", "NONE", ["Estavia"], ["Norland"], ["Estavia", "Norland"]] as const;
    for (const one of sides)
      for (const other of sides) {
        const s = story();
        s.person("Ana", one);
        s.person("Ben", other);
        expect(s.independence(s.says("Gazette", "Ana"), s.says("Courier", "Ben"))).toEqual(ESTABLISHED);
      }
  });

  test("Rule 9: two named people in one outlet, or in one article, are two", () => {
    const s = story();
    s.person("Ana", "NONE");
    s.person("Ben", "NONE");
    const articleId = s.article("Gazette");
    const [ana, ben] = [s.says("Gazette", "Ana", { articleId }), s.says("Gazette", "Ben", { articleId })];
    expect(s.independence(ana, ben)).toEqual(ESTABLISHED);
  });

  test("Rule 9: a reporter who was there is known, and two of them are two", () => {
    const s = story();
    s.person("Ana", "NONE");
    expect(s.independence(s.reports("Gazette"), s.reports("Courier"))).toEqual(ESTABLISHED);
    expect(s.independence(s.reports("Gazette"), s.says("Courier", "Ana"))).toEqual(ESTABLISHED);
  });

  test("Rule 9: a wire's own reporter, whom another outlet passes on, is known", () => {
    const s = story();
    const passedOn = s.says("Gazette", s.ownReporting("dpa"), { relays: ["dpa"] });
    expect(s.independence(passedOn, s.reports("Courier"))).toEqual(ESTABLISHED);
  });

  test("Rule 9: a study and the named author of another are two", () => {
    const s = story();
    s.record("study");
    s.person("rival", "NONE");
    expect(s.independence(s.says("Gazette", "study"), s.says("Courier", "rival"))).toEqual(ESTABLISHED);
  });
});

describe("QUOTE: who heard it counts", () => {
  const spoken = (): Story => {
    const s = story();
    s.person("minister", ["Estavia"]);
    return s;
  };

  test("QUOTE: two outlets whose reporters heard one person are two, though the speaker is one", () => {
    const s = spoken();
    const [gazette, courier] = [s.says("Gazette", "minister"), s.says("Courier", "minister")];
    expect(s.independence(gazette, courier, "QUOTE")).toEqual(ESTABLISHED);
    for (const kind of CLAIM_KINDS.filter((each) => each !== "QUOTE"))
      expect(s.independence(gazette, courier, kind)).toEqual({ relation: "SAME", rule: "SAME_SOURCE" });
  });

  test("QUOTE: they are two at one occasion too, whoever owns them, for the hearer has none", () => {
    const s = spoken();
    s.owner("state", "Estavia");
    for (const outlet of ["State One", "State Two"]) s.outlet(outlet, { owner: "state" });
    for (const outlet of ["Gazette", "Courier"]) s.outlet(outlet, { owner: null });
    const at = (outlet: string): Assertion => s.says(outlet, "minister", { occasionId: "briefing" });
    expect(s.independence(at("Gazette"), at("Courier"), "QUOTE")).toEqual(ESTABLISHED);
    expect(s.independence(at("State One"), at("State Two"), "QUOTE")).toEqual(ESTABLISHED);
  });

  test("QUOTE: two who have it from one relay are one, and so are that relay and who has it from it", () => {
    const s = spoken();
    const first = s.says("Gazette", "minister", { relays: ["Station"] });
    const second = s.says("Courier", "minister", { relays: ["Herald", "Station"] });
    expect(s.independence(first, second, "QUOTE").relation).toBe("SAME");
    expect(s.independence(first, s.says("Station", "minister"), "QUOTE").relation).toBe("SAME");
  });

  test("QUOTE: through two relays they are two", () => {
    const s = spoken();
    const first = s.says("Gazette", "minister", { relays: ["Station"] });
    expect(s.independence(first, s.says("Courier", "minister", { relays: ["dpa"] }), "QUOTE")).toEqual(ESTABLISHED);
  });

  test("QUOTE: the certainty recorded is the hearer's: UNSTATED is narration, and nobody behind a relay", () => {
    const s = spoken();
    const heard = s.says("Gazette", "minister");
    const unstated = s.says("Courier", "minister", { certainty: "UNSTATED" });
    expect(s.independence(heard, unstated, "QUOTE")).toEqual(NOMINAL);
    const relayed = s.says("Herald", "minister", { certainty: "UNSTATED", relays: ["dpa"] });
    expect(s.independence(heard, relayed, "QUOTE")).toEqual({ relation: "NOT_ESTABLISHED", rule: "NOBODY_NAMED" });
    const inferred = s.says("Globe", "minister", { certainty: "INFERRED" });
    expect(s.independence(heard, inferred, "QUOTE")).toEqual({ relation: "NOT_ESTABLISHED", rule: "NOT_CONFIRMED" });
  });

  test("QUOTE: it matters not that the speaker is unnamed, but that the outlets are two", () => {
    const s = story();
    s.unnamed("an official", "NOT_RECORDED");
    const heard = (outlet: string, fields = {}): Assertion => s.says(outlet, "an official", fields);
    expect(s.independence(heard("Gazette"), heard("Courier"), "QUOTE")).toEqual(ESTABLISHED);
    const alone = heard("Gazette", { certainty: "UNSTATED" });
    expect(s.independence(alone, heard("Gazette"), "QUOTE").relation).toBe("SAME");
  });

  test("QUOTE: a record stays a record: transcript and paper are two, transcript twice is one", () => {
    const s = spoken();
    s.record("transcript", ["Estavia"]);
    const [paper, transcript] = [s.says("Gazette", "minister"), s.says("Courier", "transcript")];
    expect(s.independence(paper, transcript, "QUOTE")).toEqual(ESTABLISHED);
    expect(s.independence(transcript, s.says("Herald", "transcript"), "QUOTE").relation).toBe("SAME");
  });

  test("QUOTE: a denial stays its origin's", () => {
    const s = spoken();
    const denied = (outlet: string): Assertion => s.says(outlet, "minister", { stance: "DENIES" });
    expect(s.independence(denied("Gazette"), denied("Courier"), "QUOTE").relation).toBe("SAME");
  });
});

const outlets = ["Gazette", "Courier", "dpa"];
const origins = ["minister", "chancellor", "an official", "a local", "register", "release", "nobody", "own", "lost"];
const anyRow = fc.record({
  outlet: fc.constantFrom(...outlets),
  origin: fc.constantFrom(...origins),
  relays: fc.uniqueArray(fc.constantFrom(...outlets, "EFE"), { maxLength: 2 }),
  certainty: fc.constantFrom(...CERTAINTIES, "STATED" as const),
  stance: fc.constantFrom(...STANCES),
  isInferenceConfirmed: fc.boolean(),
  occasionId: fc.constantFrom(null, "Monday", "Friday"),
});
const anyCase = fc.record({
  rows: fc.tuple(anyRow, anyRow),
  owners: fc.array(fc.constantFrom(null, "One", "Two", "State"), { minLength: 3, maxLength: 3 }),
  links: fc.uniqueArray(fc.constantFrom("SPEAKS_FOR", "SAME_AS", "DERIVES_FROM", "DISTINCT"), { maxLength: 2 }),
  kind: fc.constantFrom(...CLAIM_KINDS),
  credited: fc.boolean(),
  shared: fc.constantFrom(null, false, true),
});
type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;

function staged({ rows, owners, links, credited, shared }: Case): { s: Story; a: Assertion; b: Assertion } {
  const s = story();
  s.owner("State", "Estavia");
  outlets.forEach((name, index) =>
    s.outlet(name, { owner: owners[index] ?? null, kind: name === "dpa" ? "WIRE" : "NEWS" }),
  );
  s.person("minister", ["Estavia"]);
  s.office("chancellor", ["Norland", "Estavia"]);
  s.unnamed("an official", ["Norland"]);
  s.unnamed("a local", "NOT_RECORDED");
  s.record("register", "NONE");
  s.statement("release", "NOT_RECORDED");
  for (const kind of links) s.link(kind, "a local", kind === "SPEAKS_FOR" ? "chancellor" : "an official", true);
  const says = ({ outlet, origin, ...fields }: Case["rows"][0]): Assertion => {
    const articleId = s.article(outlet, credited ? { credit: "dpa" } : {});
    if (origin === "own") return s.reports(outlet, { ...fields, articleId });
    return s.says(outlet, origin === "nobody" ? s.nobody() : origin, { ...fields, articleId });
  };
  const [a, b] = [says(rows[0]), says(rows[1])];
  if (shared !== null) s.share(a, b, shared, shared ? [] : [a, b]);
  return { s, a, b };
}

test("Independence is the same in both directions, and is always said in words", () => {
  fc.assert(
    fc.property(anyCase, (each) => {
      const { s, a, b } = staged(each);
      expect(s.independence(b, a, each.kind)).toEqual(s.independence(a, b, each.kind));
      for (const { reason } of [s.words(a, b, each.kind), s.words(b, a, each.kind)])
        expect(reason).toMatch(/^\S(?!.*(?:undefined|null|  )).*\S$/u);
    }),
    { numRuns: 1500 },
  );
});

test("No assertion is a second voice beside itself", () => {
  fc.assert(
    fc.property(anyCase, (each) => {
      const { s, a } = staged(each);
      expect(s.independence(a, a, each.kind).relation).not.toBe("DIFFERENT");
    }),
  );
});

test("The relation is that of the rule, and an established one rests on two who are known", () => {
  fc.assert(
    fc.property(anyCase, (each) => {
      const { s, a, b } = staged(each);
      const answer = s.independence(a, b, each.kind);
      if (answer.relation !== "DIFFERENT") return;
      const by = [s.backing(a, each.kind), s.backing(b, each.kind)];
      expect(by.some((one) => one.by === "NOBODY" || one.isGuess)).toBe(false);
      expect(answer.basis === "NOMINAL").toBe(by.some((one) => one.by === "NARRATION"));
    }),
    { numRuns: 500 },
  );
});
