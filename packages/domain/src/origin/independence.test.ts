import fc from "fast-check";
import { expect, test } from "vitest";
import {
  assertionOf,
  FOX_ITSELF,
  CNN_ITSELF,
  ledgerOf,
  narrationOf,
  originOf,
  SPOKESMAN,
} from "../testing/assertion-fixtures.ts";
import { CERTAINTIES, type Assertion } from "../claim/assertion.ts";
import { independence, isBareNarration, isKnown, isUnknown } from "./independence.ts";

const LEDGER = ledgerOf();
const fox = (fields: Partial<Assertion> = {}): Assertion => assertionOf({ outletName: "Fox News", ...fields });
const cnn = (fields: Partial<Assertion> = {}): Assertion => assertionOf({ outletName: "CNN", ...fields });

test("two outlets that rest on one origin are one voice, and the reason names the relays", () => {
  expect(independence(fox({ relays: ["CNN International"] }), cnn({ relays: ["Interfax"] }), LEDGER)).toEqual({
    relation: "SAME",
    reason: "both rest on Russian foreign ministry, once through CNN International, once through Interfax",
  });
  expect(independence(fox({ relays: ["Interfax"] }), cnn({ relays: ["Interfax"] }), LEDGER).reason).toBe(
    "both rest on Russian foreign ministry, through Interfax",
  );
  expect(independence(fox(), cnn(), LEDGER).reason).toBe("both rest on Russian foreign ministry");
});

test("links are followed to the end of the chain, over several steps and from both sides", () => {
  const tweet = originOf("tweet");
  const digest = originOf("digest");
  const links = [
    { fromId: "digest", toId: "tweet" },
    { fromId: "tweet", toId: "ministry" },
  ];
  const ledger = ledgerOf([tweet, digest], links);
  expect(independence(fox({ originId: "digest" }), cnn(), ledger)).toMatchObject({
    relation: "SAME",
    reason: "both rest on Russian foreign ministry",
  });
  expect(independence(fox({ originId: "digest" }), cnn({ originId: "tweet" }), ledger).relation).toBe("SAME");
  expect(independence(fox({ originId: "digest" }), cnn({ originId: "official" }), ledger).relation).toBe("DIFFERENT");
});

test("origins that link to each other in a circle are one, and nothing hangs", () => {
  const links = [
    { fromId: "official", toId: "spokesman" },
    { fromId: "spokesman", toId: "official" },
  ];
  expect(
    independence(fox({ originId: "official" }), cnn({ originId: "spokesman" }), ledgerOf([], links)).relation,
  ).toBe("SAME");
});

test("one office at the same occasion is one voice, even when it was entered twice", () => {
  const again = { ...originOf("again", "OFFICE"), name: "MFA", party: "Russia", occasion: "Monday briefing" };
  const first = { ...again, id: "first", name: "Russian foreign ministry" };
  const ledger = ledgerOf([first, again, { ...again, id: "other day", occasion: "Friday briefing" }]);
  expect(independence(fox({ originId: "first" }), cnn({ originId: "again" }), ledger)).toEqual({
    relation: "SAME",
    reason: "both rest on Russia, at the same Monday briefing",
  });
  expect(independence(fox({ originId: "first" }), cnn({ originId: "other day" }), ledger).relation).toBe("DIFFERENT");
});

test("one office by name at the same occasion is one voice, even where nobody entered its party", () => {
  const office = originOf("one", "OFFICE", { name: "Red Cross", occasion: "Monday briefing" });
  const ledger = ledgerOf([office, { ...office, id: "two" }]);
  expect(independence(fox({ originId: "one" }), cnn({ originId: "two" }), ledger)).toMatchObject({ relation: "SAME" });
});

test("two offices of two parties at one occasion are two voices", () => {
  const moscow = originOf("moscow", "OFFICE", { party: "Russia", occasion: "the call" });
  const washington = originOf("washington", "OFFICE", { party: "United States", occasion: "the call" });
  expect(
    independence(fox({ originId: "moscow" }), cnn({ originId: "washington" }), ledgerOf([moscow, washington])).relation,
  ).toBe("DIFFERENT");
});

