import { describe, expect, it } from "vitest";
import { noteRuns } from "./finding-data.ts";

describe("note numbers", () => {
  it("run together from three on", () => {
    expect(noteRuns([1, 2, 4, 5, 6, 9])).toEqual([
      { first: 1, last: 1 },
      { first: 2, last: 2 },
      { first: 4, last: 6 },
      { first: 9, last: 9 },
    ]);
  });
});
