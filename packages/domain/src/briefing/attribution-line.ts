import { TERMS_WORDS, type Stance } from "../claim/assertion.ts";
import { occasionWords } from "../claim/occasion.ts";
import { foldName } from "../naming/fold-name.ts";
import { describesSomebody, lowersInProse } from "../origin/described-words.ts";
import { listed } from "../text/counted.ts";
import type { BriefingAssertion, BriefingLeg, LedTo } from "./briefing.ts";
import { asDescribed, asNamed } from "./named-in-prose.ts";

/**
 * Who stands behind a finding: one leg for each origin and stance, and within it each way in which it reached an outlet.
 * Legs are never pooled: what one outlet has through a relay says nothing of another. `onVoices` are the assertions that
 * are voices, or the same as one; an asserting leg off them is said to be not counted.
 */
export function legsOf(assertions: readonly BriefingAssertion[], onVoices: ReadonlySet<string>): BriefingLeg[] {
  const groups = new Map<string, { same: BriefingAssertion[]; isCounted: boolean }>();
  for (const each of assertions) {
    const { stance, id } = each.assertion;
    const isCounted = stance !== "ASSERTS" || onVoices.has(id);
    const key = `${stance} ${isCounted} ${standsFor(each)}`;
    const group = groups.get(key);
    if (group) group.same.push(each);
    else groups.set(key, { same: [each], isCounted });
  }
  const legs = [...groups.values()].map(({ same, isCounted }) => legOf(same, isCounted));
  return legs.sort((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance));
}

const ORDER: readonly Stance[] = ["ASSERTS", "DENIES", "QUALIFIES", "REPORTS_DISPUTE", "DECLINES"];

/**
 * Who stands behind one passage, whatever is done there: "per the Russian foreign ministry (Maria Zakharova, via CNN, on
 * record)". It stands beside the outlet and the stance, and repeats neither.
 */
export function attributionOf(each: BriefingAssertion): string {
  const kind = clauseKind(each);
  const { lead, name, rest } = CLAUSES[kind]([each], "ASSERTS", []);
  if (kind === "NARRATION") return `no source given${afterwards([each], true)}`;
  if (kind === "NOBODY" && each.relayNames.length === 0) return `nobody named${afterwards([each], true)}`;
  return `${lead}${name}${rest}${afterwards([each], true)}`;
}

type Same = readonly BriefingAssertion[];
type Clause = Pick<BriefingLeg, "lead" | "name" | "rest">;

/** What was taken back is told as what it was. On a claim about a quote an outlet is heard; any other stance is its origin's. */
function clauseKind({ by, origin, assertion, isWithdrawn, reporterName }: BriefingAssertion): BriefingAssertion["by"] {
  const isOutlet = origin.kind === "OUTLET_REPORTING";
  if (by === "REPORTER" && assertion.stance !== "ASSERTS" && !isOutlet && origin.kind !== "UNKNOWN") return "SOURCE";
  if (!isWithdrawn) return by;
  if (origin.kind === "UNKNOWN") return "NOBODY";
  if (assertion.certainty === "UNSTATED")
    return isOutlet && reporterName === assertion.outletName ? "NARRATION" : "NOBODY";
  return isOutlet ? "REPORTER" : "SOURCE";
}

function standsFor(each: BriefingAssertion): string {
  const { sourceId, relayNames, reporterName, isGuess, isWithdrawn } = each;
  const who = {
    NARRATION: "",
    REPORTER: `${reporterName ?? ""} ${isHeard(each) ? sourceId : ""}`,
    NOBODY: relayNames.at(-1) ?? "",
    SOURCE: sourceId,
  };
  const kind = clauseKind(each);
  return [kind, who[kind], isGuess, isWithdrawn].join(" ");
}

function legOf(same: Same, isCounted: boolean): BriefingLeg {
  const [first] = same;
  if (!first) return { marks: [], stance: "ASSERTS", lead: "", name: "", rest: "" };
  const { stance } = first.assertion;
  const marks = [...new Map(same.map(({ mark }) => [`${mark.style} ${mark.letter}`, mark])).values()];
  const { lead, name, rest } = CLAUSES[clauseKind(first)](same, stance, outletsOf(same));
  return { marks, stance, lead, name, rest: `${rest}${afterwards(same, isCounted)}` };
}

/** What is said once about all of a leg, after it. */
function afterwards(same: Same, isCounted: boolean): string {
  const isWithdrawn = same.some((each) => each.isWithdrawn);
  const values = [...new Set(same.flatMap(({ assertion }) => assertion.newValue ?? []))];
  return [
    values.length > 0 ? `; gives ${listed(values)} instead` : "",
    same.some((each) => each.isGuess) ? "; nobody has confirmed it" : "",
    isWithdrawn ? "; withdrawn" : "",
    isCounted ? "" : "; not counted",
  ].join("");
}

const CLAUSES: Record<BriefingAssertion["by"], (same: Same, stance: Stance, outlets: readonly string[]) => Clause> = {
  SOURCE: sourceClause,
  REPORTER: reporterClause,
  NARRATION: (same, stance, outlets) => {
    const names = outletsOf(same);
    const voice = names.length === 1 ? "in its own voice" : "each in its own voice";
    if (stance !== "ASSERTS") return stanceClause(stance, listed(names), `, ${voice}`, []);
    return { lead: "", name: listed(outlets), rest: `, ${voice}; no source given` };
  },
  NOBODY: (same, stance, outlets) => {
    const relay = same[0]?.relayNames.at(-1);
    if (stance !== "ASSERTS")
      return stanceClause(stance, "somebody unnamed", relay === undefined ? "" : ` (via ${relay})`, outlets);
    if (relay === undefined) return { lead: "", name: listed(outletsOf(same)), rest: ", with nobody named" };
    return { lead: "via ", name: relay, rest: ", which names no one" };
  },
};

