import { expect, test } from "vitest";
import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import type { IndependenceRule } from "./independence.ts";

function expectSame(s: Story, a: Assertion, b: Assertion, rule: IndependenceRule, kind: ClaimKind = "EVENT"): void {
  expect(s.independence(a, b, kind)).toEqual({ relation: "SAME", rule });
  expect(s.independence(b, a, kind)).toEqual({ relation: "SAME", rule });
}

const basis = (s: Story, a: Assertion, b: Assertion): string => {
  const answer = s.independence(a, b);
  return answer.relation === "DIFFERENT" ? answer.basis : answer.relation;
};

/** Two named people of no side, each in an outlet of its own. */
function twoInterviews(): { s: Story; ana: Assertion; ben: Assertion } {
  const s = story();
  s.person("Ana", "NONE");
  s.person("Ben", "NONE");
  return { s, ana: s.says("Gazette", "Ana"), ben: s.says("Courier", "Ben") };
}

test("Rule 4: two passages in one run of words that both articles share are one, whomever they name", () => {
  const { s, ana, ben } = twoInterviews();
  s.share(ana, ben, false, [ana, ben]);
  expectSame(s, ana, ben, "SHARED_WORDS");
});

test("Rule 4: a passage outside the shared runs of a copy is judged on its own: an added interview is a voice", () => {
  const { s, ana, ben } = twoInterviews();
  s.share(ana, ben, true, [ana]);
  expect(basis(s, ana, ben)).toBe("ESTABLISHED");
});

test("Rule 4: two passages in two different shared runs are not in one", () => {
  const { s, ana, ben } = twoInterviews();
  s.share(ana, ben, false, [ana]).share(ana, ben, false, [ben]);
  expect(basis(s, ana, ben)).toBe("ESTABLISHED");
});

test("Rule 4: a run that one article shares with a third says nothing of the other two", () => {
  const { s, ana, ben } = twoInterviews();
  const third = s.says("Herald", "Ana");
  s.share(third, ben, true, [third, ana, ben]);
  expect(basis(s, ana, ben)).toBe("ESTABLISHED");
});

test("Rule 4: both their articles' own voice, and one text is largely the other's, are one", () => {
  const s = story();
  const [gazette, courier] = [s.narrates("Gazette"), s.narrates("Courier")];
  expect(basis(s, gazette, courier)).toBe("NOMINAL");
  s.share(courier, gazette, true);
  expectSame(s, gazette, courier, "ONE_TEXT");
});

test("Rule 4: two texts that share a run elsewhere, and are not largely one, stay two voices", () => {
  const s = story();
  const [gazette, courier] = [s.narrates("Gazette"), s.narrates("Courier")];
  s.share(gazette, courier, false);
  expect(basis(s, gazette, courier)).toBe("NOMINAL");
});

test("Rule 4: own voice beside a named source in a copied text is not one for that", () => {
  const s = story();
  s.person("Ana", "NONE");
  const [own, ana] = [s.narrates("Gazette"), s.says("Courier", "Ana")];
  s.share(own, ana, true);
  expect(basis(s, own, ana)).toBe("NOMINAL");
});

test("Rule 4: two articles in their own voice that carry one wire's credit are one, however rewritten", () => {
  const s = story();
  s.outlet("Associated Press", { kind: "WIRE", aliases: ["AP"] });
  s.outlet("A.P.", { kind: "WIRE" });
  const gazette = s.narrates("Gazette", { articleId: s.article("Gazette", { credit: "Associated Press" }) });
  const courier = s.narrates("Courier", { articleId: s.article("Courier", { credit: "A.P." }) });
  expectSame(s, gazette, courier, "ONE_CREDIT");
  const other = s.narrates("Herald", { articleId: s.article("Herald", { credit: "EFE" }) });
  expect(basis(s, gazette, other)).toBe("NOMINAL");
});

test("Rule 4: the reporters of two articles under one credit are one reporter", () => {
  const s = story();
  const gazette = s.reports("Gazette", { articleId: s.article("Gazette", { credit: "dpa" }) });
  const courier = s.narrates("Courier", { articleId: s.article("Courier", { credit: "dpa" }) });
  expectSame(s, gazette, courier, "ONE_CREDIT");
});

test("Rule 4: a wire's own piece, and an article that carries its credit, share it", () => {
  const s = story();
  s.outlet("EFE", { kind: "WIRE" });
  const courier = s.narrates("Courier", { articleId: s.article("Courier", { credit: "EFE" }) });
  expectSame(s, s.narrates("EFE"), courier, "ONE_CREDIT");
});

