import fc from "fast-check";
import { expect, test } from "vitest";
import { sentences } from "../text/sentences.ts";
import { coverageOf, silenceOf } from "./silence.ts";

const TEXT = "The first sentence. The second sentence. The third sentence.";
const [FIRST, SECOND, THIRD] = sentences(TEXT) as [
  { start: number; end: number },
  { start: number; end: number },
  { start: number; end: number },
];
const SENTENCES = [FIRST, SECOND, THIRD];

test("an article nobody has read is silent so far", () => {
  const coverage = coverageOf(SENTENCES, [], []);
  expect(coverage).toEqual({ settled: 0, total: 3 });
  expect(silenceOf(coverage)).toBe("SO_FAR");
});

test("one open sentence is enough for silent so far", () => {
  expect(silenceOf(coverageOf(SENTENCES, [FIRST], [THIRD]))).toBe("SO_FAR");
});

test("an article is silent once each sentence is claimed or marked", () => {
  expect(silenceOf(coverageOf(SENTENCES, [FIRST], [SECOND, THIRD]))).toBe("SILENT");
});

test("a passage settles each sentence that it touches, and none that it only borders on", () => {
  expect(coverageOf(SENTENCES, [{ start: FIRST.end - 3, end: SECOND.start + 1 }], []).settled).toBe(2);
  expect(coverageOf(SENTENCES, [{ start: FIRST.end, end: SECOND.start }], []).settled).toBe(0);
});

test("an article without sentences is never called silent", () => {
  expect(silenceOf(coverageOf([], [], []))).toBe("SO_FAR");
});

test("a sentence that is settled twice counts once", () => {
  expect(coverageOf(SENTENCES, [FIRST, FIRST], [FIRST])).toEqual({ settled: 1, total: 3 });
});

test("further passages and marks never turn silence back into so far", () => {
  const span = fc
    .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span), fc.array(span), span, (passages, marks, more) => {
      const before = coverageOf(SENTENCES, passages, marks).settled;
      expect(coverageOf(SENTENCES, [...passages, more], marks).settled).toBeGreaterThanOrEqual(before);
      expect(coverageOf(SENTENCES, passages, [...marks, more]).settled).toBeGreaterThanOrEqual(before);
    }),
  );
});
