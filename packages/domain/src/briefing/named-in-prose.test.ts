import { describe, expect, test } from "vitest";
import type { Identified, OriginKind } from "../origin/origin.ts";
import { asDescribed, asNamed, asWritten } from "./named-in-prose.ts";

describe("a named origin inside a sentence", () => {
  test.each<readonly [OriginKind, string, string]>([
    ["PERSON", "Maria Zakharova", "Maria Zakharova"],
    ["PERSON", "Paul Whelan", "Paul Whelan"],
    ["PERSON", "Ned Price, State Department spokesman", "Ned Price, State Department spokesman"],
    ["PERSON", "A. A. Ricci", "A. A. Ricci"],
    ["OFFICE", "Russian foreign ministry", "the Russian foreign ministry"],
    ["OFFICE", "The Russian foreign ministry", "the Russian foreign ministry"],
    ["OFFICE", "the FSB", "the FSB"],
    ["OFFICE", "FSB", "the FSB"],
    ["OFFICE", "UN", "the UN"],
    ["OFFICE", "NATO", "NATO"],
    ["OFFICE", "State Department", "the State Department"],
    ["OFFICE", "Ministry of Defence", "the Ministry of Defence"],
    ["OFFICE", "White House", "the White House"],
    ["OFFICE", "Kremlin", "the Kremlin"],
    ["OFFICE", "Amnesty International", "Amnesty International"],
    ["OFFICE", "Russia’s foreign ministry", "Russia’s foreign ministry"],
    ["OFFICE", "Mayor’s office", "the mayor’s office"],
    ["OFFICE", "City engineer’s office", "the city engineer’s office"],
    ["OFFICE", "Velm city council", "the Velm city council"],
    ["RECORD", "Inspection report of 14 May", "the inspection report of 14 May"],
    ["RECORD", "judgment of the Moscow City Court", "the judgment of the Moscow City Court"],
    ["RECORD", "Judgment 14/22", "Judgment 14/22"],
    ["STATEMENT", "Readout of the call", "the readout of the call"],
    ["STATEMENT", "joint statement", "the joint statement"],
    ["STATEMENT", "an open letter", "an open letter"],
  ])("%s “%s” is “%s”", (kind, name, prose) => {
    expect(asNamed({ kind, name })).toBe(prose);
  });
});

describe("somebody unnamed inside a sentence", () => {
  test.each([
    ["Senior State Department official", "a senior State Department official"],
    ["State Department official travelling with Blinken", "a State Department official travelling with Blinken"],
    ["senior U.S. official", "a senior U.S. official"],
    ["U.S. official", "a U.S. official"],
    ["US official", "a US official"],
    ["UN official", "a UN official"],
    ["EU official", "an EU official"],
    ["FBI source", "an FBI source"],
    ["NATO diplomat", "a NATO diplomat"],
    ["Ukrainian official", "a Ukrainian official"],
    ["European diplomat", "a European diplomat"],
    ["Israeli officer", "an Israeli officer"],
    ["unnamed official", "an unnamed official"],
    ["university employee", "a university employee"],
    ["one-time aide", "a one-time aide"],
    ["Resident", "a resident"],
    ["witness", "a witness"],
    ["leaked memo", "a leaked memo"],
    ["a resident", "a resident"],
    ["A resident", "a resident"],
    ["The spokeswoman", "the spokeswoman"],
    ["People familiar with the matter", "people familiar with the matter"],
    ["U.S. officials", "U.S. officials"],
    ["Western diplomats", "Western diplomats"],
    ["two State Department officials", "two State Department officials"],
    ["Several residents of the eastern bank", "several residents of the eastern bank"],
    ["Someone close to the minister", "someone close to the minister"],
    ["his aide", "his aide"],
    ["Putin’s aide", "Putin’s aide"],
    ["Western intelligence", "Western intelligence"],
    ["  a local ", "a local"],
  ])("“%s” is “%s”", (words, prose) => {
    expect(asDescribed(words)).toBe(prose);
  });

  test("no article stands twice, however often somebody is put into a sentence", () => {
    for (const words of ["senior official", "The spokeswoman", "two residents", "EU official"])
      expect(asDescribed(asDescribed(words))).toBe(asDescribed(words));
  });
});

describe("a name as the articles write it", () => {
  const TEXTS = ["The protocol office said so. An apple fell.", "The “room log” has it, and the visitors’ register."];
  const written = (kind: OriginKind, name: string, identified: Identified = "NAMED"): string =>
    asWritten({ kind, name, identified, id: name, aliases: [], side: "NONE", locator: null, outletId: null }, TEXTS);

  test("begins as it does inside their sentences", () => {
    expect(written("OFFICE", "Protocol office")).toBe("protocol office");
    expect(written("RECORD", "Room log")).toBe("room log");
    expect(written("PERSON", "Visitors’ register", "DESCRIBED")).toBe("visitors’ register");
  });

  test("stays as it was recorded where they have it so, or not at all, or as part of another word", () => {
    for (const name of ["The protocol office", "State Department", "Rotocol office", "Apple"])
      expect(written("OFFICE", name)).toBe(name);
  });

  test("a person keeps it", () => {
    expect(written("PERSON", "Protocol office")).toBe("Protocol office");
  });
});
