import { counted, numberWord } from "../text/counted.ts";
import type { Evidence, Side } from "./evidence.ts";

/** The two lines of words that always stand beside the evidence figure. */
export interface EvidenceWords {
  readonly title: string;
  readonly detail: string;
}

export function evidenceWords(evidence: Evidence): EvidenceWords {
  const side = evidence.asserting.outlets > 0 ? evidence.asserting : evidence.denying;
  const denied = evidence.asserting.outlets === 0 && evidence.denying.outlets > 0;
  switch (evidence.level) {
    case "NONE":
      return {
        title: "No evidence",
        detail: evidence.qualifyingOutlets > 0 ? `${evidence.qualifyingOutlets} qualifies` : "nobody so far",
      };
    case "SINGLE_ORIGIN":
      return {
        title: "Single origin",
        detail:
          evidence.qualifyingOutlets > 0
            ? `${evidence.qualifyingOutlets} qualifies`
            : `1 outlet${denied ? " denies" : ""}`,
      };
    case "ECHOED":
      return {
        title: "Echoed",
        detail:
          side.voices.count === 1 && side.outletsNotEstablished === 0
            ? `${side.outlets} on 1 voice`
            : "not established",
      };
    case "INDEPENDENT":
      return { title: `Independent ${side.voices.count}`, detail: independentDetail(side) };
    case "CONFLICTED":
      return { title: "Conflicted", detail: conflictDetail(evidence) };
  }
}

/** One sentence for the claim pane: "four outlets, one voice". */
export function evidenceSentence(evidence: Evidence): string {
  const side = evidence.asserting.outlets > 0 ? evidence.asserting : evidence.denying;
  if (evidence.level === "NONE") return "No outlet says so yet.";
  const parts = [
    `${capital(numberWord(side.outlets))} ${side.outlets === 1 ? "outlet" : "outlets"}, ${voicesPhrase(side)}.`,
  ];
  if (side.voices.nominal > 0) parts.push(`${capital(numberWord(side.voices.nominal))} nominal: no source stated.`);
  if (side.outletsNotEstablished > 0)
    parts.push(`${capital(counted(side.outletsNotEstablished, "outlet"))} not established.`);
  if (evidence.level === "CONFLICTED" && evidence.denying.outlets > 0 && evidence.asserting.outlets > 0) {
    parts.push(`Against ${counted(evidence.denying.outlets, "outlet")}, ${voicesPhrase(evidence.denying)}.`);
  }
  if (side.parties.length > 0)
    parts.push(`${capital(numberWord(side.parties.length))} ${side.parties.length === 1 ? "party" : "parties"}.`);
  return parts.join(" ");
}

function voicesPhrase(side: Side): string {
  return side.voices.count === 0
    ? "nobody named"
    : `${numberWord(side.voices.count)} ${side.voices.count === 1 ? "voice" : "voices"}`;
}

function independentDetail(side: Side): string {
  if (side.voices.nominal === side.voices.count) return "all nominal";
  if (side.voices.nominal > 0) return `${side.voices.nominal} nominal`;
  return side.parties.length === 1 ? "one party" : "established";
}

function conflictDetail(evidence: Evidence): string {
  if (evidence.asserting.outlets === 0 || evidence.denying.outlets === 0) {
    return evidence.reportsDispute ? "in one outlet" : "words that clash";
  }
  const nominal =
    evidence.asserting.voices.nominal === evidence.asserting.voices.count && evidence.asserting.voices.count > 0;
  return `${evidence.asserting.voices.count}${nominal ? " nominal" : ""} v. ${evidence.denying.voices.count}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
