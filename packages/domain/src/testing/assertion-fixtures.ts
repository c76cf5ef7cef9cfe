import type {
  BriefingArticle,
  BriefingAssertion,
  BriefingClaim,
  BriefingInput,
  BriefingLeg,
} from "../briefing/briefing.ts";
import { legsOf } from "../briefing/attribution-line.ts";
import { asWritten } from "../briefing/named-in-prose.ts";
import { briefingAssertion } from "../briefing/briefing-assertion.ts";
import type { Assertion } from "../claim/assertion.ts";
import { isNamedKind, type Origin } from "../origin/origin.ts";
import { originMark, outletMarks } from "../origin/origin-mark.ts";
import { shortfallWords } from "../verdict/shortfall-words.ts";
import type { VerdictLabel } from "../verdict/verdict.ts";
import type { Judged as Judgement } from "../review/revision-document.ts";
import { story, type Judged, type Story } from "./evidence-fixtures.ts";

const OUTLETS = ["Fox News", "CNN", "NBC", "Reuters"];

export const FOX_ARTICLE: BriefingArticle = {
  id: "fox article",
  outletName: "Fox News",
  headline: "Envoys meet in Geneva",
  byline: "Jane Doe",
  publishedOn: "2025-07-10",
  url: "https://fox.example/geneva",
  captureSha256: "f0".repeat(32),
  text: "Washington asked for the meeting, the ministry said on Tuesday. “It’s useful,” he added.\n\nThe talks lasted an hour.",
};
export const CNN_ARTICLE: BriefingArticle = {
  id: "cnn article",
  outletName: "CNN",
  headline: "No word from Washington",
  byline: null,
  publishedOn: "2025-07-11",
  url: null,
  captureSha256: "c0".repeat(32),
  text: "Washington “did not ask for it”, an official said. A spokesman for the White House declined to comment.",
};

/** An assertion with its passage, in one of two articles of a story: `exact` are words of the article's text. */
export function said(
  told: Story,
  article: BriefingArticle,
  exact: string,
  originId: string,
  fields: Partial<Assertion> = {},
): BriefingAssertion {
  const articleId = told.article(article.outletName, { id: article.id, on: article.publishedOn ?? "2025-07-10" });
  return printed(told, told.says(article.outletName, originId, { articleId, ...fields }), article, exact);
}

/** All that a briefing says of an assertion, resolved against the story it stands in. */
export function printed(
  told: Story,
  assertion: Assertion,
  article: BriefingArticle = FOX_ARTICLE,
  exact = "",
): BriefingAssertion {
  const ledger = told.ledger();
  const backing = told.backing(assertion);
  const origin = ledger.origins.get(assertion.originId);
  if (!origin) throw new Error(`Nobody entered ${assertion.originId}.`);
  const named = [...ledger.origins.values()].filter(({ kind }) => isNamedKind(kind));
  const names = [...new Set([...OUTLETS, assertion.outletName])];
  const letters = outletMarks(names)[names.indexOf(assertion.outletName)] ?? { letters: "••" };
  const start = article.text.indexOf(exact);
  const recorded = {
    passage: { start, end: start + exact.length, exact },
    mark: originMark(assertion, origin, named.indexOf(origin), { mark: letters, name: assertion.outletName }),
    answerReason: assertion.answer === null ? null : "it is told elsewhere",
    nameOf: (each: Origin) => asWritten(each, [article.text]),
  };
  const resolved = briefingAssertion(backing, recorded, ledger);
  if (!resolved) throw new Error(`Nobody entered ${assertion.originId}.`);
  return resolved;
}

/** The same as the rules see it once its origin, its outlet or its article was taken back. */
export const withdrawn = (each: BriefingAssertion): BriefingAssertion => ({
  ...each,
  by: "NOBODY",
  isWithdrawn: true,
  mark: { ...each.mark, style: "WITHDRAWN" },
});

/** The lines under a finding as they are read, one for each leg, of all that a story's assertions say. */
export function linesOf(told: Story, judged: Judged = {}): string[] {
  const { onVoiceIds } = told.weigh(judged.kind).evidence.asserting;
  const all = told.assertions.map((each) => ({ ...printed(told, each), ...heard(told, each, judged) }));
  return legsOf(all, new Set(onVoiceIds)).map(lineOf);
}

/** The only line of a story in which Fox News alone says something. */
export function lineBy(originId: (told: Story) => string, fields: Partial<Assertion> = {}): string {
  const told = story();
  told.says("Fox News", originId(told), fields);
  const lines = linesOf(told);
  if (lines.length !== 1) throw new Error(`One line was to be expected: ${lines.join(" / ")}`);
  return lines[0] ?? "";
}

function heard(told: Story, assertion: Assertion, { kind }: Judged): Pick<BriefingAssertion, "by" | "reporterName"> {
  const { by, reporterId } = told.backing(assertion, kind);
  return { by, reporterName: reporterId === null ? null : (told.ledger().outlets.get(reporterId)?.name ?? "") };
}

export const lineOf = ({ lead, name, rest }: BriefingLeg): string => `${lead}${name}${rest}`;

/** A claim on which a story's assertions stand, approved with a verdict that the rules allow it, unless fields say otherwise. */
export function briefingClaimOf(
  told: Story,
  label: VerdictLabel,
  assertions: readonly BriefingAssertion[],
  fields: Partial<BriefingClaim> = {},
): BriefingClaim {
  const input = told.guardInput();
  const { evidence } = input.weighed;
  const { isOneParty, parties } = evidence.asserting.voices;
  const number = fields.number ?? 1;
  return {
    id: `claim ${number}`,
    number,
    wording: `Wording of claim ${number}`,
    state: "APPROVED",
    evidence,
    assertions,
    shortfall: label === "ATTRIBUTED" ? shortfallWords(input) : [],
    onlyParty: isOneParty ? (told.ledger().parties.get(parties[0] ?? "")?.name ?? null) : null,
    conflicts: told.conflicts,
    silences: [],
    verdict: verdictOf(label),
    ...fields,
  };
}

