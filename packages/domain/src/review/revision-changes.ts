import { MODE_WORDS, STANCE_WORDS, TERMS_WORDS, type Assertion } from "../claim/assertion.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Origin } from "../origin/origin.ts";
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
  ].flat();
  const assertions = assertionChanges(was, now);
  const origins = originChanges(was.origins, now.origins);
  const links = linkChanges(was, now);
  const conflicts = conflictChanges(was.conflicts, now.conflicts);
  const verdict = verdictChanges(was, now);
  return {
    changes: [...claim, ...assertions, ...origins, ...links, ...conflicts, ...verdict],
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
  const relays = (assertion: Assertion): string => listed(assertion.relays);
  const placed = old.passage.captureSha256 === each.passage.captureSha256 && old.placement === each.placement;
  return [
    value(`What ${outletName} says`, STANCE_WORDS[old.stance], STANCE_WORDS[each.stance]),
    value(`How ${outletName} says it`, MODE_WORDS[old.mode], MODE_WORDS[each.mode]),
    old.originId === each.originId
      ? []
      : [entry(`Who ${outletName} has it from`, nameOf(old.originId, was), nameOf(each.originId, now))],
    value(`On which terms, in ${outletName}`, TERMS_WORDS[old.terms], TERMS_WORDS[each.terms]),
    old.inferenceConfirmedBy === each.inferenceConfirmedBy || each.certainty !== "INFERRED"
      ? []
      : [entry(`Who confirmed the origin in ${outletName}`, "somebody else, or nobody", "another person")],
    value(`Through whom ${outletName} has it`, relays(old), relays(each)),
    value(`Who speaks in ${outletName}`, old.speaker ?? "", each.speaker ?? ""),
    value(`How sure that is in ${outletName}`, certainty(old), certainty(each)),
    text(`The passage in ${outletName}`, old.passage.exact, each.passage.exact),
    placed ? [] : [entry(`${outletName} changed its text`, "another capture", placementWords(each))],
  ].flat();
}

function originChanges(was: readonly Origin[], now: readonly Origin[]): RevisionChange[] {
  const before = byId(was);
  return now.flatMap((origin) => {
    const old = before.get(origin.id);
    return old ? value(`What is known of ${old.name}`, describe(old), describe(origin)) : [];
  });
}

function linkChanges(was: Judged, now: Judged): RevisionChange[] {
  const words = (judged: Judged): string[] =>
    judged.links.map(({ fromId, toId }) => `${nameOf(fromId, judged)} has it from ${nameOf(toId, judged)}`);
  const [before, after] = [words(was), words(now)];
  return [
    ...before.filter((each) => !after.includes(each)).map((each) => entry("Link taken back", each, "")),
    ...after.filter((each) => !before.includes(each)).map((each) => entry("New link", "", each)),
  ];
}

function conflictChanges(was: readonly Conflict[], now: readonly Conflict[]): RevisionChange[] {
  const [before, after] = [byId(was), byId(now)];
  const words = (each: Conflict): string => `“${each.firstWords}” against “${each.secondWords}”`;
  return [
    ...was.filter((each) => !after.has(each.id)).map((each) => entry("Conflict gone", words(each), "")),
    ...now.flatMap((each) => {
      const old = before.get(each.id);
      if (!old) return [entry("New conflict", "", words(each))];
      const what = each.resolution === null ? "Conflict opened again" : "Conflict resolved";
      return value(what, old.resolution ?? "open", each.resolution ?? "open");
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
const describe = ({ name, kind, party, occasion }: Origin): string =>
  [name, kind.toLowerCase().replace("_", " "), party, occasion].filter((part) => part !== null).join(", ");
const nameOf = (id: string, judged: Judged): string =>
  judged.origins.find((each) => each.id === id)?.name ?? "nobody named";

function certainty({ certainty: sure, inferenceConfirmedBy }: Assertion): string {
  if (sure === "INFERRED") return inferenceConfirmedBy ? "inferred, and confirmed" : "inferred";
  return sure === "STATED" ? "the text says so" : "not stated";
}

function placementWords({ placement }: Assertion): string {
  return placement === "PLACED" ? "the words stand there all the same" : "the words have lost their place";
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