test("Rule 4: a passage that came through a wire, and own voice under that wire's credit, share it", () => {
  const s = story();
  s.person("fisherman", "NONE");
  s.outlet("EFE", { kind: "WIRE" });
  const under = s.narrates("Courier", { articleId: s.article("Courier", { credit: "EFE" }) });
  expectSame(s, s.says("Gazette", "fisherman", { relays: ["EFE"] }), under, "ONE_CREDIT");
  expectSame(s, s.nameless("Gazette", { relays: ["EFE"] }), under, "ONE_CREDIT");
  expectSame(s, s.says("EFE", "fisherman"), under, "ONE_CREDIT");
});

test("Rule 4: two named people under one credit stay two, and an interview that a copy adds did not come through it", () => {
  const s = story();
  s.person("Ana", "NONE");
  s.person("Ben", "NONE");
  const credited = (outlet: string): string => s.article(outlet, { credit: "dpa" });
  const ana = s.says("Gazette", "Ana", { articleId: credited("Gazette"), relays: ["dpa"] });
  const ben = s.says("Courier", "Ben", { articleId: credited("Courier"), relays: ["dpa"] });
  expect(basis(s, ana, ben)).toBe("ESTABLISHED");
  const added = s.says("Herald", "Ben", { articleId: credited("Herald") });
  expect(basis(s, added, s.narrates("Courier", { articleId: credited("Courier") }))).toBe("NOMINAL");
});

test("Rule 4: both their articles' own voice under one byline are one, however the name is written", () => {
  const s = story();
  const gazette = s.narrates("Gazette", { articleId: s.article("Gazette", { byline: ["Ed Hall", "Inés Roca"] }) });
  const courier = s.narrates("Courier", { articleId: s.article("Courier", { byline: ["INES  ROCA"] }) });
  expectSame(s, gazette, courier, "ONE_BYLINE");
  const other = s.narrates("Herald", { articleId: s.article("Herald", { byline: ["Ed Hill"] }) });
  expect(basis(s, gazette, other)).toBe("NOMINAL");
});

test("Rule 4: one byline over two different named people makes them no one voice", () => {
  const s = story();
  s.person("Ana", "NONE");
  s.person("Ben", "NONE");
  const ana = s.says("Gazette", "Ana", { articleId: s.article("Gazette", { byline: ["Inés Roca"] }) });
  const ben = s.says("Courier", "Ben", { articleId: s.article("Courier", { byline: ["Inés Roca"] }) });
  expect(basis(s, ana, ben)).toBe("ESTABLISHED");
});

test("Rule 4: what an article passes on from another's reporter is not its own voice: no credit or byline makes it one", () => {
  const s = story();
  const passedOn = (outlet: string, article: { byline?: string[]; credit?: string }): Assertion =>
    s.reports(outlet, { originId: s.ownReporting("Reuters"), articleId: s.article(outlet, article) });
  const own = (outlet: string, article: { byline?: string[]; credit?: string }): Assertion =>
    s.narrates(outlet, { articleId: s.article(outlet, article) });
  expect(basis(s, passedOn("Gazette", { credit: "EFE" }), own("Courier", { credit: "EFE" }))).toBe("NOMINAL");
  expect(basis(s, passedOn("Herald", { byline: ["Roca"] }), own("Globe", { byline: ["Roca"] }))).toBe("NOMINAL");
});

test("Rule 4: on a quotation, whoever heard it for both articles is one: a credit, a byline, a copied text", () => {
  const s = story();
  s.person("minister", ["Estavia"]);
  const heard = (outlet: string, article: { byline?: string[]; credit?: string }): Assertion =>
    s.says(outlet, "minister", { articleId: s.article(outlet, article), mode: "DIRECT" });
  const [under, again] = [heard("Gazette", { credit: "dpa" }), heard("Courier", { credit: "dpa" })];
  expectSame(s, under, again, "ONE_CREDIT", "QUOTE");
  const [by, byAgain] = [heard("Herald", { byline: ["Roca"] }), heard("Globe", { byline: ["Roca"] })];
  expectSame(s, by, byAgain, "ONE_BYLINE", "QUOTE");
  s.share(under, by, true);
  expectSame(s, under, by, "ONE_TEXT", "QUOTE");
});
