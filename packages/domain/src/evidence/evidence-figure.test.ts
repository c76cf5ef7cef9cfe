import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import type { Evidence, VoiceGroup } from "./evidence.ts";
import { evidenceFigure, type EvidenceFigure } from "./evidence-figure.ts";

/** How wide a drawing may be: wider ones do not fit beside the words. */
const WIDEST = 46;

function drawn(told: Story): EvidenceFigure {
  const figure = evidenceFigure(told.weigh().evidence);
  if (!figure) throw new Error("Nothing is drawn.");
  return figure;
}
const kinds = ({ voices }: EvidenceFigure): string[] => voices.map(({ kind, dots }) => `${kind} ${dots.length}`);

describe("up to six outlets stand as dots on their voices", () => {
  test("Three outlets stand on the one voice they share", () => {
    const told = story();
    const ministry = told.office("ministry", ["Russia"]);
    for (const outlet of ["Fox News", "CNN", "NBC"]) told.says(outlet, ministry);
    expect(drawn(told)).toEqual({
      width: 22,
      voices: [{ kind: "ESTABLISHED", dots: [4, 11, 18], fan: null, at: 11 }],
      bolt: null,
    });
  });

  test("Each voice has its own square, hollow where no source is given", () => {
    const told = story();
    told.says("Fox News", told.person("Paul Whelan", "NONE"));
    told.narrates("CNN");
    expect(kinds(drawn(told)).sort()).toEqual(["ESTABLISHED 1", "NOMINAL 1"]);
  });

  test("A guess, and who is not known to be another, are drawn as not established", () => {
    const told = story();
    told.says("Fox News", told.person("Paul Whelan", "NONE"), { certainty: "INFERRED" });
    expect(kinds(drawn(told))).toEqual(["NOT_ESTABLISHED 1"]);
    const two = story();
    two.says("Fox News", two.unnamed("official", "NOT_RECORDED"));
    two.says("CNN", two.unnamed("another official", "NOT_RECORDED"));
    expect(kinds(drawn(two))).toEqual(["ESTABLISHED 1", "NOT_ESTABLISHED 1"]);
  });

  test("Where nobody is named nobody stands behind the outlets", () => {
    const told = story();
    told.nameless("Fox News");
    told.nameless("CNN");
    expect(kinds(drawn(told))).toEqual(["NOBODY 2"]);
  });

  test("The bolt stands between those who assert and those who deny, and only where there are both", () => {
    const told = story();
    told.says("Fox News", told.office("ministry", ["Russia"]));
    told.says("CNN", told.person("Paul Whelan", "NONE"), { stance: "DENIES" });
    const { bolt, voices } = drawn(told);
    const [first, second] = voices;
    expect(bolt).toBeGreaterThan(first?.at ?? NaN);
    expect(bolt).toBeLessThan(second?.at ?? NaN);
    const denied = story();
    denied.says("CNN", denied.person("Paul Whelan", "NONE"), { stance: "DENIES" });
    expect(drawn(denied).bolt).toBeNull();
  });

  test("A denial that was answered, and a side's own later word, are no conflict and draw no bolt", () => {
    const answered = story();
    answered.says("Fox News", answered.office("ministry", ["Russia"]));
    answered.says("CNN", answered.person("Paul Whelan", "NONE"), { stance: "DENIES", answer: "MISREAD" });
    expect(drawn(answered).bolt).toBeNull();
    const later = story();
    const ministry = later.office("ministry", ["Russia"]);
    later.says("Fox News", ministry, { occasionId: later.occasion("morning", "2025-07-10") });
    later.says("CNN", ministry, {
      stance: "DENIES",
      newValue: "20",
      occasionId: later.occasion("evening", "2025-07-11"),
    });
    expect(drawn(later).bolt).toBeNull();
  });

  test("Who qualifies, declines or reports a dispute is not drawn, and nothing at all is no drawing", () => {
    const told = story();
    told.says("CNN", told.person("Paul Whelan", "NONE"), { stance: "QUALIFIES" });
    told.says("NBC", told.person("Paul Whelan", "NONE"), { stance: "DECLINES" });
    expect(evidenceFigure(told.weigh().evidence)).toBeNull();
    expect(evidenceFigure(story().weigh().evidence)).toBeNull();
  });
});