test.each(["WIRE_ITEM", "DOCUMENT"] as const)("two outlets that rest on one %s are one voice", (kind) => {
  expect(
    independence(fox({ originId: "shared" }), cnn({ originId: "shared" }), ledgerOf([originOf("shared", kind)]))
      .relation,
  ).toBe("SAME");
});

test("an outlet that has it from the other outlet is no second voice, whoever stands behind either", () => {
  const copier = fox({ relays: ["cnn"], originId: "official" });
  expect(independence(copier, cnn(), LEDGER)).toEqual({ relation: "SAME", reason: "Fox News has it from CNN" });
  expect(independence(cnn(), copier, LEDGER)).toEqual({ relation: "SAME", reason: "Fox News has it from CNN" });
});

test("wire copy under two mastheads is one voice", () => {
  const ledger = ledgerOf([], [], [["article of CNN", "article of Fox News"]]);
  expect(independence(fox(), cnn({ originId: "official" }), ledger)).toEqual({
    relation: "SAME",
    reason: "the texts of Fox News and CNN are largely the same",
  });
  expect(independence(fox(), assertionOf({ outletName: "NBC", originId: "official" }), ledger).relation).toBe(
    "DIFFERENT",
  );
});

test("two stated origins are two voices, established", () => {
  expect(independence(fox(), cnn({ originId: "official" }), LEDGER)).toEqual({
    relation: "DIFFERENT",
    basis: "ESTABLISHED",
    reason: "Russian foreign ministry and senior U.S. official are two origins",
  });
});

test("two officials of one government are two voices", () => {
  expect(independence(fox({ originId: "official" }), cnn({ originId: SPOKESMAN.id }), LEDGER)).toMatchObject({
    relation: "DIFFERENT",
    basis: "ESTABLISHED",
  });
});

test("an inferred origin that nobody confirmed never makes a second voice", () => {
  const inferred = cnn({ originId: "official", certainty: "INFERRED" });
  expect(independence(fox(), inferred, LEDGER)).toEqual({
    relation: "NOT_ESTABLISHED",
    reason: "nobody has confirmed who stands behind CNN",
  });
  expect(independence(narrationOf("Fox News", FOX_ITSELF.id), inferred, LEDGER).relation).toBe("NOT_ESTABLISHED");
});

test("an inferred origin that a person confirmed is as good as a stated one", () => {
  const confirmed = cnn({ originId: "official", certainty: "INFERRED", inferenceConfirmedBy: "an editor" });
  expect(independence(fox(), confirmed, LEDGER)).toMatchObject({ relation: "DIFFERENT", basis: "ESTABLISHED" });
});

test("a named origin whose certainty nobody stated establishes nothing", () => {
  expect(independence(fox(), cnn({ originId: "official", certainty: "UNSTATED" }), LEDGER).relation).toBe(
    "NOT_ESTABLISHED",
  );
});

test("an outlet's own narration differs nominally from a named origin and from another outlet's narration", () => {
  const own = narrationOf("Fox News", FOX_ITSELF.id);
  const nominal = {
    relation: "DIFFERENT",
    basis: "NOMINAL",
    reason: "Fox News says it in its own voice and names nobody",
  };
  expect(independence(own, cnn(), LEDGER)).toEqual(nominal);
  expect(independence(own, narrationOf("CNN", CNN_ITSELF.id), LEDGER)).toMatchObject({
    relation: "DIFFERENT",
    basis: "NOMINAL",
  });
});

test("narration of two outlets of one owner is not two voices", () => {
  const answer = independence(
    narrationOf("Fox News", FOX_ITSELF.id, { outletOwner: "News Group" }),
    narrationOf("CNN", CNN_ITSELF.id, { outletOwner: "News Group" }),
    LEDGER,
  );
  expect(answer).toEqual({ relation: "NOT_ESTABLISHED", reason: "Fox News and CNN have one owner" });
});

test("an outlet's narration beside a source that the same outlet names is not two voices", () => {
  expect(independence(narrationOf("Fox News", FOX_ITSELF.id), fox(), LEDGER)).toEqual({
    relation: "NOT_ESTABLISHED",
    reason: "Fox News stands behind both",
  });
});

