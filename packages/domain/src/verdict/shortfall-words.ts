import { shortfallsOf, type Shortfall } from "../evidence/corroboration.ts";
import { independence } from "../origin/independence.ts";
import { independenceWords, nameOf, sidesToRecord } from "../origin/independence-words.ts";
import { capital } from "../text/capital.ts";
import { counted, listed, numberWord } from "../text/counted.ts";
import { assertingOf, change, voiceSet, type Change, type GuardInput } from "./guard-answer.ts";
import { WAY_OUT_WORDS } from "./way-out.ts";

export const shortfallsOfVoices = (input: GuardInput): Shortfall[] =>
  shortfallsOf(voiceSet(input), input, input.policy);

/** The shortfalls of an attributed claim, as they are printed: "one party’s word", "all second-hand". */
export function shortfallWords(input: GuardInput): string[] {
  const { evidence } = input.weighed;
  const words = shortfallsOfVoices(input).map((each) => SHORTFALL_WORDS[each]);
  if (evidence.asserting.voices.isAllUnnamed && !words.includes("all unnamed")) words.push("all unnamed");
  if (words.length > 0) return words;
  return [evidence.open.qualifications.length > 0 ? "qualified" : "a passage has moved"];
}

const SHORTFALL_WORDS: Record<Shortfall, string> = {
  TOO_FEW: "too few voices that count",
  SIDE_NOT_RECORDED: "sides not recorded",
  OCCASION_NOT_RECORDED: "one party’s voices, not known to be of two occasions",
  ONE_PARTY: "one party’s word",
  ALL_SECOND_HAND: "all second-hand",
  ALL_NOMINAL: "no source given",
  CONTESTED: "contested, and not by two parties or a record",
  HIGH_RISK: "all unnamed",
};

export type Refusal = { readonly reason: string; readonly changes: readonly Change[] };

export const SHORTFALL_REFUSALS: Record<Shortfall, (input: GuardInput) => Refusal> = {
  TOO_FEW: (input) => {
    const { weighed, policy } = input;
    const { outlets, voices } = weighed.evidence.asserting;
    const have = voices.count === 0 ? "nobody behind it" : counted(voices.count, "voice");
    const counting =
      policy.nominalCounts || voices.nominal === 0 ? "" : ` of which ${numberWord(voices.nominal)} gives no source`;
    return {
      reason: `${capital(counted(outlets, "outlet"))}, ${have}${counting}; ${numberWord(Math.max(2, policy.minOrigins))} are needed.`,
      changes: [...waysToTwo(input), change("someone outside the origins named so far says so, or a record shows it")],
    };
  },
  SIDE_NOT_RECORDED: (input) => {
    const open = voiceSet(input).filter(({ side }) => !side.isRecorded);
    return {
      reason: `Nobody has recorded whose side ${listed(open.map((each) => nameOf(each, input.ledger)))} ${open.length === 1 ? "is" : "are"} on.`,
      changes: sidesToRecord(open, input.ledger).map((where) =>
        change(
          where.kind === "RECORD_OWNER" ? "who owns the outlets" : "whose side each is on, or that it has none",
          where,
        ),
      ),
    };
  },
  OCCASION_NOT_RECORDED: (input) => ({
    reason: "Two of its voices share a party, and are not known to have spoken on two occasions.",
    changes: [
      change("when each was said", {
        kind: "RECORD_OCCASION",
        assertionIds: voiceSet(input).map(({ assertion }) => assertion.id),
      }),
    ],
  }),
  ONE_PARTY: ({ weighed, ledger }) => {
    const party = ledger.parties.get(weighed.evidence.asserting.voices.parties[0] ?? "")?.name ?? "one party";
    return {
      reason: `It is one party’s word: ${party} alone says so.`,
      changes: [change(`someone who is not ${party} says so, or a record shows it`)],
    };
  },
  ALL_SECOND_HAND: ({ policy }) => ({
    reason: `All of it is second-hand; ${numberWord(policy.minSecondHand)} such voices are needed.`,
    changes: [change("one outlet has it from the origin itself")],
  }),
  ALL_NOMINAL: ({ policy }) => ({
    reason: `No source is given for any of it; ${numberWord(policy.minNominal)} such outlets are needed.`,
    changes: [change("one outlet says who knew it")],
  }),
  CONTESTED: (input) => ({
    reason: "It is contested: two parties or a record are needed.",
    changes: [...locatorsToRecord(input, "ASSERTS"), change("another party to it says so too, or a record shows it")],
  }),
  HIGH_RISK: (input) => ({
    reason: "It is high risk, and nobody who says so is named: one named voice or a record is needed.",
    changes: [
      ...voiceSet(input).flatMap(({ source, reporterId, isDescribed }) =>
        source && isDescribed && reporterId === null
          ? [change(`the name of ${source.name}`, { kind: "GIVE_NAME", originId: source.id })]
          : [],
      ),
      ...locatorsToRecord(input, "ASSERTS"),
      change("somebody who is named says so too, or a record shows it"),
    ],
  }),
};

/** What would make two of those who are not known to be two, each way once. */
function waysToTwo(input: GuardInput): Change[] {
  const asserting = assertingOf(input);
  const ways = new Map<string, Change>();
  for (const [index, a] of asserting.entries())
    for (const b of asserting.slice(index + 1)) {
      if (ways.size >= MOST_WAYS) return [...ways.values()];
      const answer = independence(a, b, input.ledger);
      if (answer.relation !== "NOT_ESTABLISHED") continue;
      const { reason, waysOut } = independenceWords(a, b, answer, input.ledger);
      for (const where of waysOut)
        ways.set(JSON.stringify(where), change(`${WAY_OUT_WORDS[where.kind].toLowerCase()}: ${reason}`, where));
    }
  return [...ways.values()];
}

/** More would help nobody who reads them. */
const MOST_WAYS = 8;

/** Records of one side that nobody can point at yet. */
export function locatorsToRecord({ weighed }: GuardInput, stance: "ASSERTS" | "DENIES"): Change[] {
  return weighed.backings.flatMap(({ assertion, source }) =>
    assertion.stance === stance && source?.kind === "RECORD" && source.locator === null
      ? [change(`where ${source.name} can be found`, { kind: "RECORD_LOCATOR", originId: source.id })]
      : [],
  );
}
