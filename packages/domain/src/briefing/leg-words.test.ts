import { describe, expect, it } from "vitest";
import { legSentence, legStart } from "./leg-words.ts";

const start = (lead: string, name: string): string => {
  const words = legStart({ lead, name });
  return `${words.lead}${words.name}`;
};

describe("a leg as a sentence", () => {
  it("begins with a capital where it begins with our own words", () => {
    expect(start("per ", "the Russian foreign ministry")).toBe("Per the Russian foreign ministry");
    expect(start("denied by ", "Paul Whelan")).toBe("Denied by Paul Whelan");
    expect(start("declined to comment: ", "a spokesman")).toBe("Declined to comment: a spokesman");
    expect(start("via ", "nrc")).toBe("Via nrc");
  });

  it("leaves a name as its bearer spells it", () => {
    expect(start("", "nrc")).toBe("nrc");
    expect(start("", "theSkimm")).toBe("theSkimm");
    expect(start("", "Fox News and CNN")).toBe("Fox News and CNN");
  });

  it("raises an article or a description that stands first", () => {
    expect(start("", "the Russian foreign ministry")).toBe("The Russian foreign ministry");
    expect(start("", "a White House spokesman")).toBe("A White House spokesman");
    expect(start("", "somebody believed to be Paul Whelan")).toBe("Somebody believed to be Paul Whelan");
  });

  it("ends with one full stop", () => {
    expect(legSentence(" (via CNN, on record)")).toBe(" (via CNN, on record).");
    expect(legSentence(", in Yahoo Inc.")).toBe(", in Yahoo Inc.");
    expect(legSentence("")).toBe(".");
  });
});
