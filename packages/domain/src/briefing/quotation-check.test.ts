import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { briefingClaimOf, FOX_ARTICLE, said } from "../testing/assertion-fixtures.ts";
import { story } from "../testing/evidence-fixtures.ts";
import type { BriefingArticle } from "./briefing.ts";
import { findQuotation, quotedWords, type QuotationSource } from "./quotation-check.ts";

/** Where words stand, if the one claim has the passage `exact` of an article with this text. */
function findIn(text: string, words: string, exact = text): QuotationSource["kind"] | null {
  const told = story();
  const article: BriefingArticle = { ...FOX_ARTICLE, text };
  const passage = said(told, article, exact, told.office("ministry", ["Russia"]));
  return findQuotation(words, [briefingClaimOf(told, "SINGLE_SOURCE", [passage])], [article])?.kind ?? null;
}

describe("what stands between marks", () => {
  test("Words are taken from every kind of mark, and an apostrophe is none", () => {
    expect(quotedWords('It’s “one”, ‘two’, "three", «four», ‹five›, „six“, 「seven」 and the dogs’.')).toEqual([
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
    ]);
  });

  test("A quotation inside another is looked up as well", () => {
    expect(quotedWords("“He said ‘no’ twice”")).toEqual(["He said ‘no’ twice", "no"]);
  });
});

describe("inside the outlet's own marks", () => {
  test("Words are quoted only where the outlet quotes them", () => {
    const text = "It was a useful meeting. “It was useful,” he said.";
    expect(findIn(text, "It was useful")).toBe("QUOTED");
    expect(findIn(text, "a useful meeting")).toBe("OWN_WORDING");
    expect(findIn(text, "he said")).toBe("OWN_WORDING");
  });

  test.each(["“”", "‘’", '""', "''", "«»", "‹›", "„“", "「」"])("Whatever marks the outlet prints: %s", (pair) => {
    const [open = "", close = ""] = pair;
    const text = `The ministry said ${open}there were no talks${close}, and no more.`;
    expect(findIn(text, "no talks")).toBe("QUOTED");
    expect(findIn(text, "no more")).toBe("OWN_WORDING");
  });

  test("Words that begin inside a quotation and end outside it are the outlet's", () => {
    expect(findIn("He called it “useful” and left.", "useful” and left")).toBe("OWN_WORDING");
    expect(findIn("He called it ‘useful’ and ‘frank’.", "useful’ and ‘frank")).toBe("OWN_WORDING");
  });

  test("A quotation over several paragraphs is quoted in each, and what follows is not", () => {
    const text = "“The first half.\n\n“The second half,” she said.\n\nThe third.";
    for (const words of ["first half", "second half"]) expect(findIn(text, words)).toBe("QUOTED");
    for (const words of ["she said", "The third"]) expect(findIn(text, words)).toBe("OWN_WORDING");
  });
});

describe("whole words, verbatim", () => {
  const text = "He said: “There were no negotiations, meetings, etc. It’s over for Washington’s ten-minute men.”";

  test.each(["no negotiations", "negotiations, meetings, etc", "There were no negotiations, meetings, etc."])(
    "“%s” stands there",
    (words) => {
      expect(findIn(text, words)).toBe("QUOTED");
    },
  );

  test.each([
    "no negotiation",
    "o negotiations",
    "negotiations, meeting",
    "There were negotiations",
    "no Negotiations",
  ])("“%s” does not: a part of a word, a word left out, another letter", (words) => {
    expect(findIn(text, words)).toBeNull();
  });

  test("A part of a word with an apostrophe is no whole word: “can” does not stand in “can’t”", () => {
    expect(findIn("“He can’t come,” she said.", "He can")).toBeNull();
    expect(findIn(text, "It")).toBeNull();
    expect(findIn(text, "It’s over")).toBe("QUOTED");
  });

  test("A comma or full stop of the sentence itself may stand inside the marks", () => {
    expect(findIn(text, "no negotiations,")).toBe("QUOTED");
    expect(findIn("“It was useful and frank,” he said.", "It was useful.")).toBe("QUOTED");
  });

  test("Straight and curly marks say the same", () => {
    expect(findIn("“It’s useful,” he said.", "It's useful")).toBe("QUOTED");
    expect(findIn('"It\'s useful," he said.', "It’s useful")).toBe("QUOTED");
  });

  test("Marks without words quote nothing", () => {
    for (const words of ["", " ", "…", ",", "’"]) expect(findIn(text, words)).toBeNull();
  });
});

describe("behind the sentence", () => {
  const text = "“It was useful,” he said on arrival. “It was frank,” she said. “It was long,” they said.";

  test("Words may stand in the passage or elsewhere in its sentence, and in no other sentence", () => {
    expect(findIn(text, "was frank", "It was frank")).toBe("QUOTED");
    expect(findIn(text, "It was frank", "she said")).toBe("QUOTED");
    expect(findIn(text, "It was useful", "It was frank")).toBeNull();
    expect(findIn(text, "It was long", "It was frank")).toBeNull();
  });

  test("A passage of two sentences opens both", () => {
    const two = "useful,” he said on arrival. “It was frank";
    for (const words of ["It was useful", "It was frank"]) expect(findIn(text, words, two)).toBe("QUOTED");
  });

  test("An article that is not brought in is behind nothing", () => {
    const told = story();
    const claim = briefingClaimOf(told, "SINGLE_SOURCE", [
      said(told, FOX_ARTICLE, "“It’s useful,”", told.office("ministry", ["Russia"])),
    ]);
    expect(findQuotation("It’s useful", [claim], [])).toBeNull();
    expect(findQuotation("It’s useful", [], [FOX_ARTICLE])).toBeNull();
    expect(findQuotation("It’s useful", [claim], [FOX_ARTICLE])).toEqual({ kind: "QUOTED", outletName: "Fox News" });
  });

  test("Where one outlet quotes the words and another narrates them, they are quoted", () => {
    const told = story();
    const other: BriefingArticle = { ...FOX_ARTICLE, id: "nbc", outletName: "NBC", text: "It’s useful, all agreed." };
    const origin = told.office("ministry", ["Russia"]);
    const claim = briefingClaimOf(told, "SINGLE_SOURCE", [
      said(told, other, "It’s useful", origin),
      said(told, FOX_ARTICLE, "“It’s useful,”", origin),
    ]);
    expect(findQuotation("It’s useful", [claim], [other, FOX_ARTICLE])).toEqual({
      kind: "QUOTED",
      outletName: "Fox News",
    });
  });
});

test("whatever words of a quotation are taken, they are quoted, and words put differently are not", () => {
  const word = fc.constantFrom("useful", "frank", "long", "meeting", "never", "it", "was");
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 8 }), fc.nat(5), fc.nat(5), (words, from, length) => {
      const text = `He said “${words.join(" ")}” and left.`;
      const some = words.slice(from, from + length + 1);
      if (some.length === 0) return;
      expect(findIn(text, some.join(" "))).toBe("QUOTED");
      expect(findIn(text, `${some.join(" ")}s`)).toBeNull();
      expect(findIn(text, `${some.join(" ")} indeed`)).toBeNull();
    }),
  );
});
