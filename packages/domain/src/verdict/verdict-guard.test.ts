import { describe, expect, test } from "vitest";
import { ANSWER_KINDS } from "../claim/answer.ts";
import { CONFLICT_TYPES } from "../claim/conflict.ts";
import { story, type Judged, type Story } from "../testing/evidence-fixtures.ts";
import type { VerdictLabel } from "./verdict.ts";
import { EXCEPTION_LABELS } from "./verdict-guard.ts";

/** Which labels are open beside UNVERIFIED: just these. */
const expectOpen = (s: Story, labels: readonly VerdictLabel[], judged: Judged = {}): void =>
  expect(s.open(judged).sort()).toEqual([...labels].sort());

function cast(): Story {
  const s = story();
  s.office("ministry", ["Estavia"]);
  s.person("Ana", "NONE");
  s.person("Ben", "NONE");
  s.record("register");
  s.occasion("Monday", "2026-03-02");
  s.occasion("Tuesday", "2026-03-03");
  return s;
}

function anaAndBen(): Story {
  const s = cast();
  s.says("Gazette", "Ana");
  s.says("Courier", "Ben");
  return s;
}

test("UNVERIFIED needs nothing", () => {
  expect(cast().guard("UNVERIFIED").allowed).toBe(true);
  const s = anaAndBen();
  s.says("Herald", "register", { stance: "DENIES", placement: "ORPHANED" });
  expect(s.guard("UNVERIFIED").allowed).toBe(true);
});

describe("SINGLE_SOURCE: carried, unconflicted, by at most one voice", () => {
  test("Allowed on one voice, in one outlet or several", () => {
    const s = cast();
    s.says("Gazette", "ministry");
    expectOpen(s, ["SINGLE_SOURCE"]);
    s.says("Courier", "ministry");
    expectOpen(s, ["SINGLE_SOURCE"]);
  });

  test("Allowed where nobody stands behind it", () => {
    const s = cast();
    s.nameless("Gazette", { relays: ["dpa"] });
    expectOpen(s, ["SINGLE_SOURCE"]);
  });

  test("Refused where no outlet carries it, whoever qualifies or declines", () => {
    expectOpen(cast(), []);
    const s = cast();
    s.says("Gazette", "ministry", { stance: "DECLINES" });
    expectOpen(s, []);
  });

  test("Refused on two voices, and where it is conflicted", () => {
    expect(anaAndBen().guard("SINGLE_SOURCE").allowed).toBe(false);
    const s = cast();
    s.says("Gazette", "Ana");
    s.says("Courier", "ministry", { stance: "DENIES" });
    expectOpen(s, ["DISPUTED"]);
  });
});

describe("ATTRIBUTED: two voices or more, unconflicted, short of corroborated", () => {
  test("Allowed on one party's word, and refused once somebody else says so too", () => {
    const s = cast();
    s.says("Gazette", s.person("minister", ["Yard"]), { occasionId: "Monday" });
    s.says("Courier", s.person("manager", ["Yard"]), { occasionId: "Tuesday" });
    expectOpen(s, ["ATTRIBUTED"]);
    s.says("Herald", "Ana");
    expectOpen(s, ["CORROBORATED"]);
  });

  test("Refused on one voice, on none, and where it is conflicted", () => {
    const s = cast();
    s.says("Gazette", "Ana");
    expect(s.guard("ATTRIBUTED").allowed).toBe(false);
    s.says("Courier", "Ben");
    s.says("Herald", "ministry", { stance: "DENIES" });
    expectOpen(s, ["DISPUTED"]);
    expect(cast().guard("ATTRIBUTED").allowed).toBe(false);
  });

  test("An unanswered qualification is no conflict: it stands beside NEEDS_CONTEXT", () => {
    const s = anaAndBen();
    s.says("Herald", "ministry", { stance: "QUALIFIES" });
    expectOpen(s, ["ATTRIBUTED", "NEEDS_CONTEXT"]);
    const t = cast();
    t.says("Gazette", "Ana");
    t.says("Herald", "ministry", { stance: "QUALIFIES" });
    expectOpen(t, ["SINGLE_SOURCE", "NEEDS_CONTEXT"]);
  });
});

