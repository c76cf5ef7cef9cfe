import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLACEMENTS, STANCES, CERTAINTIES } from "../claim/assertion.ts";
import { CLAIM_KINDS } from "../claim/claim.ts";
import { POLICY_PRESETS } from "../desk/policy.ts";
import { story, type Judged, type Story } from "../testing/evidence-fixtures.ts";
import { VERDICT_LABELS, type VerdictLabel } from "./verdict.ts";
import { WAY_OUT_WORDS, type WayOut } from "./way-out.ts";

/** The ways out that a refusal offers; fails where it was none, or says nothing of why or of what would change it. */
function waysOut(s: Story, label: VerdictLabel, judged: Judged = {}): WayOut[] {
  const answer = s.guard(label, judged);
  if (answer.allowed) throw new Error(`${label} allowed: ${answer.because}`);
  expect([answer.reasons.length, answer.changes.length], label).not.toContain(0);
  for (const words of [...answer.reasons, ...answer.changes.map((each) => each.words)])
    expect(words).toMatch(/^\S(?!.*(?:undefined|null|  )).*\S$/u);
  return answer.changes.flatMap(({ where }) => where ?? []);
}

interface Way {
  readonly title: string;
  readonly label: VerdictLabel;
  readonly kind: WayOut["kind"];
  readonly judged?: Judged;
  /** The story as it was refused, or with the way out followed to its end. */
  readonly build: (s: Story, isMended: boolean) => void;
}

const two = (s: Story): void => {
  for (const [outlet, name] of Object.entries({ Gazette: "Ana", Courier: "Ben" }))
    s.says(outlet, s.person(name, "NONE"));
};

