import { ANSWER_KIND_WORDS } from "../claim/answer.ts";
import { MODE_WORDS, STANCE_WORDS, TERMS_WORDS, type Assertion } from "../claim/assertion.ts";
import { CONFLICT_TYPE_WORDS, type Conflict } from "../claim/conflict.ts";
import { EVIDENCE_LEVEL_WORDS } from "../evidence/evidence.ts";
import { LINK_KIND_WORDS, ORIGIN_KIND_WORDS, type Origin } from "../origin/origin.ts";
import { counted, listed } from "../text/counted.ts";
import { VERDICT_WORDS } from "../verdict/verdict.ts";
import type { Judged, JudgedPassage } from "./revision-document.ts";

/** One difference between two revisions: a text to compare word by word, or a value that went over into another. */
export interface RevisionChange {
  readonly kind: "TEXT" | "VALUE";
  /** What it is that changed: "Wording", "What Fox News says". */
  readonly what: string;
  /** Empty where there was, or is, nothing. */
  readonly was: string;
  readonly now: string;
}

export interface RevisionDifference {
  readonly changes: readonly RevisionChange[];
  /** What stayed as it was, as one line: "the verdict, both origins, three of four passages"; empty when nothing did. */
  readonly unchanged: string;
}

type JudgedAssertion = Assertion & { readonly passage: JudgedPassage };

/** What a reviewer would judge differently now, in the order in which one reads a claim. */
export function revisionDifference(was: Judged, now: Judged): RevisionDifference {
  const claim = [
    text("Wording", was.wording, now.wording),
    text("Question", was.question, now.question),
    value("Kind", was.kind.toLowerCase(), now.kind.toLowerCase()),
    value("Risk", was.highRisk ? "high" : "usual", now.highRisk ? "high" : "usual"),
    value("Contested by its parties", yes(was.contested), yes(now.contested)),
    value("Opinion or forecast", yes(was.opinion), yes(now.opinion)),
  ].flat();
  const assertions = assertionChanges(was, now);
  const origins = [...originChanges(was, now), ...thingChanges(was, now)];
  const links = linkChanges(was, now);
  const standing = standingChanges(was, now);
  const conflicts = conflictChanges(was.conflicts, now.conflicts);
  const verdict = verdictChanges(was, now);
  return {
    changes: [...claim, ...assertions, ...origins, ...links, ...conflicts, ...standing, ...verdict],
    unchanged: unchangedWords(was, now, verdict.length === 0),
  };
}

function assertionChanges(was: Judged, now: Judged): RevisionChange[] {
  const [before, after] = [byId(was.assertions), byId(now.assertions)];
  const added = now.assertions.filter((each) => !before.has(each.id));
  const removed = was.assertions.filter((each) => !after.has(each.id));
  const kept = now.assertions.flatMap((each) => {
    const old = before.get(each.id);
    return old ? keptChanges(old, each, was, now) : [];
  });
  return [
    ...removed.map((each) => entry(`${each.outletName}: passage taken out`, saying(each), "")),
    ...added.map((each) => entry(`${each.outletName}: new passage`, "", saying(each))),
    ...kept,
  ];
}

function keptChanges(old: JudgedAssertion, each: JudgedAssertion, was: Judged, now: Judged): RevisionChange[] {
  const { outletName } = each;
  const relays = (assertion: Assertion, judged: Judged): string =>
    listed(assertion.relays.map((id) => nameIn(judged.outlets, id)));
  const occasion = (assertion: Assertion, judged: Judged): string =>
    assertion.occasionId === null ? "" : nameIn(judged.occasions, assertion.occasionId);
  const placed = old.passage.captureSha256 === each.passage.captureSha256 && old.placement === each.placement;
  return [
    value(`What ${outletName} says`, STANCE_WORDS[old.stance], STANCE_WORDS[each.stance]),
    value(`How ${outletName} says it`, MODE_WORDS[old.mode], MODE_WORDS[each.mode]),
    old.originId === each.originId
      ? []
      : [entry(`Who ${outletName} has it from`, nameOf(old.originId, was), nameOf(each.originId, now))],
    value(`On which terms, in ${outletName}`, TERMS_WORDS[old.terms], TERMS_WORDS[each.terms]),
    value(`Through whom ${outletName} has it`, relays(old, was), relays(each, now)),
    value(`On which occasion, in ${outletName}`, occasion(old, was), occasion(each, now)),
    value(`The new value in ${outletName}`, old.newValue ?? "", each.newValue ?? ""),
    value(`How what ${outletName} says is answered`, answerWords(old), answerWords(each)),
    value(`Who speaks in ${outletName}`, old.speaker ?? "", each.speaker ?? ""),
    value(`How sure that is in ${outletName}`, certainty(old), certainty(each)),
    text(`The passage in ${outletName}`, old.passage.exact, each.passage.exact),
    placed ? [] : [entry(`${outletName} changed its text`, "another capture", placementWords(each))],
  ].flat();
}

