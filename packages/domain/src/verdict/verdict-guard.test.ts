import fc from "fast-check";
import { expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import { DEFAULT_POLICY, type Policy } from "../desk/policy.ts";
import { evidenceOf } from "../evidence/evidence.ts";
import {
  assertionOf,
  CNN_ITSELF,
  conflictOf,
  FOX_ITSELF,
  ledgerOf,
  narrationOf,
} from "../testing/assertion-fixtures.ts";
import { VERDICT_LABELS, type VerdictLabel } from "./verdict.ts";
import { EXCEPTION_LABELS, guardVerdict, type GuardAnswer } from "./verdict-guard.ts";

interface Case {
  readonly conflicts?: readonly Conflict[];
  readonly policy?: Partial<Policy>;
  readonly rationale?: string;
  readonly tried?: string;
  readonly contested?: boolean;
}

function guard(
  label: VerdictLabel,
  assertions: readonly Assertion[],
  { conflicts = [], rationale = "", tried = "", contested = false, ...rest }: Case = {},
): GuardAnswer {
  const policy = { ...DEFAULT_POLICY, ...rest.policy };
  return guardVerdict(label, {
    evidence: evidenceOf(assertions, conflicts, ledgerOf(), policy),
    assertions,
    conflicts,
    policy,
    contested,
    rationale,
    tried,
  });
}

/** The reasons of a refusal as one text; fails when it was none, or says nothing of what would change it. */
function refusal(answer: GuardAnswer): string {
  if (answer.allowed) throw new Error(`allowed: ${answer.because}`);
  expect(answer.reasons.length).toBeGreaterThan(0);
  expect(answer.wouldChange.length).toBeGreaterThan(0);
  for (const words of [...answer.reasons, ...answer.wouldChange]) expect(words.trim()).not.toBe("");
  return answer.reasons.join(" ");
}

const FOX = assertionOf();
const CNN = assertionOf({ outletName: "CNN", originId: "official" });
const NBC = assertionOf({ outletName: "NBC", originId: "spokesman" });
const DENIAL = assertionOf({ outletName: "TASS", originId: "ministry", stance: "DENIES" });
const relayed = (assertion: Assertion): Assertion => ({ ...assertion, relays: ["Interfax"] });

test("unverified and not checkable need nothing", () => {
  for (const label of ["UNVERIFIED", "NOT_CHECKABLE"] as const) {
    expect(guard(label, []).allowed).toBe(true);
    expect(guard(label, [FOX, DENIAL]).allowed).toBe(true);
  }
});

test("single source is allowed on one outlet, and on several outlets with one voice", () => {
  expect(guard("SINGLE_SOURCE", [FOX]).allowed).toBe(true);
  expect(guard("SINGLE_SOURCE", [FOX, assertionOf({ outletName: "CNN" })]).allowed).toBe(true);
});

test("single source is refused without evidence, against a denial, and where there are two voices", () => {
  expect(refusal(guard("SINGLE_SOURCE", []))).toBe("No outlet asserts it.");
  expect(refusal(guard("SINGLE_SOURCE", [CNN, DENIAL]))).toBe("Outlets contradict each other on it.");
  expect(refusal(guard("SINGLE_SOURCE", [FOX, CNN]))).toBe("Two voices carry it, not one.");
});

test("single source is refused where outlets only deny it", () => {
  expect(refusal(guard("SINGLE_SOURCE", [DENIAL]))).toBe("No outlet asserts it.");
  expect(refusal(guard("SINGLE_SOURCE", [DENIAL, { ...CNN, stance: "DENIES" }]))).toBe("No outlet asserts it.");
});

test("corroborated is allowed on two independent voices", () => {
  expect(guard("CORROBORATED", [FOX, CNN])).toEqual({ allowed: true, because: "two independent voices" });
});

test("corroborated on narration alone says that no source is stated", () => {
  const own = [narrationOf("Fox News", FOX_ITSELF.id), narrationOf("CNN", CNN_ITSELF.id)];
  expect(guard("CORROBORATED", own)).toEqual({ allowed: true, because: "independent outlets, no source stated" });
  expect(refusal(guard("CORROBORATED", own, { policy: { nominalCounts: false } }))).toContain("two are needed");
});

test("corroborated is refused on an echo, with what is there and what is needed", () => {
  const answer = guard("CORROBORATED", [FOX, assertionOf({ outletName: "CNN" })]);
  expect(refusal(answer)).toBe("Two outlets, one voice; two are needed.");
});

test("corroborated is refused on one outlet, whatever minimum the desk has set", () => {
  expect(refusal(guard("CORROBORATED", [FOX]))).toContain("One outlet, one voice");
  expect(refusal(guard("CORROBORATED", [FOX], { policy: { minOrigins: 1 } }))).not.toBe("");
});

test("a desk that asks for three voices gets no corroboration from two", () => {
  expect(refusal(guard("CORROBORATED", [FOX, CNN], { policy: { minOrigins: 3 } }))).toContain("three are needed");
  expect(guard("CORROBORATED", [FOX, CNN, NBC], { policy: { minOrigins: 3 } }).allowed).toBe(true);
});

test("when all of it is second-hand three voices are needed", () => {
  expect(refusal(guard("CORROBORATED", [relayed(FOX), relayed(CNN)]))).toBe(
    "Two outlets, two voices; three are needed, since all of it is second-hand.",
  );
  expect(guard("CORROBORATED", [relayed(FOX), relayed(CNN), relayed(NBC)]).allowed).toBe(true);
  expect(guard("CORROBORATED", [relayed(FOX), CNN]).allowed).toBe(true);
});

test("an open denial refuses corroboration, however many voices there are", () => {
  expect(refusal(guard("CORROBORATED", [CNN, NBC, FOX, DENIAL]))).toBe("One outlet carries a denial.");
});

test("an open conflict or a reported dispute refuses corroboration, and a resolved conflict does not", () => {
  expect(refusal(guard("CORROBORATED", [FOX, CNN], { conflicts: [conflictOf(FOX, CNN)] }))).toBe(
    "A conflict on it is open.",
  );
  expect(refusal(guard("CORROBORATED", [FOX, CNN, { ...NBC, stance: "REPORTS_DISPUTE" }]))).toBe(
    "A conflict on it is open.",
  );
  expect(
    guard("CORROBORATED", [FOX, CNN], { conflicts: [conflictOf(FOX, CNN, { resolution: "Both mean the same." })] })
      .allowed,
  ).toBe(true);
});

test.each(["MOVED", "ORPHANED"] as const)(
  "a passage that is %s refuses corroboration, whatever its stance",
  (placement) => {
    expect(refusal(guard("CORROBORATED", [FOX, { ...CNN, placement }]))).toBe(
      "A passage no longer stands where it was marked.",
    );
    expect(refusal(guard("CORROBORATED", [FOX, CNN, { ...NBC, stance: "QUALIFIES", placement }]))).toContain("passage");
  },
);

test("all that stands against corroboration is said at once", () => {
  const answer = guard("CORROBORATED", [
    { ...FOX, placement: "MOVED" },
    { ...DENIAL, originId: "official" },
  ]);
  expect(answer).toMatchObject({ allowed: false });
  expect(answer.allowed ? [] : answer.reasons).toHaveLength(3);
});

test("needs context needs an outlet that qualifies", () => {
  expect(guard("NEEDS_CONTEXT", [FOX, { ...CNN, stance: "QUALIFIES" }]).allowed).toBe(true);
  expect(refusal(guard("NEEDS_CONTEXT", [FOX, CNN]))).toBe("No outlet qualifies it.");
});

test("unverifiable needs a line on what was tried, and blanks are none", () => {
  expect(guard("UNVERIFIABLE", [FOX], { tried: "Asked both ministries." }).allowed).toBe(true);
  expect(refusal(guard("UNVERIFIABLE", [FOX], { tried: " \n" }))).toBe("Nothing says what was tried.");
});

test("only corroborated and contradicted may be proposed by exception", () => {
  expect(EXCEPTION_LABELS).toEqual(["CORROBORATED", "CONTRADICTED"]);
});

test("every label is answered for any evidence, and a refusal always says why and what would change it", () => {
  const any = fc
    .record({
      outletName: fc.constantFrom("Fox News", "CNN", "NBC"),
      originId: fc.constantFrom("ministry", "official", "readout", "nobody", "fox itself"),
      stance: fc.constantFrom("ASSERTS", "DENIES", "QUALIFIES", "REPORTS_DISPUTE"),
      placement: fc.constantFrom("PLACED", "MOVED"),
    } as const)
    .map((fields) => assertionOf(fields));
  fc.assert(
    fc.property(
      fc.array(any, { maxLength: 6 }),
      fc.boolean(),
      fc.constantFrom(...VERDICT_LABELS),
      (assertions, clash, label) => {
        const [first, second] = assertions;
        const answer = guard(label, assertions, {
          conflicts: clash && first && second ? [conflictOf(first, second)] : [],
        });
        if (answer.allowed) expect(answer.because).not.toBe("");
        else refusal(answer);
      },
    ),
    { numRuns: 300 },
  );
});

test("a contested claim needs two parties or a document, unless the desk asks for neither", () => {
  const twoOfOne = [assertionOf({ originId: "official" }), assertionOf({ outletName: "CNN", originId: "spokesman" })];
  expect(guard("CORROBORATED", twoOfOne).allowed).toBe(true);
  expect(refusal(guard("CORROBORATED", twoOfOne, { contested: true }))).toContain("United States alone speaks for it");
  expect(guard("CORROBORATED", twoOfOne, { contested: true, policy: { partiesForContested: false } }).allowed).toBe(
    true,
  );
  const twoParties = [assertionOf({ originId: "official" }), assertionOf({ outletName: "CNN", originId: "ministry" })];
  expect(guard("CORROBORATED", twoParties, { contested: true }).allowed).toBe(true);
  const withDocument = [...twoOfOne, assertionOf({ outletName: "TASS", originId: "readout" })];
  expect(guard("CORROBORATED", withDocument, { contested: true }).allowed).toBe(true);
});

test("a denial whose every conflict is resolved no longer stands in the way", () => {
  const [fox, cnn] = [assertionOf(), assertionOf({ outletName: "CNN", originId: "official" })];
  const denial = assertionOf({ outletName: "TASS", originId: "spokesman", stance: "DENIES" });
  const clash = conflictOf(fox, denial);
  expect(refusal(guard("CORROBORATED", [fox, cnn, denial]))).toContain("denial");
  expect(refusal(guard("CORROBORATED", [fox, cnn, denial], { conflicts: [clash] }))).toContain("denial");
  const conflicts = [{ ...clash, resolution: "Both mean the same." }];
  expect(guard("CORROBORATED", [fox, cnn, denial], { conflicts }).allowed).toBe(true);
  const again = [...conflicts, conflictOf(cnn, denial)];
  expect(guard("CORROBORATED", [fox, cnn, denial], { conflicts: again }).allowed).toBe(false);
});

test("a party that nobody has confirmed does not speak for a contested claim, nor does another spelling", () => {
  const russian = [
    assertionOf({ originId: "ministry" }),
    assertionOf({ outletName: "TASS", originId: "readout", certainty: "INFERRED" }),
    assertionOf({ outletName: "CNN", originId: "official", certainty: "INFERRED" }),
  ];
  expect(refusal(guard("CORROBORATED", russian, { contested: true }))).toContain("Russia alone speaks for it");
});

test("a conflict between two denials settles neither of them", () => {
  const [fox, cnn] = [assertionOf(), assertionOf({ outletName: "CNN", originId: "official" })];
  const [first, second] = [
    assertionOf({ outletName: "TASS", originId: "spokesman", stance: "DENIES" }),
    assertionOf({ outletName: "ABC", originId: "readout", stance: "DENIES" }),
  ];
  const conflicts = [conflictOf(first, second, { resolution: "The date was a slip." })];
  expect(refusal(guard("CORROBORATED", [fox, cnn, first, second], { conflicts }))).toContain(
    "Two outlets carry a denial",
  );
});
