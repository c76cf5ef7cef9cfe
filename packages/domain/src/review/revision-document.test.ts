import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judged, variantsOf } from "../testing/assertion-fixtures.ts";
import { canonicalJson, revisionDocument, type Judged } from "./revision-document.ts";

const JUDGED = judged();
const ORIGINAL = revisionDocument(JUDGED);

/** A copy with the same content in another order: the lists of things, and the keys of every object. */
function shuffled(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return (depth === 1 ? value.toReversed() : value).map((each) => shuffled(each, depth + 1));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, inner]) => [key, shuffled(inner, depth + 1)]));
}

test("the same judgement in another order has the same bytes", () => {
  expect(revisionDocument(shuffled(JUDGED) as Judged)).toBe(ORIGINAL);
});

describe("everything that was judged is in it", () => {
  test("One change to any of it changes the bytes", () => {
    const variants = variantsOf(JUDGED);
    expect(variants.length).toBeGreaterThan(140);
    for (const { path, value } of variants) expect(revisionDocument(value as Judged), path).not.toBe(ORIGINAL);
  });

  test("The list of what is judged is complete: wording, flags, passages, what they rest on, standing, verdict", () => {
    expect(Object.keys(JSON.parse(ORIGINAL) as object)).toEqual(
      [
        "wording",
        "kind",
        "question",
        "highRisk",
        "contested",
        "opinion",
        "assertions",
        "origins",
        "links",
        "parties",
        "owners",
        "outlets",
        "occasions",
        "articles",
        "withdrawn",
        "conflicts",
        "standing",
        "verdict",
      ].sort(),
    );
  });

  test("One thing more or less of each kind changes the bytes", () => {
    for (const [key, list] of Object.entries(JUDGED)) {
      if (!Array.isArray(list)) continue;
      const things: unknown[] = list;
      const [first] = things;
      const another = typeof first === "object" ? { ...first, id: "another", fromId: "another" } : "another";
      for (const changed of [things.slice(1), [...things, another]])
        expect(revisionDocument({ ...JUDGED, [key]: changed }), key).not.toBe(ORIGINAL);
    }
  });

  test("The order of a relay chain matters, since it says who told whom", () => {
    const assertions = JUDGED.assertions.map((each) => ({ ...each, relays: each.relays.toReversed() }));
    expect(revisionDocument({ ...JUDGED, assertions })).not.toBe(ORIGINAL);
  });

  test("The standing that the rules gave is judged: the level, the voices, and those against it", () => {
    const { standing } = JUDGED;
    const others: Judged["standing"][] = [
      { ...standing, level: "INDEPENDENT" },
      { ...standing, denyingVoices: standing.denyingVoices + 1 },
      { ...standing, voices: { ...standing.voices, isOneParty: !standing.voices.isOneParty } },
      { ...standing, voices: { ...standing.voices, parties: [] } },
    ];
    for (const other of others) expect(revisionDocument({ ...JUDGED, standing: other })).not.toBe(ORIGINAL);
  });
});

test("the judgement itself is left as it was", () => {
  revisionDocument(JUDGED);
  expect(JUDGED).toEqual(judged());
});

test("a claim without a verdict has a document too", () => {
  expect(JSON.parse(revisionDocument({ ...JUDGED, verdict: null }))).toMatchObject({ verdict: null });
});

test("keys stand in one order at every depth, and lists keep theirs", () => {
  expect(canonicalJson({ b: [3, 1, { z: 1, y: null }], a: { d: "“x”", c: true } })).toBe(
    '{"a":{"c":true,"d":"“x”"},"b":[3,1,{"y":null,"z":1}]}',
  );
  expect(canonicalJson({ a2: 0, a10: 0, Z: 0, é: 0 })).toBe('{"Z":0,"a10":0,"a2":0,"é":0}');
});

test("canonical JSON reads back as the value it was written from, and writing it again changes nothing", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const once = canonicalJson(value);
      expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(once))).toBe(once);
    }),
  );
});
