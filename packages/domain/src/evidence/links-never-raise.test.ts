import fc from "fast-check";
import { expect, test } from "vitest";
import { POLICY_PRESETS } from "../desk/policy.ts";
import type { LinkKind } from "../origin/origin.ts";
import { story, type Judged, type Story } from "../testing/evidence-fixtures.ts";

const CAST = ["minister", "adviser", "shipyard", "rival", "Ana", "a local", "register", "release"];

function cast(): Story {
  const s = story();
  s.person("minister", ["Estavia"]);
  s.person("adviser", ["Estavia"]);
  s.office("shipyard", ["Yard"]);
  s.person("rival", ["Norland"]);
  s.person("Ana", "NONE");
  s.unnamed("a local", "NOT_RECORDED");
  s.record("register");
  s.statement("release", ["Yard"]);
  return s;
}

const isCorroborated = (s: Story, judged: Judged = {}): boolean => s.guard("CORROBORATED", judged).allowed;

test("A link that one person records makes no second party of a voice: one party's word stays so", () => {
  const s = cast();
  s.says("Gazette", "minister", { occasionId: "Monday" });
  s.says("Courier", "adviser", { occasionId: "Friday" });
  expect(s.open()).toEqual(["ATTRIBUTED"]);
  s.link("SPEAKS_FOR", "adviser", "shipyard");
  expect(s.open()).toEqual(["ATTRIBUTED"]);
});

test("A link that one person records does not make a contested claim one of two parties", () => {
  const s = cast();
  s.says("Gazette", "Ana");
  s.says("Courier", "minister");
  expect(s.open({ contested: true })).toEqual(["ATTRIBUTED"]);
  s.link("SPEAKS_FOR", "minister", "rival");
  expect(s.open({ contested: true })).toEqual(["ATTRIBUTED"]);
});

test("No link on any evidence raises the voices, or opens CORROBORATED", () => {
  const anyRow = fc.record({
    origin: fc.constantFrom(...CAST),
    outlet: fc.constantFrom("Gazette", "Courier", "Herald"),
    occasionId: fc.constantFrom(null, "Monday", "Friday"),
  });
  const anyLink = fc.record({
    kind: fc.constantFrom<LinkKind>("DERIVES_FROM", "SPEAKS_FOR", "SAME_AS"),
    from: fc.constantFrom(...CAST),
    to: fc.constantFrom(...CAST),
  });
  const anyJudged = fc.record({
    contested: fc.boolean(),
    highRisk: fc.boolean(),
    policy: fc.constantFrom(...Object.values(POLICY_PRESETS)),
  });
  const property = fc.property(
    fc.array(anyRow, { maxLength: 5 }),
    anyLink,
    anyJudged,
    (rows, { kind, from, to }, judged) => {
      const [without, linked] = [cast(), cast().link(kind, from, to)];
      for (const { origin, outlet, occasionId } of rows)
        for (const s of [without, linked]) s.says(outlet, origin, { occasionId });
      const count = (s: Story): number => s.weigh().evidence.asserting.voices.count;
      expect(count(linked)).toBeLessThanOrEqual(count(without));
      if (isCorroborated(linked, judged)) expect(isCorroborated(without, judged)).toBe(true);
    },
  );
  fc.assert(property, { numRuns: 1000 });
});
