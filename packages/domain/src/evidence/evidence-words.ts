import { capital } from "../text/capital.ts";
import { counted } from "../text/counted.ts";
import type { Evidence, SideEvidence } from "./evidence.ts";

/** The two lines of words that always stand beside the evidence figure. */
export interface EvidenceWords {
  readonly title: string;
  readonly detail: string;
}

export function evidenceWords(evidence: Evidence): EvidenceWords {
  const { level, asserting } = evidence;
  switch (level) {
    case "NONE":
      return { title: "No evidence", detail: withoutAssertions(evidence) };
    case "UNATTRIBUTED":
      return { title: "Unattributed", detail: `${figure(asserting.outlets, "outlet")}, nobody behind it` };
    case "SINGLE_ORIGIN":
    case "ECHOED":
      return { title: oneVoiceTitle(asserting), detail: [oneVoiceDetail(asserting), ...alsoSaid(evidence)].join(", ") };
    case "INDEPENDENT":
      return {
        title: `Independent ${atLeast(asserting)}${asserting.voices.count}`,
        detail: [figure(asserting.outlets, "outlet"), ...flagWords(asserting), ...alsoSaid(evidence)]
          .slice(-2)
          .join(", "),
      };
    case "CONFLICTED":
      return { title: "Conflicted", detail: conflictDetail(evidence) };
  }
}

/** "One voice" where all rest on it; "Not established" where some rest on nobody, or on somebody not known to be another. */
function oneVoiceTitle({ outlets, outletsOnVoices }: SideEvidence): string {
  return outlets > outletsOnVoices ? "Not established" : "One voice";
}

function oneVoiceDetail(side: SideEvidence): string {
  const flags = flagWords(side);
  return [figure(side.outlets, "outlet"), ...flags.slice(0, 1)].join(", ");
}

/** What keeps voices from weighing more, the gravest first. */
export function flagWords({ voices }: SideEvidence): string[] {
  if (voices.count === 0) return [];
  const isNominal = voices.nominal === voices.count;
  return [
    ...(voices.isOneParty && voices.count > 1 ? ["one party"] : []),
    ...(isNominal ? ["no source given"] : []),
    ...(voices.isAllUnnamed && !isNominal ? [voices.count === 1 ? "unnamed" : "all unnamed"] : []),
    ...(!isNominal && voices.nominal > 0 ? [`${voices.nominal} with no source given`] : []),
    ...(!isNominal && voices.count > 1 && voices.secondHand === voices.count ? ["all second-hand"] : []),
  ];
}

function alsoSaid({ qualifyingOutlets, decliningOutlets }: Evidence): string[] {
  return [
    ...(qualifyingOutlets > 0 ? [`${qualifyingOutlets} ${qualifyingOutlets === 1 ? "qualifies" : "qualify"}`] : []),
    ...(decliningOutlets > 0 && qualifyingOutlets === 0
      ? [`${decliningOutlets} ${decliningOutlets === 1 ? "declines" : "decline"}`]
      : []),
  ];
}

function withoutAssertions(evidence: Evidence): string {
  if (evidence.denying.outlets > 0) return `${figure(evidence.denying.outlets, "outlet")} against it, answered`;
  return alsoSaid(evidence)[0] ?? "nobody so far";
}

function conflictDetail({ asserting, denying, open }: Evidence): string {
  if (denying.outlets === 0) return open.disputes.length > 0 ? "a dispute is reported" : "words that clash";
  if (asserting.outlets === 0) return `${figure(denying.voices.count, "voice")} against it`;
  const unsure = asserting.outlets > asserting.outletsOnVoices ? ", not all established" : "";
  return `${asserting.voices.count} v. ${denying.voices.count}${unsure}`;
}

/** The sentence of the claim pane: "Four outlets, one voice. One party." */
export function evidenceSentence(evidence: Evidence): string {
  const { asserting, denying, level, laterWord } = evidence;
  if (asserting.outlets === 0)
    return denying.outlets === 0
      ? "No outlet says so yet."
      : `No outlet says so; ${counted(denying.outlets, "outlet")} ${denying.outlets === 1 ? "carries" : "carry"} that it is not so.`;
  const parts = [
    `${capital(counted(asserting.outlets, "outlet"))}, ${voicesPhrase(asserting)}.`,
    ...flagWords(asserting).map((each) => `${capital(each)}.`),
  ];
  const unsure = asserting.outlets - asserting.outletsOnVoices;
  if (asserting.voices.count > 0 && unsure > 0) parts.push(`${capital(counted(unsure, "outlet"))} not established.`);
  if (asserting.voices.isLowerBound)
    parts.push("So many passages were not all held against each other: there may be more voices.");
  if (laterWord)
    parts.push(
      laterWord.kind === "WITHDREW" ? "Who said it took it back." : "Who said it has given another value since.",
    );
  if (level === "CONFLICTED" && denying.outlets > 0)
    parts.push(`Against ${counted(denying.outlets, "outlet")}, ${voicesPhrase(denying)}.`);
  return parts.join(" ");
}

const voicesPhrase = (side: SideEvidence): string =>
  side.voices.count === 0 ? "nobody behind it" : `${atLeast(side)}${counted(side.voices.count, "voice")}`;

const atLeast = ({ voices }: SideEvidence): string => (voices.isLowerBound ? "at least " : "");
const figure = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