function originChanges(was: Judged, now: Judged): RevisionChange[] {
  const before = byId(was.origins);
  return now.origins.flatMap((origin) => {
    const old = before.get(origin.id);
    return old ? value(`What is known of ${old.name}`, describe(old, was), describe(origin, now)) : [];
  });
}

/** Parties, owners, outlets, occasions and articles behind it, and what was withdrawn. */
function thingChanges(was: Judged, now: Judged): RevisionChange[] {
  const known = <T extends { readonly id: string; readonly name: string }>(
    before: readonly T[],
    after: readonly T[],
    words: (thing: T, judged: Judged) => string,
  ): RevisionChange[] => {
    const old = byId(before);
    return after.flatMap((thing) => {
      const then = old.get(thing.id);
      return then ? value(`What is known of ${then.name}`, words(then, was), words(thing, now)) : [];
    });
  };
  return [
    ...known(was.parties, now.parties, ({ name, aliases }) => joined([name, alsoCalled(aliases)])),
    ...known(was.owners, now.owners, ({ name, aliases, partyId }, judged) =>
      joined([name, alsoCalled(aliases), partyId && nameIn(judged.parties, partyId)]),
    ),
    ...known(was.outlets, now.outlets, ({ name, aliases, kind, ownerId }, judged) =>
      joined([
        name,
        alsoCalled(aliases),
        kind === "WIRE" ? "an agency" : null,
        ownerId ? `owned by ${nameIn(judged.owners, ownerId)}` : "owner not recorded",
      ]),
    ),
    ...known(was.occasions, now.occasions, ({ name, on }) => joined([name, on])),
    ...articleChanges(was, now),
    ...withdrawalChanges(was, now),
  ];
}

function articleChanges(was: Judged, now: Judged): RevisionChange[] {
  const before = byId(was.articles);
  const words = ({ outletId, publishedOn, byline, wireCreditId }: Judged["articles"][number], judged: Judged): string =>
    joined([
      `in ${nameIn(judged.outlets, outletId)}`,
      publishedOn,
      listed(byline),
      wireCreditId && `credited to ${nameIn(judged.outlets, wireCreditId)}`,
    ]);
  return now.articles.flatMap((article) => {
    const old = before.get(article.id);
    const outlet = nameIn(now.outlets, article.outletId);
    return old ? value(`What is known of ${outlet}’s article`, words(old, was), words(article, now)) : [];
  });
}

function withdrawalChanges(was: Judged, now: Judged): RevisionChange[] {
  const name = (id: string, judged: Judged): string =>
    [...judged.origins, ...judged.outlets].find((each) => each.id === id)?.name ?? "an article";
  return [
    ...now.withdrawn.filter((id) => !was.withdrawn.includes(id)).map((id) => entry("Withdrawn", "", name(id, now))),
    ...was.withdrawn.filter((id) => !now.withdrawn.includes(id)).map((id) => entry("Restored", name(id, was), "")),
  ];
}

function standingChanges(was: Judged, now: Judged): RevisionChange[] {
  const words = ({ standing: { level, voices, denyingVoices }, parties }: Judged): string =>
    joined([
      EVIDENCE_LEVEL_WORDS[level],
      counted(voices.count, "voice"),
      voices.nominal > 0 ? `${voices.nominal} with no source given` : null,
      voices.secondHand > 0 ? `${voices.secondHand} second-hand` : null,
      `${voices.established} established`,
      `${voices.named} named`,
      voices.isOneParty ? "one party" : null,
      listed(voices.parties.map((id) => nameIn(parties, id))),
      voices.isAllUnnamed ? "all unnamed" : null,
      denyingVoices > 0 ? `${denyingVoices} against it` : null,
    ]);
  return value("What the rules make of it", words(was), words(now));
}

function linkChanges(was: Judged, now: Judged): RevisionChange[] {
  const words = (judged: Judged): string[] =>
    judged.links.map(
      ({ kind, fromId, toId, isConfirmed }) =>
        `${nameOf(fromId, judged)} ${LINK_KIND_WORDS[kind]} ${nameOf(toId, judged)}${kind === "DISTINCT" && !isConfirmed ? ", not confirmed" : ""}`,
    );
  const [before, after] = [words(was), words(now)];
  return [
    ...before.filter((each) => !after.includes(each)).map((each) => entry("Link taken back", each, "")),
    ...after.filter((each) => !before.includes(each)).map((each) => entry("New link", "", each)),
  ];
}

