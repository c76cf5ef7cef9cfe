import { expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import type { Origin } from "../origin/origin.ts";
import {
  assertionOf,
  CNN_ITSELF,
  FOX_ITSELF,
  MINISTRY,
  narrationOf,
  NOBODY,
  OFFICIAL,
} from "../testing/assertion-fixtures.ts";
import { attributionOf, attributionOfAll } from "./attribution-line.ts";

const line = (fields: Partial<Assertion>, origin: Origin = MINISTRY): string =>
  attributionOf(assertionOf(fields), origin);
const pair = (fields: Partial<Assertion>, origin: Origin = MINISTRY): { assertion: Assertion; origin: Origin } => ({
  assertion: assertionOf(fields),
  origin,
});

test("an origin is named, with the relay it came through", () => {
  expect(line({})).toBe("per Russian foreign ministry");
  expect(line({ relays: ["Interfax"] })).toBe("per Russian foreign ministry, via Interfax");
});

test("a chain of relays is read from the outlet inwards", () => {
  expect(line({ relays: ["CNN", "Interfax"] })).toBe("per Russian foreign ministry, via CNN, from Interfax");
});

test("a speaker is named with the office, on the terms that the article states", () => {
  expect(line({ speaker: "Maria Zakharova", relays: ["CNN"], terms: "ON_RECORD" })).toBe(
    "per Maria Zakharova, for Russian foreign ministry, via CNN, on record",
  );
  expect(line({ speaker: OFFICIAL.name, terms: "BACKGROUND" }, OFFICIAL)).toBe(
    "per senior U.S. official, on background",
  );
});

test("the occasion is named where it is known", () => {
  expect(line({}, { ...MINISTRY, occasion: "Monday briefing" })).toBe("per Russian foreign ministry, Monday briefing");
});

test("an inference never reads like a fact", () => {
  expect(line({ certainty: "INFERRED" })).toBe("per Russian foreign ministry, inferred, not confirmed");
  expect(line({ certainty: "INFERRED", inferenceConfirmedBy: "an editor" })).toBe(
    "per Russian foreign ministry, inferred and confirmed by the desk",
  );
});

test("an outlet's own voice says that no source is stated", () => {
  expect(attributionOf(narrationOf("Fox News", FOX_ITSELF.id), FOX_ITSELF)).toBe("own reporting, no source stated");
});

test("where nobody is named the line says so, with the relay if there is one", () => {
  expect(line({}, NOBODY)).toBe("nobody named");
  expect(line({ relays: ["Interfax"] }, NOBODY)).toBe("via Interfax, nobody named");
});

test("a finding names each origin once, with all its relays", () => {
  expect(
    attributionOfAll([
      pair({ relays: ["CNN"] }),
      pair({ relays: ["Interfax"], outletName: "NBC" }),
      pair({}, OFFICIAL),
    ]),
  ).toBe("per Russian foreign ministry, via CNN and Interfax; per senior U.S. official");
});

test("a finding names the outlets that speak in their own voice, and those that name nobody", () => {
  const own = [
    { assertion: narrationOf("Fox News", FOX_ITSELF.id), origin: FOX_ITSELF },
    { assertion: narrationOf("CNN", CNN_ITSELF.id), origin: CNN_ITSELF },
  ];
  expect(attributionOfAll(own)).toBe("Fox News and CNN, each in its own voice: no source stated");
  expect(attributionOfAll(own.slice(0, 1))).toBe("Fox News, in its own voice: no source stated");
  expect(attributionOfAll([pair({ outletName: "NBC" }, NOBODY)])).toBe("NBC: nobody named");
  expect(attributionOfAll([pair({ relays: ["Interfax"] }, NOBODY)])).toBe("via Interfax: nobody named");
});

test("a finding that rests on an inference nobody confirmed says so", () => {
  expect(attributionOfAll([pair({ certainty: "INFERRED" })])).toContain("inferred, not confirmed");
});

test("a finding that nobody asserts is attributed to nobody", () => {
  expect(attributionOfAll([])).toBe("");
});