export const verdictOf = (
  label: VerdictLabel,
  fields: Partial<NonNullable<BriefingClaim["verdict"]>> = {},
): NonNullable<BriefingClaim["verdict"]> => ({
  label,
  rationale: `Why it is ${label}`,
  exception: null,
  publicNote: null,
  proposedBy: "Anna",
  approvedBy: ["Ben"],
  ...fields,
});

/** A briefing of one sentence for each claim, unless the sentences are given. */
export function briefingOf(claims: readonly BriefingClaim[], fields: Partial<BriefingInput> = {}): BriefingInput {
  return {
    deskName: "World desk",
    storyTitle: "The Geneva talks",
    headline: "What is known of the Geneva talks",
    asOf: "2025-07-11",
    edition: null,
    claims,
    articles: [FOX_ARTICLE, CNN_ARTICLE],
    sentences: claims.map(({ id }, index) => ({
      id: `sentence ${index + 1}`,
      text: "A sentence.",
      claimIds: [id],
      ownWords: [],
    })),
    ...fields,
  };
}

/** A claim with everything on it that a reviewer judges: two of each kind of thing, told apart in every field. */
export function judged(): Judgement {
  const told = story();
  told.party("Russia", ["Russian Federation"]);
  told.party("United States");
  const ministry = told.office("Russian foreign ministry", ["Russia"], { aliases: ["MID"] });
  told.person("Maria Zakharova", ["Russia"]);
  const register = told.record("visitors’ register");
  for (const name of ["CNN", "Interfax"])
    told.outlet(name, { kind: name === "CNN" ? "NEWS" : "WIRE", owner: "a holding" });
  told.owner("owner of Fox News", "United States");
  const [monday, tuesday] = [told.occasion("Monday briefing", "2023-02-27"), told.occasion("Tuesday briefing")];
  const fox = told.article("Fox News", { id: "fox", on: "2023-03-02", byline: ["Jane Doe"], credit: "Interfax" });
  const cnn = told.article("CNN", { id: "cnn", on: "2023-03-03" });
  const terms = { speaker: "Maria Zakharova", terms: "ON_RECORD" } as const;
  const first = told.says("Fox News", ministry, {
    articleId: fox,
    relays: ["CNN", "Interfax"],
    occasionId: monday,
    ...terms,
  });
  const second = told.says("CNN", register, { articleId: cnn, stance: "DENIES", newValue: "20", occasionId: tuesday });
  told.conflict(first, second, { firstWords: "asked for it", secondWords: "did not ask" });
  told.conflict(second, first, { type: "NEGATION", answer: { kind: "MISREAD", reason: "One verb." } });
  const { evidence } = told.weigh();
  const { assertionIds: _ids, isLowerBound: _bound, ...voices } = evidence.asserting.voices;
  return {
    wording: "It lasted ten minutes",
    kind: "NUMBER",
    question: "How long?",
    highRisk: false,
    contested: true,
    opinion: false,
    assertions: [first, second].map((each, index) => ({
      ...each,
      passage: { start: 10 + index, end: 22 + index, exact: `words ${index + 1}`, captureSha256: "ab".repeat(32) },
    })),
    ...factsOf(told),
    withdrawn: ["cnn", register],
    conflicts: told.conflicts,
    standing: { level: evidence.level, voices, denyingVoices: evidence.denying.voices.count },
    verdict: { label: "DISPUTED", rationale: "Neither side shows it.", exception: null, tried: null, publicNote: null },
  };
}

/** The things that a story's claims rest on, each once. */
function factsOf(
  told: Story,
): Pick<Judgement, "origins" | "links" | "parties" | "owners" | "outlets" | "occasions" | "articles"> {
  const { origins, parties, owners, outlets, occasions, articles } = told.ledger();
  const each = <T>(things: ReadonlyMap<string, T>): T[] => [...new Set(things.values())];
  return {
    origins: each(origins),
    parties: each(parties),
    owners: each(owners),
    outlets: each(outlets),
    occasions: each(occasions).map(({ id, name, on }) => ({ id, name, on })),
    articles: each(articles),
    links: [
      { kind: "SPEAKS_FOR", fromId: "Maria Zakharova", toId: "Russian foreign ministry", isConfirmed: false },
      { kind: "DISTINCT", fromId: "Russian foreign ministry", toId: "visitors’ register", isConfirmed: false },
    ],
  };
}

/** Every copy of a value in which exactly one leaf is another, with the path to it. */
export function variantsOf(value: unknown, path = ""): { readonly path: string; readonly value: unknown }[] {
  const within = (key: string | number, inner: unknown, put: (other: unknown) => unknown) =>
    variantsOf(inner, `${path}${path === "" ? "" : "."}${key}`).map((each) => ({
      path: each.path,
      value: put(each.value),
    }));
  if (Array.isArray(value))
    return value.flatMap((inner: unknown, index) => within(index, inner, (other) => value.with(index, other)));
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) => within(key, inner, (other) => ({ ...value, [key]: other })));
  if (typeof value === "string") return [{ path, value: `${value}, changed` }];
  if (typeof value === "number") return [{ path, value: value + 1 }];
  return [{ path, value: typeof value === "boolean" ? !value : "something" }];
}