function conflictChanges(was: readonly Conflict[], now: readonly Conflict[]): RevisionChange[] {
  const [before, after] = [byId(was), byId(now)];
  const clash = (each: Conflict): string => `“${each.firstWords}” against “${each.secondWords}”`;
  return [
    ...was.filter((each) => !after.has(each.id)).map((each) => entry("Conflict gone", clash(each), "")),
    ...now.flatMap((each) => {
      const old = before.get(each.id);
      if (!old) return [entry("New conflict", "", clash(each))];
      const what = each.answer === null ? "Conflict opened again" : "Conflict answered";
      if (old.type !== each.type || clash(old) !== clash(each))
        return [
          entry(
            "Conflict changed",
            `${CONFLICT_TYPE_WORDS[old.type]}: ${clash(old)}`,
            `${CONFLICT_TYPE_WORDS[each.type]}: ${clash(each)}`,
          ),
        ];
      const words = ({ answer }: Conflict): string =>
        answer ? `${ANSWER_KIND_WORDS[answer.kind]}: ${answer.reason}` : "open";
      return value(what, words(old), words(each));
    }),
  ];
}

function verdictChanges(was: Judged, now: Judged): RevisionChange[] {
  const label = (judged: Judged): string => (judged.verdict ? VERDICT_WORDS[judged.verdict.label] : "");
  return [
    value("Verdict", label(was), label(now)),
    text("Why", was.verdict?.rationale, now.verdict?.rationale),
    text("Justification of the exception", was.verdict?.exception, now.verdict?.exception),
    text("What was tried", was.verdict?.tried, now.verdict?.tried),
    text("What the public is told", was.verdict?.publicNote, now.verdict?.publicNote),
  ].flat();
}

function unchangedWords(was: Judged, now: Judged, isSameVerdict: boolean): string {
  const before = byId(was.assertions);
  const same = now.assertions.filter((each) => {
    const old = before.get(each.id);
    return old !== undefined && keptChanges(old, each, was, now).length === 0;
  }).length;
  const total = now.assertions.length;
  const passages = same === total ? counted(total, "passage") : `${same} of ${counted(total, "passage")}`;
  return listed([
    ...(was.wording === now.wording ? ["the wording"] : []),
    ...(isSameVerdict && now.verdict ? ["the verdict"] : []),
    ...(same > 0 ? [passages] : []),
  ]);
}

const entry = (what: string, was: string, now: string): RevisionChange => ({ kind: "VALUE", what, was, now });

function value(what: string, was: string, now: string): RevisionChange[] {
  return was === now ? [] : [entry(what, was, now)];
}

function text(what: string, was: string | null | undefined, now: string | null | undefined): RevisionChange[] {
  return (was ?? "") === (now ?? "") ? [] : [{ kind: "TEXT", what, was: was ?? "", now: now ?? "" }];
}

const yes = (is: boolean | undefined): string => (is ? "yes" : "no");
const saying = (each: JudgedAssertion): string => `${STANCE_WORDS[each.stance]}: “${each.passage.exact}”`;
const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join(", ");

const alsoCalled = (aliases: readonly string[]): string => (aliases.length > 0 ? `also ${listed(aliases)}` : "");

function describe({ name, aliases, kind, identified, side, locator }: Origin, judged: Judged): string {
  const sideWords =
    side === "NOT_RECORDED"
      ? "side not recorded"
      : side === "NONE"
        ? "of no side"
        : listed(side.map((id) => nameIn(judged.parties, id)));
  return joined([
    name,
    alsoCalled(aliases),
    ORIGIN_KIND_WORDS[kind],
    identified === "DESCRIBED" ? "unnamed" : null,
    sideWords,
    locator,
  ]);
}

const nameIn = (things: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  things.find((each) => each.id === id)?.name ?? "something unknown";

const answerWords = ({ answer }: Assertion): string => (answer === null ? "" : ANSWER_KIND_WORDS[answer]);

const nameOf = (id: string, judged: Judged): string =>
  judged.origins.find((each) => each.id === id)?.name ?? "nobody named";

function certainty({ certainty: sure, isInferenceConfirmed }: Assertion): string {
  if (sure === "INFERRED") return isInferenceConfirmed ? "inferred, and confirmed" : "inferred";
  return sure === "STATED" ? "the text says so" : "not stated";
}

function placementWords({ placement }: Assertion): string {
  return placement === "PLACED" ? "the words stand there all the same" : "the words have lost their place";
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
