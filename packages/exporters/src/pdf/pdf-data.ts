import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { counted, listed } from "@second-source/domain/text/counted";
import { capital } from "@second-source/domain/text/capital";
import { writtenDay } from "../written-day.ts";
import { findingData } from "./finding-data.ts";
import { keyData } from "./key-data.ts";
import { isLandscape, matrixParts } from "./matrix-data.ts";
import { noteGroups } from "./note-data.ts";
import { shortened } from "./wording.ts";

const HEAD_LENGTH = 70;
/** The foot has two lines; longer lists of people stand in full under "How this was made". */
const PEOPLE_IN_FOOT = 4;

/** A briefing as plain data: every word, date and number as the template prints it. */
export function pdfData(briefing: ComposedBriefing) {
  const noteNumbers = new Set(briefing.notes.map((note) => note.number));
  return {
    ...frameData(briefing),
    findings: briefing.findings.map((finding) => findingData(finding, noteNumbers)),
    exceptions: briefing.exceptions.map(({ claimNumber, justification, proposedBy, approvedBy }) => ({
      claim: claimNumber,
      words: `“${justification}” ${peopleSentence([proposedBy], approvedBy)}`,
    })),
    landscape: isLandscape(briefing.texts.length),
    parts: matrixParts(briefing),
    key: keyData(briefing),
    noteGroups: noteGroups(briefing),
    method: methodWords(briefing),
    texts: briefing.texts.map(({ number, outletName, headline, byline, publishedOn, captureSha256 }) => ({
      number,
      name: shortened(outletName, 60),
      piece: shortened([headline ?? "no headline", byline].filter((part) => part !== null).join(", "), 90),
      day: writtenDay(publishedOn),
      hash: grouped(captureSha256),
    })),
  };
}

function frameData(briefing: ComposedBriefing) {
  const { headline, storyTitle, deskName, edition, asOf } = briefing;
  const [year = 1970, month = 1, day = 1] = asOf.slice(0, 10).split("-").map(Number);
  const what = edition === null ? "Draft" : `Edition ${edition}`;
  return {
    headline,
    deskName,
    edition,
    date: { year, month, day },
    writtenDay: writtenDay(asOf),
    description: `${what} of a briefing on ${storyTitle}, ${writtenDay(asOf)}`,
    runningTitle: shortened(headline, HEAD_LENGTH),
    people: `${what}, ${writtenDay(asOf)}. ${peopleSentence(few(briefing.proposedBy), few(briefing.approvedBy))}`,
  };
}

function methodWords({ texts: captured, proposedBy, approvedBy }: ComposedBriefing): string {
  const texts = captured.length === 1 ? "One text was" : `${capital(counted(captured.length, "text"))} were`;
  return [
    `${texts} captured and hashed; each quote stands word for word in the text it names.`,
    "Each passage was followed to whoever it comes from: passages that end at one person, office or record are one voice, however many outlets carry it.",
    "An outlet’s own reporting that names nobody is printed as “no source given”.",
    approvedBy.length > 0 ? "Whoever approved a claim had written nothing on it." : "",
    peopleSentence(proposedBy, approvedBy),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function peopleSentence(proposedBy: readonly string[], approvedBy: readonly string[]): string {
  const proposed = proposedBy.length > 0 ? `proposed by ${listed(proposedBy)}` : "";
  const approved = approvedBy.length > 0 ? `approved by ${listed(approvedBy)}` : "";
  const parts = [proposed, approved].filter((part) => part !== "");
  return parts.length > 0 ? `${capital(parts.join(", "))}.` : "";
}

function few(people: readonly string[]): string[] {
  if (people.length <= PEOPLE_IN_FOOT) return [...people];
  return [...people.slice(0, PEOPLE_IN_FOOT - 1), `${people.length - PEOPLE_IN_FOOT + 1} others`];
}

const grouped = (hash: string): string => hash.replace(/(.{4})(?=.)/g, "$1 ");
