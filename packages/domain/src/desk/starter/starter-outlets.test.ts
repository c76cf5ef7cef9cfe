import { expect, test } from "vitest";
import { foldedNames } from "../../naming/fold-name.ts";
import { ownHostOf } from "../outlet-domain.ts";
import { STARTER_OUTLETS, starterByHost, starterByName } from "./starter-outlets.ts";

const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
const namesOf = ({ name, aliases }: { name: string; aliases: readonly string[] }): string[] => [name, ...aliases];

test("the list starts a desk with at least 60 agencies and 200 outlets", () => {
  expect(STARTER_OUTLETS.filter(({ kind }) => kind === "WIRE").length).toBeGreaterThanOrEqual(60);
  expect(STARTER_OUTLETS.filter(({ kind }) => kind === "NEWS").length).toBeGreaterThanOrEqual(200);
});

test("no two names or aliases are compared alike", () => {
  expect(twice(STARTER_OUTLETS.flatMap(foldedNames))).toEqual([]);
});

test("no domain belongs to two outlets, and every outlet has one", () => {
  expect(twice(STARTER_OUTLETS.flatMap(({ domains }) => domains))).toEqual([]);
  expect(STARTER_OUTLETS.filter(({ domains }) => domains.length === 0)).toEqual([]);
});

test("every domain is a plain lower-case host that can be one outlet's own", () => {
  const domains = STARTER_OUTLETS.flatMap((outlet) => outlet.domains);
  expect(domains.filter((domain) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain))).toEqual([]);
  expect(domains.filter((domain) => ownHostOf(`https://${domain}/`) !== domain)).toEqual([]);
});

test("every name is trimmed, in NFC and at most 120 characters long", () => {
  const names = STARTER_OUTLETS.flatMap((outlet) => [
    ...namesOf(outlet),
    outlet.owner ?? "-",
    outlet.ownerParty ?? "-",
  ]);
  expect(names.filter((name) => name !== name.normalize("NFC").trim() || name === "" || name.length > 120)).toEqual([]);
});

test("a party owns only through a named owner, and one owner is never two parties", () => {
  expect(STARTER_OUTLETS.filter(({ owner, ownerParty }) => ownerParty !== null && owner === null)).toEqual([]);
  const pairs = new Set(STARTER_OUTLETS.map(({ owner, ownerParty }) => JSON.stringify([owner, ownerParty])));
  const owners = new Set(STARTER_OUTLETS.map(({ owner }) => owner));
  expect(pairs.size).toBe(owners.size);
});

test("owners are spelt one way", () => {
  const owners = [...new Set(STARTER_OUTLETS.flatMap(({ owner }) => (owner === null ? [] : [owner])))];
  expect(twice(owners.flatMap((name) => foldedNames({ name, aliases: [] })))).toEqual([]);
});

test("the Associated Press is found by each way of writing its name", () => {
  const found = starterByName("Associated Press");
  expect(found?.domains).toContain("apnews.com");
  expect(starterByName("AP")).toBe(found);
  expect(starterByName("the associated press.")).toBe(found);
});

test.each([
  ["Reuters", "WIRE"],
  ["AFP", "WIRE"],
  ["dpa", "WIRE"],
  ["Interfax", "WIRE"],
  ["Tribune News Service", "WIRE"],
  ["Washington Examiner", "NEWS"],
  ["CNN", "NEWS"],
  ["Fox News", "NEWS"],
])("%s is on the list as %s", (name, kind) => {
  expect(starterByName(name)?.kind).toBe(kind);
});

test("the state's agencies say whose they are, a cooperative's do not", () => {
  expect(starterByName("Xinhua")?.ownerParty).toBe("China");
  expect(starterByName("TASS")?.ownerParty).toBe("Russia");
  expect(starterByName("AP")?.ownerParty).toBeNull();
});

test("an unknown name finds nothing, and neither does an empty one", () => {
  expect(starterByName("The Harbour Herald of Nowhere")).toBeNull();
  expect(starterByName("")).toBeNull();
  expect(starterByName("...")).toBeNull();
});

test("every outlet is found at its own domains and below them", () => {
  const lost = STARTER_OUTLETS.filter((outlet) =>
    outlet.domains.some((domain) => starterByHost(domain) !== outlet || starterByHost(`www.${domain}`) !== outlet),
  );
  expect(lost).toEqual([]);
});

test("a host belongs to the longest domain that it stands on", () => {
  expect(starterByHost("asia.nikkei.com")?.name).toBe("Nikkei Asia");
  expect(starterByHost("www.nikkei.com")?.name).toBe("Nikkei");
  expect(starterByHost("EDITION.CNN.COM")?.name).toBe("CNN");
});

test("a host that only looks like a domain finds nothing", () => {
  expect(starterByHost("notcnn.com")).toBeNull();
  expect(starterByHost("cnn.com.example")).toBeNull();
  expect(starterByHost("com")).toBeNull();
  expect(starterByHost("")).toBeNull();
});
