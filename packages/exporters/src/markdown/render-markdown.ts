import type {
  BriefingFinding,
  BriefingFindingClaim,
  BriefingLeg,
  BriefingMatrixCell,
  BriefingNote,
  BriefingText,
  ComposedBriefing,
} from "@second-source/domain/briefing/briefing";
import { MODE_WORDS, STANCE_WORDS } from "@second-source/domain/claim/assertion";
import { evidenceWords } from "@second-source/domain/evidence/evidence-words";
import { listed } from "@second-source/domain/text/counted";
import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import { legSentence, legStart } from "@second-source/domain/briefing/leg-words";
import { writtenDay } from "../written-day.ts";
import { escapeMarkdown as md, linked } from "./escape-markdown.ts";

/** The briefing as Markdown: findings with footnotes, the matrix as a table, and the texts with their hashes at the end. */
export function renderMarkdown(briefing: ComposedBriefing): string {
  const sections = [
    head(briefing),
    `## Findings\n\n${briefing.findings.map(finding).join("\n\n")}`,
    exceptions(briefing),
    `## Who says what, and who told them\n\n${matrix(briefing)}\n\n${key(briefing)}`,
    `## The texts they stand in\n\n${texts(briefing.texts)}`,
    `## How this was made\n\n${method(briefing)}`,
    briefing.notes.map(footnote).join("\n"),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function head(briefing: ComposedBriefing): string {
  const edition = briefing.edition === null ? "Draft" : `Edition ${briefing.edition}`;
  return `# ${md(briefing.headline)}\n\n${md(briefing.deskName)} · ${edition} · ${writtenDay(briefing.asOf)}`;
}

/** A sentence with its verdict; under it, claim by claim where there are several, a line for each origin. */
function finding(each: BriefingFinding): string {
  const isSeveral = each.claims.length > 1;
  const [only] = each.claims;
  const references = each.noteNumbers.map((number) => `[^${number}]`).join("");
  const title = !only ? "**Unverified**: " : isSeveral ? "" : `${verdict(only)}: `;
  const beneath = each.claims.flatMap((claim) => [
    ...(isSeveral ? [`  ${verdict(claim)}, claim ${claim.claimNumber}:`] : []),
    ...(claim.legs.length > 0 ? [claim.legs.map((one) => `  - ${leg(one)}`).join("\n")] : []),
    ...(claim.remarks.length > 0 ? [`  ${claim.remarks.map(md).join(" ")}`] : []),
  ]);
  const own = each.remarks.length > 0 ? [`  ${each.remarks.map(md).join(" ")}`] : [];
  return [`- ${title}${md(each.text)}${references}`, ...beneath, ...own].join("\n\n");
}

function verdict({ label, byException, flags }: BriefingFindingClaim): string {
  const beside = flags.length > 0 ? ` (${flags.map(md).join("; ")})` : "";
  return `**${VERDICT_WORDS[label]}${byException ? " †" : ""}**${beside}`;
}

function leg({ marks, lead, name, rest }: BriefingLeg): string {
  const start = legStart({ lead, name });
  return `${marks.map(chip).join(" ")} ${md(start.lead)}**${md(start.name)}**${md(legSentence(rest))}`;
}

function exceptions({ exceptions: marked }: ComposedBriefing): string {
  if (marked.length === 0) return "";
  const items = marked.map(({ claimNumber, justification, proposedBy, approvedBy }) => {
    const people = [`proposed by ${proposedBy}`, approvedBy.length > 0 ? `approved by ${listed(approvedBy)}` : ""]
      .filter(Boolean)
      .join(", ");
    return `- † Claim ${claimNumber}: ${md(justification)} (${md(people)})`;
  });
  return `## Marked by exception\n\n${items.join("\n")}`;
}

function matrix({ texts: columns, matrix: rows }: ComposedBriefing): string {
  const header = [
    "Claim",
    ...columns.map((text) => `${md(text.outletName)}, ${writtenDay(text.publishedOn)}`),
    "Evidence",
    "Verdict",
  ];
  const lines = rows.map((row) => {
    const words = row.evidence && evidenceWords(row.evidence);
    return [
      `${row.number}. ${md(row.wording)}`,
      ...row.cells.map(cell),
      words ? `${words.title}: ${md(words.detail)}` : "",
      `${VERDICT_WORDS[row.verdict]}${row.byException ? " †" : ""}`,
    ];
  });
  return [header, header.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function cell(each: BriefingMatrixCell): string {
  if (each.kind !== "SAYS") return each.kind === "SILENT" ? "*silent*" : "*silent so far*";
  return each.assertions
    .map(({ mark, stance, mode }) => `${chip(mark)} ${STANCE_WORDS[stance]}, ${MODE_WORDS[mode]}`)
    .join("; ");
}

function key({ origins }: ComposedBriefing): string {
  return origins.map((mark) => `${chip(mark)} ${md(`${mark.name}${STYLE_WORDS[mark.style]}`)}`).join(" · ");
}

const STYLE_WORDS = { NAMED: "", OWN: "", UNKNOWN: "", INFERRED: ", inferred", WITHDRAWN: ", withdrawn" } as const;

/** Paper without colour: (WE) own reporting, [A] an origin, [A?] inferred, [-A-] withdrawn, [?] nobody named. */
function chip({ letter, style }: BriefingNote["mark"]): string {
  if (style === "OWN") return `(${letter})`;
  if (style === "WITHDRAWN") return md(`[-${letter}-]`);
  return md(style === "INFERRED" ? `[${letter}?]` : `[${letter}]`);
}

function texts(all: readonly BriefingText[]): string {
  const header = ["Text", "Headline", "By", "Published", "sha256 of the text"];
  const lines = all.map((text) => [
    `${text.number}. ${linked(text.outletName, text.url)}`,
    md(text.headline ?? "no headline"),
    md(text.byline ?? "no byline"),
    writtenDay(text.publishedOn),
    `\`${text.captureSha256}\``,
  ]);
  return [header, header.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function method({ proposedBy, approvedBy }: ComposedBriefing): string {
  const people = [
    proposedBy.length > 0 ? `Proposed by ${md(listed(proposedBy))}.` : "",
    approvedBy.length > 0
      ? `Approved by ${md(listed(approvedBy))}, who had written nothing on what they approved.`
      : "",
  ];
  return `Each text was captured and hashed; each quote stands word for word in its capture. Passages that lead to one origin are one voice, however many outlets carry it. An outlet’s own reporting that names nobody is printed as “no source given”. It speaks of reporting, not of truth. ${people.filter(Boolean).join(" ")}`.trim();
}

function footnote(note: BriefingNote): string {
  const outlet = linked(note.outletName, note.url);
  const said = [STANCE_WORDS[note.stance], MODE_WORDS[note.mode]].join(", ");
  return `[^${note.number}]: ${md(note.quote)} (text ${note.text}, ${outlet}). Claim ${note.claimNumber}: ${said}, ${md(note.attribution)}.`;
}
