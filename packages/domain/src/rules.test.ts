import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ANSWER_KINDS } from "./claim/answer.ts";
import { CERTAINTIES, MODES, PLACEMENTS, STANCES, TERMS } from "./claim/assertion.ts";
import { CLAIM_KINDS } from "./claim/claim.ts";
import { CONFLICT_TYPES } from "./claim/conflict.ts";
import { OUTLET_KINDS } from "./desk/outlet.ts";
import { DEFAULT_POLICY, POLICY_PRESETS, POLICY_PRESET_WORDS } from "./desk/policy.ts";
import { EVIDENCE_LEVELS } from "./evidence/evidence.ts";
import type { IndependenceRule } from "./origin/independence.ts";
import { IDENTIFIED, LINK_KINDS, ORIGIN_KINDS } from "./origin/origin.ts";
import { EXCEPTION_LABELS } from "./verdict/verdict-guard.ts";
import { VERDICT_LABELS } from "./verdict/verdict.ts";

/* RULES.md is kept true: what it names is what the code has, and the other way round. */
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const RULES = read("../RULES.md").replaceAll("**", "");

/** A section, from its heading to the next. */
function section(heading: string): string {
  const [, text] = RULES.split(new RegExp(`^## ${heading}.*$`, "mu"));
  if (text === undefined) throw new Error(`RULES.md has no section “${heading}”.`);
  return text.split(/^## /mu)[0] ?? "";
}

/** The row of a table by its first cell. */
function row(text: string, first: string): string {
  const found = text.split("\n").find((line) => line.startsWith(`| ${first} |`));
  if (!found) throw new Error(`RULES.md has no row “${first}”.`);
  return found;
}

/** The line that holds some words. */
function lineWith(text: string, words: string): string {
  const found = text.split("\n").find((line) => line.includes(words));
  if (!found) throw new Error(`RULES.md nowhere says “${words}”.`);
  return found;
}

/** Lists of names in capitals, as "A · B (why) · C". */
const listsIn = (text: string): string[][] =>
  [...text.replace(/ ?\([^()]*\)/gu, "").matchAll(/[A-Z_]{3,}(?: · [A-Z_]{3,})+/gu)].map(([list]) =>
    list.split(" · ").sort(),
  );

const namesIn = (text: string): Set<string> => new Set(text.match(/\b[A-Z][A-Z_]{2,}\b/gu) ?? []);
const sorted = (names: readonly string[]): string[] => [...names].sort();

describe("Nouns", () => {
  const nouns = section("Nouns");
  test.each([
    ["claim kinds", "Claim", CLAIM_KINDS],
    ["stances", "Assertion", STANCES],
    ["modes", "Assertion", MODES],
    ["terms", "Attribution", TERMS],
    ["certainties", "Attribution", CERTAINTIES],
    ["placements", "Passage", PLACEMENTS],
    ["origin kinds", "Origin", ORIGIN_KINDS],
    ["conflict types", "Conflict", CONFLICT_TYPES],
    ["answer kinds", "Answer", ANSWER_KINDS],
    ["outlet kinds", "Outlet", OUTLET_KINDS],
  ] as const)("The list of %s is that of the code, neither more nor less", (_, noun, names) => {
    expect(listsIn(row(nouns, noun))).toContainEqual(sorted(names));
  });

  test("The kinds of links are those of the code, and DISTINCT alone waits for a second person", () => {
    const links = row(nouns, "OriginLink");
    const others = [...namesIn(links)].filter((name) => name !== "RECORD" && name !== "DESCRIBED");
    expect(others.sort()).toEqual(sorted(LINK_KINDS));
    const [atOnce = "", waiting = ""] = links.split("hold at once");
    expect(sorted([...namesIn(atOnce)].filter((name) => name !== "RECORD"))).toEqual(
      sorted(LINK_KINDS.filter((kind) => kind !== "DISTINCT")),
    );
    expect(waiting).toMatch(/DISTINCT .*second person has confirmed it/u);
  });

  test("An origin is named or described, and on a side, on none, or on one that is not recorded", () => {
    const origin = row(nouns, "Origin");
    for (const name of [...IDENTIFIED, "NOT RECORDED", "NONE"]) expect(origin).toContain(name);
  });

  test("SILENT is computed: it is named, and no stance", () => {
    expect(row(nouns, "Assertion")).toContain("SILENT is computed");
    expect(STANCES).not.toContain("SILENT");
  });
});

/** Which numbered sentence each answer of the code is, and words of it that stand there. */
const SENTENCES: Readonly<Record<IndependenceRule, readonly [number: number, words: string]>> = {
  SAME_SOURCE: [1, "one origin, after following DERIVES_FROM, SPEAKS_FOR and SAME_AS"],
  ONE_PARTY_ONE_OCCASION: [2, "a party in common at one occasion"],
  CITES_THE_OTHER: [3, "one outlet stands among the other's relays"],
  ONE_RELAY_NAMES_NOBODY: [3, "both chains end at one relay that names nobody"],
  SHARED_WORDS: [4, "lie in one run of words that both articles share"],
  ONE_TEXT: [4, "one text is largely the other's"],
  ONE_CREDIT: [4, "the articles share a wire credit"],
  ONE_BYLINE: [4, "or a byline"],
  NOBODY_NAMED: [5, "names nobody at the end of its chain"],
  NOT_CONFIRMED: [5, "INFERRED and no second person has confirmed it"],
  SIDE_AT_ONE_OCCASION: [5, "both spoke at one occasion and the side of one is not recorded"],
  DESCRIBED: [6, "one is DESCRIBED, and the other is not known to be of another side"],
  ONE_OUTLET: [7, "the outlets are one"],
  ONE_OWNER: [7, "their owners are one"],
  OWNER_NOT_RECORDED: [7, "or not both recorded"],
  NOMINAL: [8, "one or both are bare narration"],
  ESTABLISHED: [9, "both known, and named or of disjoint sides"],
};

describe("Independence", () => {
  const independence = section("Independence");
  const numbered = new Map([...independence.matchAll(/^(\d+)\. (.*)$/gmu)].map(([, n, text]) => [Number(n), text]));
  const codes = Object.entries(SENTENCES);

  test("There are nine numbered rules, and each has an answer in the code", () => {
    expect([...numbered.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(codes.map(([, [number]]) => number))).toEqual(new Set(numbered.keys()));
  });

  test.each(codes)("%s says a sentence that stands there", (code, [number, words]) => {
    expect(numbered.get(number)).toContain(words);
    expect(read("./origin/independence.ts")).toMatch(new RegExp(`"${code}";? // ${number}$`, "mu"));
  });

  test("Rules 1 to 4 make one, 5 to 7 leave it open, 8 and 9 make two", () => {
    const headings = independence
      .split("\n")
      .flatMap((line) => /^(SAME|NOT ESTABLISHED|DIFFERENT)$|^(\d)\. /u.exec(line)?.[0] ?? []);
    expect(headings).toEqual([
      "SAME",
      "1. ",
      "2. ",
      "3. ",
      "4. ",
      "NOT ESTABLISHED",
      "5. ",
      "6. ",
      "7. ",
      "DIFFERENT",
      "8. ",
      "9. ",
    ]);
  });

  test("Every numbered rule has a test whose title names it", () => {
    const files = readdirSync(new URL("./origin", import.meta.url)).filter((name) =>
      /^independence.*\.test\.ts$/u.test(name),
    );
    const tests = files.map((name) => read(`./origin/${name}`)).join("\n");
    for (const number of numbered.keys()) expect(tests).toMatch(new RegExp(`"Rule ${number}: `, "u"));
    expect(tests).toMatch(/"QUOTE: /u);
  });

  test("The levels are those of the code, in their order", () => {
    const [, levels = ""] = lineWith(independence, "Level (of the asserting side").split("beside it): ");
    const names = levels
      .replace(/ ?\([^()]*\)/gu, "")
      .split(";")[0]
      ?.split(" · ");
    expect(names).toEqual(EVIDENCE_LEVELS);
    expect(levels).toContain('"all unnamed" and "one party"');
  });
});

describe("Verdicts", () => {
  const verdicts = section("Verdicts");

  test("Every verdict has a row of the table, in the order of the code", () => {
    const rows = [...verdicts.matchAll(/^\| ([A-Z_]+) \| (.+) \|$/gmu)];
    expect(rows.map(([, label]) => label)).toEqual(VERDICT_LABELS);
    for (const [, , needs] of rows) expect(needs?.trim()).not.toBe("");
  });

  test("The figures that CORROBORATED asks for are the default's", () => {
    const needs = row(verdicts, "CORROBORATED");
    for (const figure of ["minOrigins", "minSecondHand", "minNominal"] as const)
      expect(needs).toMatch(new RegExp(`\`${figure}\`[^(]*\\(${DEFAULT_POLICY[figure]}\\b`, "u"));
  });

  test("Those that may be proposed by exception are named as such", () => {
    const exception = lineWith(verdicts, "with a written justification");
    expect(exception).toContain(`propose a refused ${EXCEPTION_LABELS.join(" or ")}`);
  });

  test("Every preset is named, and what it says of its figures is so", () => {
    const policy = lineWith(verdicts, "Policy per desk, with presets");
    for (const words of Object.values(POLICY_PRESET_WORDS)) expect(policy).toContain(words.toLowerCase());
    expect(policy).toContain("across outlets (the default, as above)");
    expect(DEFAULT_POLICY).toMatchObject(POLICY_PRESETS.ACROSS_OUTLETS);
    expect(policy).toContain("two sources (nominal does not count)");
    expect(POLICY_PRESETS.TWO_SOURCES).toEqual({ ...POLICY_PRESETS.ACROSS_OUTLETS, nominalCounts: false });
    expect(policy).toContain("three secondary (KSJ: minNominal and minSecondHand 3)");
    expect(POLICY_PRESETS.THREE_SECONDARY).toEqual({
      ...POLICY_PRESETS.ACROSS_OUTLETS,
      minNominal: 3,
      minSecondHand: 3,
    });
  });

  test("Every name in capitals in these two sections is one that the code has", () => {
    const known = new Set<string>([
      ...VERDICT_LABELS,
      ...EVIDENCE_LEVELS,
      ...STANCES,
      ...ORIGIN_KINDS,
      ...LINK_KINDS,
      ...IDENTIFIED,
      ...CERTAINTIES,
      ...PLACEMENTS,
      ...CLAIM_KINDS,
      ...ANSWER_KINDS,
      "SAME",
      "DIFFERENT",
      "NOT",
      "ESTABLISHED",
      "NONE",
      "KSJ",
      "CNN",
      "README",
    ]);
    const strange = [...namesIn(verdicts), ...namesIn(section("Independence"))].filter((name) => !known.has(name));
    expect(strange).toEqual([]);
  });
});