const WAYS: readonly Way[] = [
  {
    title: "an unrecorded side",
    label: "CORROBORATED",
    kind: "RECORD_SIDE",
    build: (s, isMended) => {
      s.says("Gazette", s.person("Ana", "NONE"));
      s.says("Courier", s.person("Ben", isMended ? ["Yard"] : "NOT_RECORDED"));
    },
  },
  {
    title: "a reporter whose paper's owner is not recorded",
    label: "CORROBORATED",
    kind: "RECORD_OWNER",
    build: (s, isMended) => {
      s.says("Gazette", s.person("Ana", "NONE"));
      s.outlet("Courier", { owner: isMended ? "Halden Media" : null });
      s.reports("Courier");
    },
  },
  {
    title: "two voices of one party on occasions not recorded",
    label: "CORROBORATED",
    kind: "RECORD_OCCASION",
    build: (s, isMended) => {
      s.says("Gazette", s.statement("communiqué", ["Estavia", "Norland"]), { occasionId: isMended ? "summit" : null });
      s.says("Courier", s.person("minister", ["Norland"]), { occasionId: "a month later" });
    },
  },
  {
    title: "high risk, and nobody named",
    label: "CORROBORATED",
    kind: "GIVE_NAME",
    judged: { highRisk: true },
    build: (s, isMended) => {
      s.says("Gazette", s.unnamed("an aide", ["Estavia"], isMended ? { identified: "NAMED", name: "Dora" } : {}));
      s.says("Courier", s.unnamed("a commander", ["Norland"]));
    },
  },
  {
    title: "a denial",
    label: "CORROBORATED",
    kind: "ANSWER",
    build: (s, isMended) => {
      two(s);
      s.says("Herald", s.office("ministry", ["Estavia"]), { stance: "DENIES", answer: isMended ? "MISREAD" : null });
    },
  },
  {
    title: "a qualification",
    label: "CORROBORATED",
    kind: "ANSWER",
    build: (s, isMended) => {
      two(s);
      s.narrates("Herald", { stance: "QUALIFIES", answer: isMended ? "IMMATERIAL" : null });
    },
  },
  {
    title: "a reported dispute",
    label: "SINGLE_SOURCE",
    kind: "ANSWER",
    build: (s, isMended) => {
      s.says("Gazette", s.person("Ana", "NONE"));
      s.narrates("Herald", { stance: "REPORTS_DISPUTE", answer: isMended ? "MISREAD" : null });
    },
  },
  {
    title: "a conflict",
    label: "CORROBORATED",
    kind: "ANSWER_CONFLICT",
    build: (s, isMended) => {
      const [ana, ben] = [s.says("Gazette", s.person("Ana", "NONE")), s.says("Courier", s.person("Ben", "NONE"))];
      s.conflict(ana, ben, { answer: isMended ? { kind: "IMMATERIAL", reason: "one is in feet" } : null });
    },
  },
  {
    title: "a passage that moved",
    label: "CORROBORATED",
    kind: "SETTLE_PASSAGE",
    build: (s, isMended) => {
      two(s);
      s.says("Herald", "Ana", { placement: isMended ? "PLACED" : "MOVED" });
    },
  },
  {
    title: "a record that denies it, and nobody says where it is",
    label: "CONTRADICTED",
    kind: "RECORD_LOCATOR",
    build: (s, isMended) => {
      s.says("Gazette", s.office("ministry", ["Estavia"]));
      s.says("Courier", s.record("register", "NONE", isMended ? {} : { locator: null }), { stance: "DENIES" });
    },
  },
  {
    title: "contested, and nobody says where the record is",
    label: "CORROBORATED",
    kind: "RECORD_LOCATOR",
    judged: { contested: true },
    build: (s, isMended) => {
      s.says("Gazette", s.person("Ana", "NONE"));
      s.says("Courier", s.record("register", "NONE", isMended ? {} : { locator: null }));
    },
  },
  {
    title: "two papers that narrate, and nobody recorded who owns them",
    label: "CORROBORATED",
    kind: "RECORD_OWNER",
    build: (s, isMended) => {
      for (const outlet of ["Gazette", "Courier"]) {
        s.outlet(outlet, { owner: isMended ? `owner of ${outlet}` : null });
        s.narrates(outlet);
      }
    },
  },
  {
    title: "two unnamed people who may be one",
    label: "CORROBORATED",
    kind: "SAY_DISTINCT",
    build: (s, isMended) => {
      for (const name of ["a nurse", "a porter"]) s.says(`paper of ${name}`, s.unnamed(name, "NONE"));
      if (isMended) s.link("DISTINCT", "a nurse", "a porter", true);
    },
  },
  {
    title: "an unnamed person beside a named one",
    label: "CORROBORATED",
    kind: "GIVE_NAME",
    build: (s, isMended) => {
      s.says("Gazette", s.person("Ana", "NONE"));
      s.says("Courier", s.unnamed("a porter", "NONE", isMended ? { identified: "NAMED", name: "Ben" } : {}));
    },
  },
  {
    title: "an inference that nobody confirmed",
    label: "CORROBORATED",
    kind: "CONFIRM_WHO",
    build: (s, isMended) => {
      s.says("Gazette", s.person("Ana", "NONE"));
      s.says("Courier", s.person("Ben", "NONE"), { certainty: "INFERRED", isInferenceConfirmed: isMended });
    },
  },
  {
    title: "an outlet that names nobody",
    label: "CORROBORATED",
    kind: "RECORD_WHO",
    build: (s, isMended) => {
      s.says("Gazette", s.person("Ana", "NONE"));
      s.person("Ben", "NONE");
      if (isMended) s.says("Courier", "Ben");
      else s.nameless("Courier");
    },
  },
];

describe("A refusal offers the way out in place, and the way leads out", () => {
  const titled = WAYS.map((way) => [`${way.label}, ${way.title}: ${way.kind}`, way] as const);
  test.each(titled)("%s", (_, { label, kind, judged, build }) => {
    const [asItWas, mended] = [story(), story()];
    build(asItWas, false);
    build(mended, true);
    expect(waysOut(asItWas, label, judged).map((each) => each.kind)).toContain(kind);
    expect(mended.guard(label, judged)).toMatchObject({ allowed: true });
  });

  test("Every way out has its words", () => {
    for (const { kind } of WAYS) expect(WAY_OUT_WORDS[kind].trim()).not.toBe("");
  });

  test("No way out that leads nowhere: naming an outlet's own reporting makes no named voice", () => {
    const s = story();
    s.narrates("Gazette");
    s.narrates("Courier");
    const names = waysOut(s, "CORROBORATED", { highRisk: true }).filter(({ kind }) => kind === "GIVE_NAME");
    expect(names).toEqual([]);
  });

  test("No way out that leads nowhere: an outlet's own reporting has its owner's side, and no side of its own to record", () => {
    const s = story();
    s.outlet("Herald", { owner: null });
    s.person("Ana", "NONE");
    s.link("DERIVES_FROM", "Ana", s.ownReporting("Herald"));
    s.says("Gazette", "Ana");
    s.says("Courier", s.person("Ben", "NONE"));
    expect(waysOut(s, "CORROBORATED")).toEqual([{ kind: "RECORD_OWNER", outletIds: ["Herald"] }]);
  });

  test("All that stands against it is said at once", () => {
    const s = story();
    two(s);
    s.says("Herald", s.office("ministry", ["Estavia"]), { stance: "DENIES", placement: "ORPHANED" });
    s.narrates("Globe", { stance: "QUALIFIES" });
    expect(new Set(waysOut(s, "CORROBORATED").map(({ kind }) => kind))).toEqual(new Set(["ANSWER", "SETTLE_PASSAGE"]));
    expect(waysOut(s, "CORROBORATED").filter(({ kind }) => kind === "ANSWER")).toHaveLength(2);
  });

  test("The words of a shortfall say how many outlets and voices there are, and how many are needed", () => {
    const s = story();
    for (const outlet of ["Gazette", "Courier"]) s.says(outlet, s.person("Ana", "NONE"));
    const answer = s.guard("CORROBORATED");
    expect(answer.allowed ? "" : answer.reasons.join(" ")).toMatch(/Two outlets, one voice; two are needed/u);
  });
});

