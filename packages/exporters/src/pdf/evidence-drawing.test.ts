import type { BriefingMatrixRow } from "@second-source/domain/briefing/briefing";
import { describe, expect, it } from "vitest";
import { sampleBriefing } from "../testing/sample-briefing.ts";
import { evidenceDrawing } from "./evidence-drawing.ts";

function row(number: number): BriefingMatrixRow {
  const found = sampleBriefing.matrix.find((each) => each.number === number);
  if (!found) throw new Error(`No claim ${number} in the sample.`);
  return found;
}

describe("the drawing beside the evidence words", () => {
  it("stands four outlets on the one voice they share", () => {
    expect(evidenceDrawing(row(2))?.groups).toMatchObject([{ dots: [4, 13, 22, 31], at: 17.5, fill: "FILLED" }]);
  });

  it("leaves voices hollow where nobody is named, and dashed where nothing is established", () => {
    expect(evidenceDrawing(row(9))?.groups.map(({ fill, dots }) => `${fill} ${dots.length}`)).toEqual([
      "DASHED 1",
      "HOLLOW 1",
      "HOLLOW 2",
      "HOLLOW 1",
    ]);
  });

  it("puts the bolt between those who assert and those who deny", () => {
    expect(evidenceDrawing(row(3))?.bolt).not.toBeNull();
    expect(evidenceDrawing(row(2))?.bolt).toBeNull();
  });

  it("draws nothing rather than voices that were not counted", () => {
    const plain = row(2);
    const { asserting } = plain.evidence;
    const evidence = { ...plain.evidence, asserting: { ...asserting, voices: { ...asserting.voices, count: 3 } } };
    expect(evidenceDrawing({ ...plain, evidence })).toBeNull();
  });
});