describe("CORROBORATED: some set of counted voices meets every need", () => {
  test("Allowed on two established voices, and on two nominal ones", () => {
    expectOpen(anaAndBen(), ["CORROBORATED"]);
    const s = cast();
    s.narrates("Gazette");
    s.narrates("Courier");
    expectOpen(s, ["CORROBORATED"]);
  });

  test("Refused on one voice, on an echo, and on nobody", () => {
    const s = cast();
    s.says("Gazette", "ministry");
    s.says("Courier", "ministry");
    s.nameless("Herald");
    expectOpen(s, ["SINGLE_SOURCE"]);
  });

  test.each(["DENIES", "REPORTS_DISPUTE"] as const)("Refused while one %s, allowed once that is answered", (stance) => {
    const unanswered = anaAndBen();
    unanswered.says("Herald", "ministry", { stance });
    expectOpen(unanswered, ["DISPUTED"]);
    for (const answer of ANSWER_KINDS) {
      const s = anaAndBen();
      s.says("Herald", "ministry", { stance, answer });
      expectOpen(s, ["CORROBORATED"]);
    }
  });

  test("Refused while one qualifies, allowed once that is answered", () => {
    const s = anaAndBen();
    s.says("Herald", "ministry", { stance: "QUALIFIES", answer: "IMMATERIAL" });
    expectOpen(s, ["CORROBORATED"]);
    s.says("Globe", "ministry", { stance: "QUALIFIES" });
    expectOpen(s, ["ATTRIBUTED", "NEEDS_CONTEXT"]);
  });

  test.each(CONFLICT_TYPES)("Refused while a conflict of %s stands, allowed once it is answered", (type) => {
    for (const answer of [null, { kind: "IMMATERIAL", reason: "one is in feet" }] as const) {
      const s = cast();
      s.conflict(s.says("Gazette", "Ana"), s.says("Courier", "Ben"), { type, answer });
      expectOpen(s, answer ? ["CORROBORATED"] : ["DISPUTED"]);
    }
  });

  test.each(["MOVED", "ORPHANED"] as const)("Refused while a passage is %s, whatever its stance", (placement) => {
    for (const stance of ["ASSERTS", "DECLINES", "QUALIFIES", "DENIES"] as const) {
      const s = anaAndBen();
      s.says("Herald", "ministry", { stance, placement, answer: "MISREAD" });
      expect(s.guard("CORROBORATED").allowed).toBe(false);
    }
    const s = anaAndBen();
    s.says("Herald", "Ana", { placement });
    expectOpen(s, ["ATTRIBUTED"]);
  });

  test("Who declines to comment stands in nobody's way", () => {
    const s = anaAndBen();
    s.says("Herald", "ministry", { stance: "DECLINES" });
    expectOpen(s, ["CORROBORATED"]);
  });
});

describe("NEEDS_CONTEXT, UNVERIFIABLE, NOT_CHECKABLE", () => {
  test("NEEDS_CONTEXT needs an unanswered qualification, also where nobody asserts it", () => {
    const s = cast();
    s.says("Gazette", "ministry", { stance: "QUALIFIES" });
    expectOpen(s, ["NEEDS_CONTEXT"]);
    const answered = cast();
    answered.says("Gazette", "ministry", { stance: "QUALIFIES", answer: "MISREAD" });
    expectOpen(answered, []);
  });

  test("UNVERIFIABLE needs a record of what was tried, and blanks are none", () => {
    expectOpen(cast(), ["UNVERIFIABLE"], { tried: "We asked both ministries." });
    for (const tried of ["", " \n\t"]) expect(cast().guard("UNVERIFIABLE", { tried }).allowed).toBe(false);
  });

  test("NOT_CHECKABLE needs that it is an opinion or a forecast", () => {
    const s = cast();
    s.narrates("Gazette");
    expectOpen(s, ["SINGLE_SOURCE", "NOT_CHECKABLE"], { opinion: true });
    expect(s.guard("NOT_CHECKABLE").allowed).toBe(false);
  });
});

test("Only CORROBORATED and CONTRADICTED may be proposed by exception", () => {
  expect([...EXCEPTION_LABELS].sort()).toEqual(["CONTRADICTED", "CORROBORATED"]);
});
