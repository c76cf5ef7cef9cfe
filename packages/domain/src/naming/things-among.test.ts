import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedNames, type Named } from "./fold-name.ts";
import { thingsAmong } from "./things-among.ts";

const named = (id: string, name: string, ...aliases: string[]): Named => ({ id, name, aliases });
const idsOf = (entries: readonly Named[]): string[][] => thingsAmong(entries).map((thing) => thing.map(({ id }) => id));

test("Among no entries there is no thing", () => {
  expect(thingsAmong([])).toEqual([]);
});

test("Entries whose names differ are a thing each, in the order in which they came", () => {
  expect(idsOf([named("b", "Reuters"), named("a", "dpa"), named("c", "EFE")])).toEqual([["b"], ["a"], ["c"]]);
});

test("Entries whose names fold alike are one thing", () => {
  expect(idsOf([named("a", "The Associated Press"), named("b", "dpa"), named("c", "associated press.")])).toEqual([
    ["a", "c"],
    ["b"],
  ]);
});

test("A name that is another's alias makes them one, whichever came first", () => {
  const [press, initials] = [named("a", "Associated Press", "AP"), named("b", "A.P.")];
  expect(idsOf([press, initials])).toEqual([["a", "b"]]);
  expect(idsOf([initials, press])).toEqual([["b", "a"]]);
});

test("An alias in common makes two one, though their names differ", () => {
  expect(idsOf([named("a", "Estavia", "E.R."), named("b", "Estavian Republic", "ER")])).toEqual([["a", "b"]]);
});

test("Aliases chain: what one shares with a second and the second with a third makes all three one", () => {
  const chain = [named("a", "Foreign Ministry", "MFA"), named("b", "MFA", "MID"), named("c", "MID", "Smolenskaya")];
  expect(idsOf(chain)).toEqual([["a", "b", "c"]]);
  expect(idsOf(chain.toReversed())).toEqual([["c", "b", "a"]]);
});

test("A third entry that comes last joins two things that stood apart until then", () => {
  expect(idsOf([named("a", "One"), named("b", "Two"), named("c", "Other"), named("d", "Two", "One")])).toEqual([
    ["a", "b", "d"],
    ["c"],
  ]);
});

test("An entry that names itself twice is one thing", () => {
  expect(idsOf([named("a", "AP", "A.P.", "ap")])).toEqual([["a"]]);
});

const anyEntries = fc
  .array(fc.tuple(fc.nat(7), fc.array(fc.nat(7), { maxLength: 2 })), { maxLength: 8 })
  .map((rows) => rows.map(([name, aliases], index) => named(`${index}`, `N ${name}`, ...aliases.map((n) => `n${n}`))));

test("Every entry is in just one thing, and no name is in two", () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const things = thingsAmong(entries);
      expect(new Set(things.flat())).toEqual(new Set(entries));
      expect(things.flat()).toHaveLength(entries.length);
      const names = things.map((thing) => new Set(thing.flatMap(foldedNames)));
      expect(names.reduce((sum, each) => sum + each.size, 0)).toBe(new Set(entries.flatMap(foldedNames)).size);
    }),
  );
});

test("The order of entries changes nothing in what is one", () => {
  const sorted = (entries: readonly Named[]): string[] =>
    idsOf(entries)
      .map((ids) => ids.sort().join(" "))
      .sort();
  fc.assert(
    fc.property(anyEntries, (entries) => {
      expect(sorted(entries.toReversed())).toEqual(sorted(entries));
    }),
  );
});