function sourceClause(same: Same, stance: Stance, outlets: readonly string[]): Clause {
  const [first] = same;
  if (!first) return { lead: "", name: "", rest: "" };
  const { known, isDescribed, names } = whoIs(same);
  const believed = first.origin.kind === "PERSON" ? "somebody believed to be" : "what is believed to be";
  const located = first.origin.kind === "RECORD" && first.origin.locator ? `, ${first.origin.locator}` : "";
  const led = first.leadsTo.map(ledWords).join("");
  const rest = `${isDescribed ? ", unnamed" : ""}${led}${located}${waysOf(same, names)}`;
  return stanceClause(
    stance,
    first.isGuess ? `${believed} ${known}` : known,
    rest,
    stance === "ASSERTS" ? [] : outlets,
  );
}

/** ", for the ministry", ", from the register", ", the same as the press centre". */
function ledWords({ kind, origin }: LedTo): string {
  const name = origin.identified === "DESCRIBED" ? asDescribed(origin.name) : asNamed(origin);
  return { SPEAKS_FOR: `, for ${name}`, DERIVES_FROM: `, from ${name}`, SAME_AS: `, the same as ${name}` }[kind];
}

/** An outlet's own reporter knows it; on a claim about a quote, an outlet heard somebody say it. */
function reporterClause(same: Same, stance: Stance, outlets: readonly string[]): Clause {
  const [first] = same;
  const name = first?.reporterName ?? "";
  const between = same.map((each) => ({ ...each, relayNames: each.relayNames.slice(0, -1) }));
  const elsewhere = outlets.filter((outlet) => outlet !== name);
  if (first && isHeard(first)) {
    const { known, isDescribed, names } = whoIs(same);
    const who = `${first.isGuess ? "somebody believed to be " : ""}${known}${isDescribed ? ", unnamed" : ""}`;
    return stanceClause(stance, name, `, which heard ${who}${waysOf(between, names)}`, []);
  }
  const ground = first?.isGuess ? ", from what is believed to be its own reporting" : ", from its own reporting";
  return stanceClause(stance, name, `${ground}${waysOf(between)}`, stance === "ASSERTS" ? [] : elsewhere);
}

const isHeard = ({ by, origin }: BriefingAssertion): boolean =>
  by === "REPORTER" && origin.kind !== "OUTLET_REPORTING" && origin.kind !== "UNKNOWN";

/**
 * A name as it is read, or somebody unnamed as the outlet describes them; `names` are not said again as the speaker. Of an
 * inference it is whom they are believed to be, and the outlet's description stands with the way.
 */
function whoIs(same: Same): { known: string; isDescribed: boolean; names: readonly string[] } {
  const [first] = same;
  if (!first) return { known: "", isDescribed: false, names: [] };
  const { name, aliases } = first.origin;
  const isDescribed = same.some(({ origin }) => origin.identified === "DESCRIBED");
  if (!isDescribed) return { known: asNamed(first.origin), isDescribed, names: [name, ...aliases] };
  const { speaker } = first.assertion;
  const isDescription = speaker !== null && describesSomebody(speaker) && !/^the\s/i.test(speaker);
  const printed = isDescription && !first.isGuess ? speaker : name;
  return { known: asDescribed(printed), isDescribed, names: [printed, name] };
}

/** A denial is its origin's, wherever it is printed. */
function stanceClause(stance: Stance, name: string, rest: string, outlets: readonly string[]): Clause {
  const where = outlets.length > 0 ? `, in ${listed(outlets)}` : "";
  switch (stance) {
    case "ASSERTS":
      return { lead: "per ", name, rest };
    case "DENIES":
      return { lead: "denied by ", name, rest: `${rest}${where}` };
    case "QUALIFIES":
      return { lead: "qualified by ", name, rest: `${rest}${where}` };
    case "REPORTS_DISPUTE":
      return { lead: "said to be disputed, per ", name, rest: `${rest}${where}` };
    case "DECLINES":
      return { lead: "declined to comment: ", name, rest: `${rest}${where}` };
  }
}

/** The ways of one origin: " (Maria Zakharova, via CNN, on record; via Interfax)". Empty where there is nothing to say. */
function waysOf(same: Same, known: readonly string[] = []): string {
  const ways = [...new Set(same.map((each) => wayOf(each, known)))];
  if (ways.every((way) => way === "")) return "";
  return ` (${ways.map((way) => way || "directly").join("; ")})`;
}

function wayOf({ assertion, origin, relayNames, occasion }: BriefingAssertion, known: readonly string[]): string {
  const { speaker, terms } = assertion;
  const isKnown = speaker === null || known.some((name) => isSaid(speaker, name, origin.identified === "NAMED"));
  return [
    isKnown ? null : describesSomebody(speaker) ? asDescribed(speaker) : lowersInProse(speaker),
    relayNames.length > 0 ? `via ${relayNames.join(", from ")}` : null,
    occasion && occasionWords(occasion),
    terms === "UNSTATED" ? null : TERMS_WORDS[terms],
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** "Zakharova" says no more than "Maria Zakharova"; of people without a name only the same words do, or "the official". */
function isSaid(speaker: string, name: string, isNamed: boolean): boolean {
  const words = name.split(/\s+/);
  const endings = isNamed || /^the\s/i.test(speaker) ? words.map((_, index) => words.slice(index).join(" ")) : [name];
  return endings.some((ending) => foldName(ending) === foldName(speaker));
}

const outletsOf = (same: Same): string[] => [...new Set(same.map(({ assertion }) => assertion.outletName))];