const outlets = ["Gazette", "Courier", "Herald", "dpa"];
const anyRow = fc.record({
  outlet: fc.constantFrom(...outlets),
  origin: fc.constantFrom("ministry", "Ana", "Ben", "an official", "register", "release", "nobody", "own", "lost"),
  stance: fc.constantFrom("ASSERTS" as const, ...STANCES),
  certainty: fc.constantFrom("STATED" as const, ...CERTAINTIES),
  placement: fc.constantFrom("PLACED" as const, ...PLACEMENTS),
  relays: fc.constantFrom([], ["dpa"]),
  occasionId: fc.constantFrom(null, "Monday", "Tuesday"),
  newValue: fc.constantFrom(null, "20"),
  answer: fc.constantFrom(null, null, "MISREAD" as const),
});
type Row = typeof anyRow extends fc.Arbitrary<infer Value> ? Value : never;
const anyJudged = fc.record({
  kind: fc.constantFrom(...CLAIM_KINDS),
  policy: fc.constantFrom(...Object.values(POLICY_PRESETS), { ...POLICY_PRESETS.TWO_SOURCES, minOrigins: 3 }),
  contested: fc.boolean(),
  highRisk: fc.boolean(),
  opinion: fc.boolean(),
  tried: fc.constantFrom("", "We asked."),
});

function staged(rows: readonly Row[], clash: boolean): Story {
  const s = story();
  s.occasion("Monday", "2026-03-02");
  s.occasion("Tuesday", "2026-03-03");
  s.outlet("Herald", { owner: null });
  s.office("ministry", ["Estavia"]);
  s.person("Ana", "NONE");
  s.person("Ben", "NOT_RECORDED");
  s.unnamed("an official", ["Estavia", "Norland"]);
  s.record("register", "NONE", rows.length % 2 ? {} : { locator: null });
  s.statement("release", ["Norland"]);
  for (const { outlet, origin, ...fields } of rows) {
    if (origin === "own") s.reports(outlet, fields);
    else s.says(outlet, origin === "nobody" ? s.nobody() : origin, fields);
  }
  const [first, second] = s.assertions;
  if (clash && first && second) s.conflict(first, second);
  return s;
}

test("Every label is answered on any evidence, and a refusal always says why, and what would change it", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), fc.boolean(), anyJudged, (rows, clash, judged) => {
      const s = staged(rows, clash);
      for (const label of VERDICT_LABELS)
        if (!s.guard(label, judged).allowed) waysOut(s, label, judged);
        else expect(s.guard(label, judged)).toHaveProperty("because", expect.stringMatching(/\S/));
    }),
    { numRuns: 300 },
  );
});

test("Wherever anything is asserted, or denied and not answered, a verdict beside UNVERIFIED is open", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), fc.boolean(), anyJudged, (rows, clash, judged) => {
      const says = rows.some(({ stance, answer }) => stance === "ASSERTS" || (stance === "DENIES" && answer === null));
      const { tried: _, opinion: __, ...plain } = judged;
      if (says) expect(staged(rows, clash).open(plain)).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});