test("from seven outlets on a fan stands for those of a voice, and the wider one for more", () => {
  const told = story();
  const ministry = told.office("ministry", ["Russia"]);
  for (let number = 1; number <= 8; number++) told.says(`Outlet ${number}`, ministry);
  told.says("CNN", told.person("Paul Whelan", "NONE"));
  const { voices, width } = drawn(told);
  expect(voices.every(({ dots, fan }) => dots.length === 0 && fan !== null)).toBe(true);
  const [wide, narrow] = voices.map(({ fan }) => (fan ? fan[1] - fan[0] : 0)).sort((a, b) => b - a);
  expect(wide).toBeGreaterThan(narrow ?? NaN);
  expect(width).toBeLessThanOrEqual(WIDEST);
});

test("however many voices there are, both sides are drawn, with the bolt between them", () => {
  const told = story();
  for (let number = 1; number <= 8; number++)
    told.says(`Outlet ${number}`, told.person(`Witness ${"ABCDEFGH".charAt(number - 1)}`, "NONE"));
  told.says("CNN", told.person("Paul Whelan", "NONE"), { stance: "DENIES" });
  const { bolt, voices } = drawn(told);
  expect(bolt).not.toBeNull();
  expect(voices.at(-1)?.at).toBeGreaterThan(bolt ?? NaN);
});

const GROUPS = fc.array(
  fc.record<VoiceGroup>({
    kind: fc.constantFrom("ESTABLISHED", "NOMINAL", "NOT_ESTABLISHED", "NOBODY"),
    outlets: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 12 },
);

/** Evidence of which only the groups matter. */
function evidenceOf(asserting: readonly VoiceGroup[], denying: readonly VoiceGroup[]): Evidence {
  const { evidence } = story().weigh();
  return {
    ...evidence,
    asserting: { ...evidence.asserting, groups: asserting },
    denying: { ...evidence.denying, groups: denying },
  };
}

test("whatever stands on whatever, the drawing stays in its room and its parts in their order", () => {
  fc.assert(
    fc.property(GROUPS, GROUPS, (asserting, denying) => {
      const figure = evidenceFigure(evidenceOf(asserting, denying));
      expect(figure === null).toBe(asserting.length + denying.length === 0);
      if (!figure) return;
      expect(figure.width).toBeLessThanOrEqual(WIDEST + 0.001);
      const edges = figure.voices.flatMap(({ dots, fan, at }) => (fan ? [fan[0], at, fan[1]] : [...dots]));
      expect(edges).toEqual([...edges].sort((a, b) => a - b));
      for (const edge of edges) expect(edge >= 0 && edge <= figure.width + 0.001).toBe(true);
      for (const { dots, fan } of figure.voices) expect(dots.length > 0).toBe(fan === null);
      if (figure.bolt !== null) expect(figure.bolt > 0 && figure.bolt < figure.width).toBe(true);
    }),
  );
});

test("up to six outlets no two dots touch, and every outlet has one", () => {
  const few = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(few, few, (first, second) => {
      const groups = (counts: readonly number[]): VoiceGroup[] =>
        counts.map((outlets) => ({ kind: "ESTABLISHED", outlets }));
      const outlets = [...first, ...second].reduce((sum, count) => sum + count, 0);
      const figure = evidenceFigure(evidenceOf(groups(first), groups(second)));
      const dots = figure?.voices.flatMap((voice) => [...voice.dots]) ?? [];
      expect(dots.length).toBe(outlets <= 6 ? outlets : 0);
      for (const [index, dot] of dots.slice(1).entries()) expect(dot - (dots[index] ?? NaN)).toBeGreaterThanOrEqual(5);
    }),
  );
});
