import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleDraft, DraftLine } from "./article-draft.ts";
import { draftArticle } from "./import-article.ts";

const FIRST = "LARKHAVEN — The harbour board voted on Tuesday to close the old ferry pier, two members of it said.";
const QUOTE =
  "“Nobody asked the crews,” said Ida Voss, who runs the union, in a call last Friday. “We read it on a notice board like everyone else.”";
const SHORT = "The vote was four to three.";
const LAST =
  "The pier, built in 1911, carries some 400 passengers a day, according to the board’s own figures for last year.";

/** An invented page as it is copied from a browser: menus, offers and links around an invented story. */
const PAGE = [
  "Skip to main content",
  "Menu",
  "LOCAL",
  "The Larkhaven Courier",
  "Sign up for our morning newsletter",
  "Subscribe now for one dollar",
  "Harbour board closes old ferry pier after split vote",
  "By Tomas Reyle",
  "July 9, 2025",
  "https://larkhaven-courier.example/news/ferry-pier",
  "Share this article",
  FIRST,
  "CLICK HERE TO READ MORE FROM THE LARKHAVEN COURIER",
  QUOTE,
  "Advertisement",
  "Related: Ferry fares to rise in autumn",
  SHORT,
  "Click here to see our photo gallery",
  LAST,
  "Related stories",
  "Ferry fares to rise in autumn",
  "Most read",
  "© 2025 Larkhaven Media. All rights reserved.",
];

const draft = draftArticle(PAGE.join("\n"), "text/plain", []);
const why = (text: string, from: ArticleDraft = draft): string | undefined =>
  from.lines.find((line) => line.text === text)?.why;
const kept = (from: ArticleDraft): string[] => from.lines.filter((line) => line.keep).map((line) => line.text);

test("of a copied page the story is kept, whole and in order, and nothing else", () => {
  expect(draft.hasStory).toBe(true);
  expect(kept(draft)).toEqual([FIRST, QUOTE, SHORT, LAST]);
});

test("every line of the page is in the draft, kept or not", () => {
  expect(draft.lines.map((line) => line.text)).toEqual(PAGE);
});

test.each([
  ["Sign up for our morning newsletter", "subscription offer"],
  ["Subscribe now for one dollar", "subscription offer"],
  ["Skip to main content", "page furniture"],
  ["Share this article", "sharing buttons"],
  ["Click here to see our photo gallery", "link line"],
  ["Advertisement", "advertisement"],
  ["Related: Ferry fares to rise in autumn", "related links"],
  ["Ferry fares to rise in autumn", "after the story"],
  ["© 2025 Larkhaven Media. All rights reserved.", "page furniture"],
])("%s is left out as %s", (text, reason) => {
  expect(why(text)).toBe(reason);
});

test("headline, outlet, byline, day and address are proposed, with the line each was read from", () => {
  expect(draft.proposed).toEqual({
    headline: { value: "Harbour board closes old ferry pier after split vote", where: "line 7" },
    outlet: { value: "The Larkhaven Courier", where: "line 4" },
    byline: { value: "Tomas Reyle", where: "line 8" },
    publishedOn: { value: "2025-07-09", where: "line 9" },
    url: { value: "https://larkhaven-courier.example/news/ferry-pier", where: "line 10" },
    publishedAt: null,
    modifiedAt: null,
    language: null,
    wireCredit: null,
  });
});

test("a line that went into a field says where it went", () => {
  expect(why("By Tomas Reyle")).toBe("to Byline");
  expect(why("The Larkhaven Courier")).toBe("to Outlet");
  expect(why("Harbour board closes old ferry pier after split vote")).toBe("to Headline");
});

test("words that need the publication date are listed from the story alone, each once", () => {
  expect(draft.relativeDates).toEqual(["Tuesday", "last Friday", "last year"]);
});

test("the desk's own spelling of an outlet wins", () => {
  const page = ["LOCAL", "larkhaven times", "Harbour board closes old ferry pier", FIRST, LAST].join("\n");
  expect(draftArticle(page, "text/plain", ["Larkhaven Times"]).proposed.outlet).toMatchObject({ where: "line 2" });
});

test("a name that stands alone above the story is its byline", () => {
  const { proposed } = draftArticle(
    ["Larkhaven News Service", "World", "Iain Reyle", "Harbour board closes old ferry pier", FIRST, LAST].join("\n"),
    "text/plain",
    [],
  );
  expect(proposed.byline).toEqual({ value: "Iain Reyle", where: "line 3" });
});

test("what a page puts beside the story is left out even in its midst, with the reason", () => {
  const page = draftArticle(`<p>${FIRST}</p><aside><p>${QUOTE}</p></aside><p>${LAST}</p>`, "text/html", []);
  expect(kept(page)).toEqual([FIRST, LAST]);
  expect(why(QUOTE, page)).toBe("beside the story");
});

test("an outlet that only its own promotion names is proposed from there", () => {
  const page = [FIRST, "CLICK HERE TO READ MORE FROM THE LARKHAVEN COURIER", LAST].join("\n");
  expect(draftArticle(page, "text/plain", []).proposed.outlet).toEqual({
    value: "Larkhaven Courier",
    where: "line 2, a link to more of it",
  });
});

test.each([
  ["LARKHAVEN (AP) — ", "AP"],
  ["(Reuters) - ", "Reuters"],
])("the wire credit of a dateline like %j is proposed", (dateline, credit) => {
  expect(draftArticle(`${dateline}${LAST}`, "text/plain", []).proposed.wireCredit).toEqual({
    value: credit,
    where: "line 1",
  });
});

test("nothing is proposed where nothing stands", () => {
  const { publishedOn, byline, url, outlet, headline } = draftArticle(`${QUOTE}\n${LAST}`, "text/plain", []).proposed;
  expect([publishedOn, byline, url, outlet, headline]).toEqual([null, null, null, null, null]);
});

test.each([
  "Home prices fell four per cent in June.",
  "Searchers found the boat on Monday.",
  "Closed doors met the crews at dawn.",
  "Menus at the harbour cafe stayed up.",
  "Copyright law protects the plans, she said.",
  "Terms of the deal were not disclosed.",
  "According to trusted sources, the talks collapsed.",
])("a sentence of the story is kept, though it starts or reads like a menu: %s", (sentence) => {
  expect(kept(draftArticle([FIRST, sentence, LAST].join("\n"), "text/plain", []))).toEqual([FIRST, sentence, LAST]);
});

test("a line that is kept never carries a reason, and one left out always does", () => {
  const line = fc.oneof(fc.constantFrom(...PAGE), fc.string({ maxLength: 60 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const each = draftArticle(lines.join("\n"), "text/plain", []);
      for (const { keep, why: reason } of each.lines) expect(keep).toBe(reason === "");
      if (!each.hasStory) expect(each.lines.filter((one: DraftLine) => one.keep)).toEqual([]);
    }),
  );
});
