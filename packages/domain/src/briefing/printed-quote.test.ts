import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printedQuote, withDays } from "./printed-quote.ts";
import { writtenDay } from "../text/written-day.ts";

/** How some words of a text are printed; 2 March 2023 was a Thursday. */
function printedIn(text: string, exact: string, publishedOn: string | null = "2023-03-03"): string {
  const start = text.indexOf(exact);
  if (start === -1) throw new Error(`“${exact}” does not stand there.`);
  return printedQuote({ text, publishedOn }, { start, end: start + exact.length, exact });
}

describe("quotation marks", () => {
  test("Words that the outlet printed inside its marks get marks, and paraphrase gets none", () => {
    const text = "“It’s useful,” he said. The talks lasted an hour.";
    expect(printedIn(text, "It’s useful")).toBe("“It’s useful”");
    expect(printedIn(text, "useful,")).toBe("“useful,”");
    expect(printedIn(text, "The talks lasted an hour")).toBe("The talks lasted an hour");
  });

  test("A passage that brings its marks gets no second pair", () => {
    const text = "The ministry said “there were no negotiations, meetings, etc.”";
    expect(printedIn(text, "“there were no negotiations, meetings, etc.”")).toBe(
      "“there were no negotiations, meetings, etc.”",
    );
    expect(printedIn(text, "said “there were no negotiations, meetings, etc.”")).toBe(
      "said “there were no negotiations, meetings, etc.”",
    );
  });

  test("Where a passage cuts a quotation in two, the mark that it lost is set again", () => {
    const text = "He said: “It’s useful,” and left.";
    expect(printedIn(text, "useful,” and left")).toBe("“useful,” and left");
    expect(printedIn(text, "useful,”")).toBe("“useful,”");
    expect(printedIn(text, "He said: “It’s")).toBe("He said: “It’s”");
    expect(printedIn(text, "“It’s useful")).toBe("“It’s useful”");
  });

  test("A mark that is set again is the outlet's own", () => {
    const text = "Er sagte: «Es nützt», und ging.";
    expect(printedIn(text, "Es nützt», und ging")).toBe("«Es nützt», und ging");
    expect(printedIn(text, "Er sagte: «Es")).toBe("Er sagte: «Es»");
  });

  test("A quotation inside a quotation keeps its own marks, and all that were cut are closed", () => {
    const text = "“He told me ‘never again’ twice,” she said.";
    expect(printedIn(text, "told me ‘never again’ twice")).toBe("“told me ‘never again’ twice”");
    expect(printedIn(text, "“He told me ‘never")).toBe("“He told me ‘never’”");
  });

  test("A quotation that goes on in the next paragraph is quoted in both", () => {
    const text = "“The first half.\n\n“The second half,” she said.";
    expect(printedIn(text, "The first half.")).toBe("“The first half.”");
    expect(printedIn(text, "The second half,")).toBe("“The second half,”");
    expect(printedIn(text, "first half.\n\n“The second")).toBe("“first half.\n\n“The second”");
  });

  test("An apostrophe makes no quotation", () => {
    expect(printedIn("The dogs’ owner saw the ’90s go, it’s said.", "owner saw the ’90s go")).toBe(
      "owner saw the ’90s go",
    );
  });
});

describe("relative days", () => {
  test("Each is resolved in brackets behind it, against the day of publication", () => {
    expect(printedIn("They met on Thursday and left yesterday.", "met on Thursday and left yesterday")).toBe(
      "met on Thursday [2 March 2023] and left yesterday [2 March 2023]",
    );
  });

  test("A day inside a quotation is resolved inside the marks", () => {
    expect(printedIn("“We met on Thursday,” he said.", "We met on Thursday")).toBe(
      "“We met on Thursday [2 March 2023]”",
    );
  });

  test("Without a day of publication nothing is resolved", () => {
    expect(printedIn("They met on Thursday.", "met on Thursday", null)).toBe("met on Thursday");
  });

  test("The sentence decides what a day means, also where the passage leaves that part out", () => {
    expect(printedIn("They will meet on Thursday.", "on Thursday")).toBe("on Thursday");
    expect(printedIn("They met on Thursday, March 2.", "They met on Thursday")).toBe("They met on Thursday");
    expect(printedIn("They will go. They met on Thursday.", "met on Thursday")).toBe("met on Thursday [2 March 2023]");
  });

  test("What is told after it, of another time, does not make it another day", () => {
    expect(
      printedIn("They spoke on Thursday, their first talk since the war began a year ago.", "They spoke on Thursday"),
    ).toBe("They spoke on Thursday [2 March 2023]");
    expect(printedIn("He will, officials said, leave on Thursday.", "leave on Thursday")).toBe("leave on Thursday");
  });

  test("A day that ends outside the passage is left alone", () => {
    expect(printedIn("They met on Thursday.", "They met on Thu")).toBe("They met on Thu");
  });

  test("A name with a day in it, and a day that owns something, are left alone", () => {
    expect(printedIn("They told USA Today so.", "told USA Today so")).toBe("told USA Today so");
    expect(printedIn("Yesterday’s talks failed.", "Yesterday’s talks")).toBe("Yesterday’s talks");
    expect(printedIn("Yesterday they failed.", "Yesterday they")).toBe("Yesterday [2 March 2023] they");
  });

  test("Words by themselves are resolved as they stand", () => {
    expect(withDays("lasted until he left on Thursday", "2023-03-03")).toBe("lasted until he left on Thursday");
    expect(withDays("he left yesterday", "2023-03-01")).toBe("he left yesterday [28 February 2023]");
  });

  test("A day is written as newsrooms write it", () => {
    expect(["2023-03-02", "2024-12-31"].map(writtenDay)).toEqual(["2 March 2023", "31 December 2024"]);
  });
});

test("a passage that no longer stands in its text is printed as it was marked, without marks", () => {
  expect(
    printedQuote({ text: "Other words.", publishedOn: "2023-03-03" }, { start: 0, end: 5, exact: "on Thursday" }),
  ).toBe("on Thursday [2 March 2023]");
});

test("without its brackets and the marks added around it, what is printed is the passage letter for letter", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab .,\n“”‘’\"'«»", "on Thursday", "’90s"), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.nat(60), fc.nat(60), (all, a, b) => {
      const [start, end] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)];
      const exact = all.slice(start, end);
      const printed = printedQuote({ text: all, publishedOn: "2023-03-03" }, { start, end, exact }).replaceAll(
        " [2 March 2023]",
        "",
      );
      expect(printed).toContain(exact);
      expect(printed.replace(exact, "")).toMatch(/^[“”‘’"'«»]*$/u);
    }),
  );
});
