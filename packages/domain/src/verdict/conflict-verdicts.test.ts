import { expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import { DEFAULT_POLICY } from "../desk/policy.ts";
import { evidenceOf } from "../evidence/evidence.ts";
import {
  assertionOf,
  CNN_ITSELF,
  conflictOf,
  FOX_ITSELF,
  ledgerOf,
  narrationOf,
} from "../testing/assertion-fixtures.ts";
import type { Conflict } from "../claim/conflict.ts";
import { guardVerdict, outweighs, type GuardAnswer } from "./verdict-guard.ts";

const CITED = "CNN writes “asked for the meeting”, TASS writes “did not ask for it”.";
const CNN = assertionOf({ outletName: "CNN", originId: "official" });
const FOX = assertionOf({ outletName: "Fox News", originId: "spokesman" });
const DENIAL = assertionOf({ outletName: "TASS", originId: "ministry", stance: "DENIES" });
const CLASH = conflictOf(CNN, DENIAL);
const onDocument = (assertion: Assertion): Assertion => ({ ...assertion, originId: "readout" });

const weigh = (assertions: readonly Assertion[]): ReturnType<typeof outweighs> =>
  outweighs(evidenceOf(assertions, [], ledgerOf(), DEFAULT_POLICY));

function guard(
  label: "CONTRADICTED" | "DISPUTED",
  assertions: readonly Assertion[],
  conflicts: readonly Conflict[],
  rationale = CITED,
): GuardAnswer {
  return guardVerdict(label, {
    evidence: evidenceOf(assertions, conflicts, ledgerOf(), DEFAULT_POLICY),
    assertions,
    conflicts,
    policy: DEFAULT_POLICY,
    contested: false,
    rationale,
    tried: "",
  });
}

function refusal(answer: GuardAnswer): string {
  if (answer.allowed) throw new Error(`allowed: ${answer.because}`);
  expect(answer.wouldChange.length).toBeGreaterThan(0);
  return answer.reasons.join(" ");
}

test("contradicted is allowed where two voices stand against one and the reason cites both passages", () => {
  expect(guard("CONTRADICTED", [CNN, FOX, DENIAL], [CLASH])).toEqual({
    allowed: true,
    because: "one side is outweighed",
  });
});

test("contradicted is allowed where a document stands on one side alone", () => {
  expect(guard("CONTRADICTED", [CNN, onDocument(DENIAL)], [CLASH]).allowed).toBe(true);
  expect(guard("CONTRADICTED", [onDocument(CNN), DENIAL], [CLASH]).allowed).toBe(true);
});

test.each([
  ["none", []],
  ["only a resolved one", [{ ...CLASH, resolution: "Both mean the same." }]],
] as const)("contradicted and disputed are refused with no open conflict: %s", (_, conflicts) => {
  expect(refusal(guard("CONTRADICTED", [CNN, FOX, DENIAL], conflicts))).toBe("No conflict is recorded.");
  expect(refusal(guard("DISPUTED", [CNN, DENIAL], conflicts))).toBe("No conflict is recorded.");
});

test("contradicted is refused where neither side is outweighed", () => {
  expect(refusal(guard("CONTRADICTED", [CNN, DENIAL], [CLASH]))).toBe("Neither side is outweighed.");
});

test("contradicted is refused until the reason cites both passages word for word", () => {
  expect(refusal(guard("CONTRADICTED", [CNN, FOX, DENIAL], [CLASH], "Two against one."))).toBe(
    "The reason does not cite “asked for the meeting” and “did not ask for it”.",
  );
  expect(refusal(guard("CONTRADICTED", [CNN, FOX, DENIAL], [CLASH], "CNN says it “asked for the meeting”."))).toBe(
    "The reason does not cite “did not ask for it”.",
  );
});

test("a refused contradiction names the weight and the missing words at once", () => {
  const answer = guard("CONTRADICTED", [CNN, DENIAL], [CLASH], "");
  expect(answer.allowed ? [] : answer.reasons).toHaveLength(2);
});

test("disputed is allowed where neither side is outweighed", () => {
  expect(guard("DISPUTED", [CNN, DENIAL], [CLASH])).toEqual({ allowed: true, because: "neither side outweighed" });
});

test("disputed is refused where one side is outweighed", () => {
  expect(refusal(guard("DISPUTED", [CNN, FOX, DENIAL], [CLASH]))).toBe("One side is outweighed.");
  expect(refusal(guard("DISPUTED", [onDocument(CNN), DENIAL], [CLASH]))).toBe("One side is outweighed.");
});

test("two assertions that clash with each other do not outweigh anybody by standing on the same side", () => {
  const clash = conflictOf(CNN, assertionOf({ outletName: "TASS" }), { type: "ACTOR" });
  const assertions = [CNN, assertionOf({ id: clash.secondAssertionId, outletName: "TASS" })];
  expect(guard("DISPUTED", assertions, [clash]).allowed).toBe(true);
  expect(refusal(guard("CONTRADICTED", assertions, [clash]))).toBe("Neither side is outweighed.");
});

test("documents on both sides, or two voices on both sides, outweigh nobody", () => {
  expect(weigh([onDocument(CNN), onDocument(DENIAL)])).toBeNull();
  const denials = [DENIAL, assertionOf({ outletName: "NBC", originId: "nbc itself", stance: "DENIES" })];
  expect(
    outweighs(
      evidenceOf(
        [CNN, FOX, ...denials],
        [],
        ledgerOf([{ id: "nbc itself", kind: "WITNESS", name: "a witness", party: null, occasion: null }]),
        DEFAULT_POLICY,
      ),
    ),
  ).toBeNull();
});

test("two nominal voices outweigh nobody, since nobody knows on what ground they stand", () => {
  expect(weigh([narrationOf("Fox News", FOX_ITSELF.id), narrationOf("CNN", CNN_ITSELF.id), DENIAL])).toBeNull();
});

test("weight works for denials as for assertions", () => {
  expect(weigh([CNN, FOX, DENIAL])).toBe("ASSERTING");
  expect(
    weigh([
      { ...CNN, stance: "DENIES" },
      { ...FOX, stance: "DENIES" },
      { ...DENIAL, stance: "ASSERTS" },
    ]),
  ).toBe("DENYING");
});

test("an inferred document that nobody confirmed outweighs nobody", () => {
  expect(weigh([{ ...onDocument(CNN), certainty: "INFERRED" }, DENIAL])).toBeNull();
});
