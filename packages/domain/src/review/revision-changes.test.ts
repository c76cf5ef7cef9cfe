import { expect, test } from "vitest";
import { assertionOf, conflictOf, MINISTRY, OFFICIAL } from "../testing/assertion-fixtures.ts";
import { revisionDifference } from "./revision-changes.ts";
import type { Judged } from "./revision-document.ts";

const PASSAGE = { start: 10, end: 22, exact: "asked for it", captureSha256: "ab".repeat(32) };
const FOX = { ...assertionOf({ id: "a1" }), passage: PASSAGE };
const CNN = { ...assertionOf({ id: "a2", outletName: "CNN", originId: "official" }), passage: PASSAGE };
const JUDGED: Judged = {
  wording: "It lasted ten minutes",
  kind: "NUMBER",
  question: null,
  highRisk: false,
  contested: false,
  assertions: [FOX, CNN],
  origins: [MINISTRY, OFFICIAL],
  links: [],
  conflicts: [],
  verdict: { label: "SINGLE_SOURCE", rationale: "One voice.", exception: null, tried: null, publicNote: null },
};
const changes = (now: Partial<Judged>) => revisionDifference(JUDGED, { ...JUDGED, ...now }).changes;

test("the same revision has no difference, and everything unchanged", () => {
  expect(revisionDifference(JUDGED, JUDGED)).toEqual({
    changes: [],
    unchanged: "the wording, the verdict and two passages",
  });
});

test("texts are told as texts, with both wordings", () => {
  expect(changes({ wording: "It lasted about ten minutes" })).toEqual([
    { kind: "TEXT", what: "Wording", was: "It lasted ten minutes", now: "It lasted about ten minutes" },
  ]);
});

test("a stance, an origin and a capture are told by the outlet they belong to", () => {
  expect(changes({ assertions: [FOX, { ...CNN, stance: "QUALIFIES" }] })).toMatchObject([
    { what: "What CNN says", was: "asserts", now: "qualifies" },
  ]);
  expect(changes({ assertions: [FOX, { ...CNN, originId: "ministry" }] })).toMatchObject([
    { what: "Who CNN has it from", was: "senior U.S. official", now: "Russian foreign ministry" },
  ]);
  const moved = { ...CNN, passage: { ...PASSAGE, captureSha256: "cd".repeat(32) } };
  expect(changes({ assertions: [FOX, moved] })).toMatchObject([
    { what: "CNN changed its text", now: "the words stand there all the same" },
  ]);
});

test("new and lost passages, links and conflicts are told with their words", () => {
  const clash = conflictOf(FOX, CNN, { id: "c" });
  const told = changes({ assertions: [FOX], links: [{ fromId: "official", toId: "ministry" }], conflicts: [clash] });
  expect(told.map(({ what }) => what)).toEqual(["CNN: passage taken out", "New link", "New conflict"]);
  const resolved = { ...JUDGED, conflicts: [{ ...clash, resolution: "A slip." }] };
  expect(revisionDifference({ ...JUDGED, conflicts: [clash] }, resolved).changes).toMatchObject([
    { what: "Conflict resolved", was: "open", now: "A slip." },
  ]);
});

test("what stayed is counted over what is there now", () => {
  const now = { ...JUDGED, assertions: [FOX, { ...CNN, stance: "DENIES" as const }], verdict: null };
  expect(revisionDifference(JUDGED, now).unchanged).toBe("the wording and 1 of two passages");
});
