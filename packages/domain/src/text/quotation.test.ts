import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotations } from "./quotation.ts";

/** The inner words of each quotation, in the order of their beginnings. */
const inner = (text: string): string[] => quotations(text).map((each) => text.slice(each.inner.start, each.inner.end));

describe("every kind of mark", () => {
  test.each([
    ["“", "”"],
    ["‘", "’"],
    ['"', '"'],
    ["'", "'"],
    ["«", "»"],
    ["»", "«"],
    ["‹", "›"],
    ["›", "‹"],
    ["„", "“"],
    ["„", "”"],
    ["‚", "‘"],
    ["‚", "’"],
    ["「", "」"],
    ["『", "』"],
  ])("%s and %s quote", (open, close) => {
    expect(inner(`He said ${open}it is useful${close}, and left.`)).toEqual(["it is useful"]);
    expect(inner(`${open}It is useful.${close}`)).toEqual(["It is useful."]);
    expect(inner(`(${open}useful${close})`)).toEqual(["useful"]);
  });

  test("Two quotations of one kind are two", () => {
    for (const [open, close] of ["“”", '""', "''", "‘’", "«»", "»«", "„“"].map((pair) => [...pair]))
      expect(inner(`He said ${open}one${close} and ${open}two${close}.`), open).toEqual(["one", "two"]);
  });

  test("French marks stand with spaces", () => {
    expect(inner("Il a dit «\u00A0c’est utile\u00A0», puis « rien ».").map((words) => words.trim())).toEqual([
      "c’est utile",
      "rien",
    ]);
  });

  test("A mark opens behind a dash or a bracket and closes before a question mark", () => {
    expect(inner("They left—“for good”? [‘never’]")).toEqual(["for good", "never"]);
  });
});

describe("an apostrophe is no quotation mark", () => {
  test.each([
    "It’s useful, isn’t it, and the dogs’ owner said so.",
    "It's useful, isn't it, and the dogs' owner said so.",
    "The ’90s and ’em, ’tis rock ’n’ roll.",
    "The '90s and 'em, 'tis rock 'n' roll.",
    "Washington’s and Moscow’s envoys, O’Brien’s too.",
    "a 6' man and a 5'10 woman",
  ])("%s", (text) => {
    expect(quotations(text)).toEqual([]);
  });

  test("Inside a quotation of single marks it does not close it", () => {
    expect(inner("He said ‘it’s the dog’s’ and left.")).toEqual(["it’s the dog’s"]);
    expect(inner("He said 'it's the dog's' and left.")).toEqual(["it's the dog's"]);
  });

  test("Inside other marks it is a letter of the quotation", () => {
    expect(inner("“The dogs’ owner isn’t here,” he said.")).toEqual(["The dogs’ owner isn’t here,"]);
  });
});

describe("inside one another", () => {
  test("The outer one comes first, and both are found", () => {
    expect(inner("“He told me ‘never again’ twice,” she said.")).toEqual([
      "He told me ‘never again’ twice,",
      "never again",
    ]);
    expect(inner("„Er sagte ‚nie‘ zu mir“, sagte sie.")).toEqual(["Er sagte ‚nie‘ zu mir", "nie"]);
    expect(inner("\"He told me 'never again' twice,\" she said.")).toEqual([
      "He told me 'never again' twice,",
      "never again",
    ]);
    expect(inner("“He told me “never again” twice,” she said.")[0]).toBe("He told me “never again” twice,");
  });

  test("Both may end at one place", () => {
    expect(inner("“He told me ‘never again,’” she said.")).toEqual(["He told me ‘never again,’", "never again,"]);
  });
});

describe("what is not closed", () => {
  test("A mark that nothing closes in its paragraph quotes nothing, unless it opens a long quotation", () => {
    expect(inner("She is 5\" tall and 'fine.")).toEqual([]);
    expect(inner("He said ‘nothing.\n\nThe next paragraph’s words.")).toEqual([]);
  });

  test("A quotation may go over paragraphs, each opened anew and only the last closed", () => {
    expect(inner("“The first.\n\n“The second.\n\n“The third,” he said.")).toEqual([
      "The first.",
      "The second.",
      "The third,",
    ]);
    expect(inner("„Der erste.\n\n„Der zweite“, sagte er.")).toEqual(["Der erste.", "Der zweite"]);
  });

  test("A closing mark without an opening one quotes nothing", () => {
    expect(inner("useful,” he said. And so» it went」.")).toEqual([]);
  });

  test("No quotation goes past its paragraph", () => {
    expect(inner('He said "one.\n\nTwo" and "three".')).not.toContain("one.\n\nTwo");
  });

  test("A text without marks, or with nothing between them, quotes nothing", () => {
    expect(quotations("")).toEqual([]);
    expect(quotations("No marks here.")).toEqual([]);
    expect(inner('“” and ""').filter((words) => words !== "")).toEqual([]);
  });
});

const TEXT = fc.string({
  unit: fc.constantFrom(..."ab .,\n-“”„‘’‚\"'«»‹›「」『』", "the ", "it’s", "’90s", "\n\n"),
  maxLength: 60,
});
const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
  "「": "」",
  "『": "』",
  "‘": "’",
  "‚": "‘’",
  '"': '"',
  "'": "'",
};

test("whatever a text is, every quotation stands between a mark and its own closing mark, in one paragraph", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      for (const { inner: words, outer } of quotations(text)) {
        const open = text.charAt(outer.start);
        expect(CLOSERS[open]).toBeDefined();
        expect([words.start, words.end]).toEqual([outer.start + 1, outer.end - 1]);
        expect(words.start <= words.end && words.end <= text.length).toBe(true);
        expect(text.slice(words.start, words.end)).not.toContain("\n");
        const close = text.charAt(words.end);
        const isOpenEnded = close === "" || close === "\n";
        if (isOpenEnded) expect("“„«「").toContain(open);
        else expect(CLOSERS[open]).toContain(close);
      }
    }),
    { numRuns: 2000 },
  );
});

test("whatever a text is, the words of a quotation never end with its own closing mark, but for one that closes another inside", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const found = quotations(text);
      for (const { inner: words } of found) {
        const [last, close] = [text.charAt(words.end - 1), text.charAt(words.end)];
        const isApostrophe = "’'".includes(last);
        const closesAnother = found.some(({ outer }) => outer.start >= words.start && outer.end === words.end);
        if (words.end > words.start && !isApostrophe && !closesAnother && close !== "" && close !== "\n")
          expect(last).not.toBe(close);
      }
    }),
    { numRuns: 2000 },
  );
});

test("whatever a text is, two quotations lie apart or one inside the other, in the order of their beginnings", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const found = quotations(text).map(({ outer }) => outer);
      for (const [index, a] of found.entries())
        for (const b of found.slice(index + 1)) {
          expect(a.start <= b.start).toBe(true);
          expect(b.start >= a.end || b.end <= a.end).toBe(true);
        }
    }),
    { numRuns: 2000 },
  );
});

test("words put between marks of any kind are found again", () => {
  const words = fc.array(fc.constantFrom("useful", "it’s", "the dog’s", "never", "ten"), {
    minLength: 1,
    maxLength: 5,
  });
  const pair = fc.constantFrom("“”", "„“", '""', "«»", "‹›", "「」", "‘’", "''");
  fc.assert(
    fc.property(words, pair, (said, [open = "", close = ""]) => {
      const quote = said.join(" ");
      expect(inner(`He said ${open}${quote}${close} twice.`)).toContain(quote);
    }),
  );
});
