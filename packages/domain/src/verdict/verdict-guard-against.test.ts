import { describe, expect, test } from "vitest";
import { story, wordsOf, type Story } from "../testing/evidence-fixtures.ts";
import type { VerdictLabel } from "./verdict.ts";

/** Which labels are open beside UNVERIFIED: just these. */
const expectOpen = (s: Story, labels: readonly VerdictLabel[]): void =>
  expect(s.open().sort()).toEqual([...labels].sort());

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

describe("CONTRADICTED: outweighed, withdrawn, or only denied", () => {
  test("Allowed against a record, and against two of no side; a party's word alone disputes", () => {
    const byRecord = anaAndBen();
    byRecord.says("Herald", "register", { stance: "DENIES" });
    expectOpen(byRecord, ["CONTRADICTED"]);
    const byTwo = cast();
    byTwo.says("Herald", "ministry");
    byTwo.says("Gazette", "Ana", { stance: "DENIES" });
    byTwo.says("Courier", "Ben", { stance: "DENIES" });
    expectOpen(byTwo, ["CONTRADICTED"]);
    const byParty = anaAndBen();
    byParty.says("Herald", "ministry", { stance: "DENIES" });
    expectOpen(byParty, ["DISPUTED"]);
  });

  test("Allowed where all who stood behind it withdrew it, later by two recorded occasions", () => {
    const s = cast();
    s.says("Gazette", "ministry", { occasionId: "Monday" });
    s.says("Courier", "ministry", { occasionId: "Tuesday", stance: "DENIES" });
    expectOpen(s, ["CONTRADICTED"]);
  });

  test("Refused where later is known from publication alone: that is a dispute", () => {
    const s = cast();
    s.says("Gazette", "ministry", { articleId: s.article("Gazette", { on: "2026-03-02" }) });
    s.says("Courier", "ministry", { stance: "DENIES", articleId: s.article("Courier", { on: "2026-03-09" }) });
    expectOpen(s, ["DISPUTED"]);
  });

  test("Allowed where a paper takes back its own word in print", () => {
    const s = cast();
    s.narrates("Gazette", { articleId: s.article("Gazette", { on: "2026-03-02" }) });
    s.narrates("Gazette", { stance: "DENIES", articleId: s.article("Gazette", { on: "2026-03-09" }) });
    expectOpen(s, ["CONTRADICTED"]);
  });

  test("Allowed where nobody asserts it, and a record or two of no side deny it; else it is disputed", () => {
    for (const [deniers, label] of [
      [["register"], "CONTRADICTED"],
      [["Ana", "Ben"], "CONTRADICTED"],
      [["Ana"], "DISPUTED"],
      [["ministry", "Ana"], "DISPUTED"],
    ] as const) {
      const s = cast();
      for (const origin of deniers) s.says(`paper of ${origin}`, origin, { stance: "DENIES" });
      expectOpen(s, [label]);
    }
  });

  test("Refused until the rationale cites both sides word for word", () => {
    const s = cast();
    const asserted = s.says("Gazette", "ministry");
    const denied = s.says("Courier", "register", { stance: "DENIES" });
    const [one, other] = [wordsOf(asserted.id), wordsOf(denied.id)];
    for (const rationale of ["", "The register says no.", one, other, `${one} and ${other.toUpperCase()}`])
      expect(s.guard("CONTRADICTED", { rationale }).allowed).toBe(false);
    expect(s.guard("CONTRADICTED", { rationale: `It says “${one}”; the register says “${other}”.` }).allowed).toBe(
      true,
    );
  });

  test("Where nobody asserts it only the denial can be cited", () => {
    const s = cast();
    const denied = s.says("Courier", "register", { stance: "DENIES" });
    expect(s.guard("CONTRADICTED", { rationale: `The register: “${wordsOf(denied.id)}”.` }).allowed).toBe(true);
    expect(s.guard("CONTRADICTED", { rationale: "The register says no." }).allowed).toBe(false);
  });

  test("Refused where the denial is answered: it outweighs nothing, and the claim stands", () => {
    const s = anaAndBen();
    s.says("Herald", "register", { stance: "DENIES", answer: "MISREAD" });
    expectOpen(s, ["CORROBORATED"]);
  });
});

describe("DISPUTED: an unanswered denial, dispute or conflict, and nobody outweighed", () => {
  test("Allowed where a dispute is only reported, and nobody asserts it", () => {
    const s = cast();
    s.narrates("Gazette", { stance: "REPORTS_DISPUTE" });
    expectOpen(s, ["DISPUTED"]);
  });

  test("Refused where nothing is denied, disputed or in conflict", () => {
    for (const s of [cast(), anaAndBen()]) expect(s.guard("DISPUTED").allowed).toBe(false);
  });

  test("Refused where a side only gave its own later word", () => {
    const s = cast();
    s.says("Gazette", "ministry", { occasionId: "Monday" });
    s.says("Courier", "ministry", { occasionId: "Tuesday", stance: "DENIES", newValue: "20" });
    expectOpen(s, ["SUPERSEDED"]);
  });

  test("Allowed where one took it back and another stands by it", () => {
    const s = cast();
    s.says("Gazette", "ministry", { occasionId: "Monday" });
    s.says("Courier", "ministry", { occasionId: "Tuesday", stance: "DENIES" });
    s.says("Herald", "Ana");
    expectOpen(s, ["DISPUTED"]);
  });

  test("Allowed where a later word stands beside another's denial", () => {
    const s = cast();
    s.says("Gazette", "ministry", { occasionId: "Monday" });
    s.says("Courier", "ministry", { occasionId: "Tuesday", stance: "DENIES", newValue: "20" });
    s.says("Herald", "Ana", { stance: "DENIES" });
    expectOpen(s, ["DISPUTED", "SUPERSEDED"]);
  });
});

describe("SUPERSEDED: a later word of the same origin gives another value", () => {
  test("SUPERSEDED prints the later word's value, and nothing else carries the claim then", () => {
    const s = cast();
    s.says("Gazette", "ministry", { occasionId: "Monday" });
    s.says("Courier", "ministry", { occasionId: "Tuesday", stance: "DENIES", newValue: "20 dead" });
    expectOpen(s, ["SUPERSEDED"]);
    const answer = s.guard("SUPERSEDED");
    expect(answer.allowed && answer.because).toContain("20 dead");
  });

  test("SUPERSEDED is refused at one occasion, for another's value, and without a value", () => {
    const refused = (origin: string, occasionId: string, newValue: string | null): void => {
      const s = cast();
      s.says("Gazette", "ministry", { occasionId: "Monday" });
      s.says("Courier", origin, { occasionId, stance: "DENIES", newValue });
      expect(s.guard("SUPERSEDED").allowed).toBe(false);
    };
    refused("ministry", "Monday", "20");
    refused("Ana", "Tuesday", "20");
    refused("ministry", "Tuesday", null);
  });
});
