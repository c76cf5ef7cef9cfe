import fc from "fast-check";
import { expect, test } from "vitest";
import { assertionOf, conflictOf, MINISTRY, OFFICIAL } from "../testing/assertion-fixtures.ts";
import { canonicalJson, revisionDocument, type Judged } from "./revision-document.ts";

const PASSAGE = { start: 10, end: 21, exact: "asked for it", captureSha256: "ab".repeat(32) };
const FIRST = {
  ...assertionOf({ id: "a1", speaker: "Maria Zakharova", relays: ["CNN", "Interfax"] }),
  passage: PASSAGE,
};
const SECOND = {
  ...assertionOf({ id: "a2", outletName: "CNN", originId: "official" }),
  passage: { ...PASSAGE, start: 40, end: 51 },
};
const JUDGED: Judged = {
  wording: "Washington asked for the meeting",
  kind: "ACTOR",
  question: "Who asked for the meeting?",
  highRisk: false,
  contested: true,
  assertions: [FIRST, SECOND],
  origins: [MINISTRY, OFFICIAL],
  links: [
    { fromId: "official", toId: "ministry" },
    { fromId: "ministry", toId: "official" },
  ],
  conflicts: [conflictOf(FIRST, SECOND, { id: "c1" }), conflictOf(SECOND, FIRST, { id: "c2", type: "ACTOR" })],
  verdict: {
    label: "DISPUTED",
    rationale: "Neither side shows a document.",
    exception: null,
    tried: null,
    publicNote: null,
  },
};

/** A copy with the same content in another order: every list but relays, and the keys of every object. */
function shuffled(value: unknown, inRelays = false): unknown {
  if (Array.isArray(value)) return inRelays ? value : value.map((each) => shuffled(each)).toReversed();
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffled(inner, key === "relays")]),
  );
}

/** Every copy of a value in which exactly one leaf is another. */
function variants(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const inner = value.flatMap((each, index) => variants(each).map((other) => value.with(index, other)));
    return [...inner, value.slice(1), [...value, "one more"]].filter(
      (other) => JSON.stringify(other) !== JSON.stringify(value),
    );
  }
  if (value !== null && typeof value === "object") {
    return Object.entries(value).flatMap(([key, inner]) =>
      variants(inner).map((other) => ({ ...value, [key]: other })),
    );
  }
  if (typeof value === "string") return [`${value} `, null];
  if (typeof value === "number") return [value + 1];
  return typeof value === "boolean" ? [!value] : ["something"];
}

test("the same judgement in another order has the same bytes", () => {
  expect(revisionDocument(shuffled(JUDGED) as Judged)).toBe(revisionDocument(JUDGED));
});

test("whatever a reviewer judged, one change to it changes the bytes", () => {
  const original = revisionDocument(JUDGED);
  const changed = variants(JUDGED);
  expect(changed.length).toBeGreaterThan(60);
  for (const other of changed) {
    const isListOfObjectsGrown = JSON.stringify(other).includes("one more");
    if (!isListOfObjectsGrown) expect(revisionDocument(other as Judged), JSON.stringify(other)).not.toBe(original);
  }
});

test("an assertion, origin, link or conflict more changes the bytes", () => {
  const original = revisionDocument(JUDGED);
  const link = { fromId: "official", toId: "readout" };
  const grown: Judged[] = [
    { ...JUDGED, assertions: [...JUDGED.assertions, { ...FIRST, id: "a3" }] },
    { ...JUDGED, origins: [...JUDGED.origins, { ...OFFICIAL, id: "another" }] },
    { ...JUDGED, links: [...JUDGED.links, link] },
    { ...JUDGED, conflicts: [...JUDGED.conflicts, conflictOf(FIRST, SECOND, { id: "c3" })] },
  ];
  for (const judged of grown) expect(revisionDocument(judged)).not.toBe(original);
});

test("the order of a relay chain matters, since it says who told whom", () => {
  const turned = { ...JUDGED, assertions: [{ ...FIRST, relays: ["Interfax", "CNN"] }, SECOND] };
  expect(revisionDocument(turned)).not.toBe(revisionDocument(JUDGED));
});

test("the judgement itself is left as it was", () => {
  const before = structuredClone(JUDGED);
  revisionDocument(JUDGED);
  expect(JUDGED).toEqual(before);
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