test("a relay that names nobody is not established against anybody", () => {
  const hearsay = cnn({ originId: "nobody", certainty: "UNSTATED", relays: ["Interfax"] });
  for (const other of [
    fox(),
    narrationOf("Fox News", FOX_ITSELF.id),
    fox({ originId: "nobody", certainty: "UNSTATED", relays: ["TASS"] }),
  ]) {
    expect(independence(hearsay, other, LEDGER)).toEqual({
      relation: "NOT_ESTABLISHED",
      reason: "Interfax names nobody",
    });
  }
});

test("two outlets that name nobody are neither one voice nor two", () => {
  const answer = independence(fox({ originId: "nobody" }), cnn({ originId: "nobody" }), LEDGER);
  expect(answer).toEqual({ relation: "NOT_ESTABLISHED", reason: "Fox News names nobody" });
});

test("an origin that is not in the ledger counts as unknown", () => {
  expect(isUnknown(fox({ originId: "lost" }), LEDGER)).toBe(true);
  expect(independence(fox({ originId: "lost" }), cnn(), LEDGER).relation).toBe("NOT_ESTABLISHED");
});

test("a chain that ends with nobody named is unknown, however well its first link is stated", () => {
  const item = originOf("item", "WIRE_ITEM");
  const ledger = ledgerOf([item], [{ fromId: "item", toId: "nobody" }]);
  expect(independence(fox({ originId: "item" }), cnn(), ledger).relation).toBe("NOT_ESTABLISHED");
  expect(isKnown(fox({ originId: "item" }), ledger)).toBe(false);
});

test("own reporting that the outlet states as such is known, and no bare narration", () => {
  const stated = fox({ originId: FOX_ITSELF.id, certainty: "STATED" });
  expect(isBareNarration(stated, LEDGER)).toBe(false);
  expect(independence(stated, cnn(), LEDGER)).toMatchObject({ basis: "ESTABLISHED" });
});

const anyAssertion = fc
  .record({
    outletName: fc.constantFrom("Fox News", "CNN", "Interfax"),
    outletOwner: fc.constantFrom(null, "One Owner"),
    originId: fc.constantFrom(
      "ministry",
      "official",
      "spokesman",
      "readout",
      "nobody",
      "fox itself",
      "cnn itself",
      "lost",
    ),
    certainty: fc.constantFrom(...CERTAINTIES),
    inferenceConfirmedBy: fc.constantFrom(null, "an editor"),
    relays: fc.subarray(["Interfax", "CNN", "TASS"]),
  })
  .map((fields) => assertionOf(fields));
const anyLinks = fc.array(
  fc.record({
    fromId: fc.constantFrom("official", "fox itself", "readout"),
    toId: fc.constantFrom("ministry", "spokesman", "nobody"),
  }),
  { maxLength: 3 },
);
const anyCopies = fc.constantFrom<[string, string][]>([], [["article of CNN", "article of Fox News"]]);

test("independence is the same in both directions", () => {
  fc.assert(
    fc.property(anyAssertion, anyAssertion, anyLinks, anyCopies, (a, b, links, copies) => {
      const ledger = ledgerOf([], links, copies);
      const [there, back] = [independence(a, b, ledger), independence(b, a, ledger)];
      expect({ ...back, reason: "" }).toEqual({ ...there, reason: "" });
      expect(there.reason).not.toBe("");
    }),
    { numRuns: 1000 },
  );
});

test("no assertion is ever a second voice beside itself", () => {
  fc.assert(
    fc.property(anyAssertion, anyLinks, (a, links) => {
      expect(independence(a, a, ledgerOf([], links)).relation).not.toBe("DIFFERENT");
    }),
  );
});

test("established independence always rests on two known origins", () => {
  fc.assert(
    fc.property(anyAssertion, anyAssertion, anyLinks, (a, b, links) => {
      const ledger = ledgerOf([], links);
      const answer = independence(a, b, ledger);
      if (answer.relation === "DIFFERENT" && answer.basis === "ESTABLISHED")
        expect(isKnown(a, ledger) && isKnown(b, ledger)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
