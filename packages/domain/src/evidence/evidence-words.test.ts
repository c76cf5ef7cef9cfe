import { expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import { DEFAULT_POLICY } from "../desk/policy.ts";
import {
  assertionOf,
  CNN_ITSELF,
  conflictOf,
  FOX_ITSELF,
  ledgerOf,
  narrationOf,
} from "../testing/assertion-fixtures.ts";
import { evidenceOf } from "./evidence.ts";
import { evidenceSentence, evidenceWords } from "./evidence-words.ts";

const words = (assertions: readonly Assertion[], conflicts: readonly Conflict[] = []): string => {
  const { title, detail } = evidenceWords(evidenceOf(assertions, conflicts, ledgerOf(), DEFAULT_POLICY));
  return `${title}: ${detail}`;
};
const sentence = (...assertions: Assertion[]): string =>
  evidenceSentence(evidenceOf(assertions, [], ledgerOf(), DEFAULT_POLICY));

const FOX = assertionOf();
const CNN = assertionOf({ outletName: "CNN" });
const NBC = assertionOf({ outletName: "NBC", originId: "official" });
const HEARSAY = assertionOf({ outletName: "ABC", originId: "nobody", certainty: "UNSTATED" });
const OWN = [narrationOf("Fox News", FOX_ITSELF.id), narrationOf("CNN", CNN_ITSELF.id)];

test("every level has its words", () => {
  expect(words([])).toBe("No evidence: nobody so far");
  expect(words([FOX])).toBe("Single origin: 1 outlet");
  expect(words([FOX, CNN])).toBe("Echoed: 2 on 1 voice");
  expect(words([FOX, HEARSAY])).toBe("Echoed: not established");
  expect(words([FOX, NBC])).toBe("Independent 2: established");
  expect(words([FOX, { ...NBC, stance: "DENIES" }])).toBe("Conflicted: 1 v. 1");
});

test("a figure never stands without saying how many of its voices are nominal", () => {
  expect(words(OWN)).toBe("Independent 2: all nominal");
  expect(words([...OWN, NBC])).toBe("Independent 3: 2 nominal");
  expect(words([...OWN, { ...NBC, stance: "DENIES" }])).toBe("Conflicted: 2 nominal v. 1");
});

test("independent voices of one party say so", () => {
  expect(words([NBC, assertionOf({ originId: "spokesman" })])).toBe("Independent 2: one party");
});

test("a lone denial is not passed off as an assertion", () => {
  expect(words([{ ...FOX, stance: "DENIES" }])).toBe("Single origin: 1 outlet denies");
});

test("a dispute within one outlet and clashing words are told apart", () => {
  expect(words([{ ...FOX, stance: "REPORTS_DISPUTE" }])).toBe("Conflicted: in one outlet");
  expect(words([FOX, NBC], [conflictOf(FOX, NBC)])).toBe("Conflicted: words that clash");
});

test("an outlet that qualifies is mentioned", () => {
  expect(words([{ ...FOX, stance: "QUALIFIES" }])).toBe("No evidence: 1 qualifies");
  expect(words([FOX, { ...CNN, stance: "QUALIFIES" }])).toBe("Single origin: 1 qualifies");
});

test("the sentence counts outlets, voices, what is nominal, what is not established, and parties", () => {
  expect(sentence()).toBe("No outlet says so yet.");
  expect(sentence(FOX, CNN)).toBe("Two outlets, one voice. One party.");
  expect(sentence(FOX, NBC, HEARSAY)).toBe("Three outlets, two voices. One outlet not established. Two parties.");
  expect(sentence(...OWN)).toBe("Two outlets, two voices. Two nominal: no source stated.");
  expect(sentence(HEARSAY)).toBe("One outlet, nobody named. One outlet not established.");
});

test("the sentence of a conflict counts both sides", () => {
  expect(sentence(FOX, CNN, { ...NBC, stance: "DENIES" })).toBe(
    "Two outlets, one voice. Against one outlet, one voice. One party.",
  );
});
