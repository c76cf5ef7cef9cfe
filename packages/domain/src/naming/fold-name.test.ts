import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedNames, foldName } from "./fold-name.ts";

const alike = (one: string, other: string): void => expect(foldName(one), `${one} · ${other}`).toBe(foldName(other));
const apart = (one: string, other: string): void =>
  expect(foldName(one), `${one} · ${other}`).not.toBe(foldName(other));

test("Case is set aside", () => {
  alike("ASSOCIATED PRESS", "associated press");
  alike("dpa", "DPA");
  alike("МИД России", "мид россии");
});

test("Accents are set aside, composed or not", () => {
  alike("Nicolás Peña", "Nicolas Pena");
  alike("ÉCOLE", "e\u0301cole");
  alike("Zoë", "ZOE");
  alike("Królestwo", "krolestwo");
  alike("Королёв", "КОРОЛЕВ");
  alike("Μητσοτάκης", "ΜΗΤΣΟΤΑΚΗΣ");
  alike("مُحَمَّد", "محمد");
});

test("A stroke through a letter is an accent to whoever types in a hurry", () => {
  alike("Lech Wałęsa", "Lech Walesa");
  alike("Tromsø politi", "Tromso politi");
  alike("Đorđe", "Dorde");
});

test("ß is ss, small or capital", () => {
  alike("Straße", "STRASSE");
  alike("Weißes Haus", "weisses haus");
  alike("STRAẞE", "Straße");
});

test("A final sigma is a sigma", () => {
  alike("Πάππας", "ΠΑΠΠΑΣ");
  alike("ΠΑΠΠΑΣ", "παππασ");
});

test("Dotted and dotless i are one", () => {
  alike("İstanbul", "istanbul");
  alike("ISTANBUL", "ıstanbul");
});

test("A leading article is set aside", () => {
  alike("The Associated Press", "Associated Press");
  alike("the  ministry", "Ministry");
  alike("A senior official", "senior official");
  alike("An official", "official");
  alike("“The Times”", "Times");
  alike("The\u00a0Sun", "Sun");
});

test("What only begins like an article, or stands further in, is kept", () => {
  apart("Theodore", "odore");
  apart("Anna", "na");
  apart("Arte", "rte");
  apart("Press of the Union", "Press of Union");
});

test("An article alone is a name", () => {
  expect(foldName("A")).toBe("a");
  expect(foldName("The")).toBe("the");
  expect(foldName("The ?")).toBe("the");
  apart("A", "An");
  alike("The A", "A");
});

test("Punctuation is set aside", () => {
  alike("E.C.B.", "ECB");
  alike("Agence France-Presse", "Agence France Presse");
  alike("O’Brien", "O'Brien");
  alike("The Associated Press.", "“Associated Press”");
  alike("AT&T", "A.T.T.");
});

test("Spaces are set aside, also those that nobody sees", () => {
  alike("  Fox   News ", "Fox News");
  alike("Fox\u00a0News", "FoxNews");
  alike("Fox\u200bNews\n", "Fox News");
  alike("Fox\u00adNews", "Fox News");
});

test("Wide and narrow forms of a letter are one", () => {
  alike("ＣＮＮ", "CNN");
  alike("ﬁnance", "finance");
});

test("Other scripts keep their letters, and names in them are told apart", () => {
  expect(foldName("新华社")).toBe("新华社");
  apart("新华社", "中新社");
  apart("Интерфакс", "Известия");
  apart("רויטרס", "הארץ");
  apart("الجزيرة", "العربية");
});

test("A vowel sign of an Indian script is no accent: two names that differ in it are two", () => {
  apart("राम", "रमा");
  apart("கலா", "கலி");
});

test("Figures are kept", () => {
  apart("Channel 4", "Channel 5");
  alike("Channel-4", "channel 4");
});

test("A name of nothing but signs is compared as it stands", () => {
  expect(foldName(" ??? ")).toBe("???");
  apart("???", "!!!");
  alike(" ??? ", "???");
});

test("All names of a thing are folded, its own first", () => {
  expect(foldedNames({ name: "The Associated Press", aliases: ["A.P.", "AP News"] })).toEqual([
    "associatedpress",
    "ap",
    "apnews",
  ]);
});

const letters = fc.constantFrom("a", "B", "é", "Ö", "ñ", "ς", "Я", "ß", "7", "新", " ", ".", "’", "-");
const anyName = fc.string({ unit: letters, minLength: 1, maxLength: 12 });

test("A folded name is folded already", () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
  );
});

test("No change of case, of form or of spaces around it makes another name", () => {
  fc.assert(
    fc.property(anyName, (name) => {
      for (const other of [name.toUpperCase(), name.toLowerCase(), name.normalize("NFD"), ` ${name}\t`])
        expect(foldName(other)).toBe(foldName(name));
    }),
  );
});
