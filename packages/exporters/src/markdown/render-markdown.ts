import type {
  BriefingFinding,
  BriefingMatrixCell,
  BriefingNote,
  ComposedBriefing,
} from "@second-source/domain/briefing/briefing";
import { MODE_WORDS, STANCE_WORDS } from "@second-source/domain/claim/assertion";
import { evidenceWords } from "@second-source/domain/evidence/evidence-words";
import { listed } from "@second-source/domain/text/counted";
import { VERDICT_WORDS } from "@second-source/domain/verdict/verdict";
import { writtenDay } from "../written-day.ts";
import { escapeMarkdown as md, linkTarget } from "./escape-markdown.ts";

/** The briefing as Markdown: findings with footnotes, the matrix as a table, each quote with its capture's hash. */
export function renderMarkdown(briefing: ComposedBriefing): string {
  const sections = [
    head(briefing),
    `## Findings\n\n${briefing.findings.map(finding).join("\n\n")}`,
    exceptions(briefing),
    `## Who says what, and who told them\n\n${matrix(briefing)}\n\n${key(briefing)}`,
    `## How this was made\n\n${method(briefing)}`,
    briefing.notes.map(footnote).join("\n"),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function head(briefing: ComposedBriefing): string {
  const edition = briefing.edition === null ? "Draft" : `Edition ${briefing.edition}`;
  return `# ${md(briefing.headline)}\n\n${md(briefing.deskName)} · ${edition} · ${writtenDay(briefing.asOf)}`;
}

function finding(each: BriefingFinding): string {
  const verdicts = each.verdicts
    .map(({ label, byException }) => `**${VERDICT_WORDS[label]}${byException ? " †" : ""}**`)
    .join(", ");
  const references = each.noteNumbers.map((number) => `[^${number}]`).join("");
  const beneath = [sentence(each.attribution), ...each.remarks]
    .filter((part) => part !== "")
    .map(md)
    .join(" ");
  return `- ${verdicts}: ${md(each.text)}${references}${beneath ? `\n\n  ${beneath}` : ""}`;
}

function sentence(words: string): string {
  return words === "" ? "" : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
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

function matrix({ outlets, matrix: rows }: ComposedBriefing): string {
  const header = [
    "Claim",
    ...outlets.map((outlet) => `${md(outlet.name)}, ${writtenDay(outlet.publishedOn)}`),
    "Evidence",
    "Verdict",
  ];
  const lines = rows.map((row) => {
    const words = evidenceWords(row.evidence);
    const verdict = `${VERDICT_WORDS[row.verdict]}${row.byException ? " †" : ""}`;
    return [
      `${row.number}. ${md(row.wording)}`,
      ...row.cells.map(cell),
      `${words.title}, ${md(words.detail)}`,
      verdict,
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
  return origins
    .map((mark) => `${chip(mark)} ${md(mark.style === "INFERRED" ? `${mark.name}, inferred` : mark.name)}`)
    .join(" · ");
}

/** Paper without colour: (W) own reporting, [A] named, [A?] inferred, [?] nobody named. */
function chip({ letter, style }: BriefingNote["mark"]): string {
  if (style === "OWN") return `(${letter})`;
  return md(style === "INFERRED" ? `[${letter}?]` : `[${letter}]`);
}

function method({ proposedBy, approvedBy, outlets }: ComposedBriefing): string {
  const people = [
    proposedBy.length > 0 ? `Proposed by ${md(listed(proposedBy))}.` : "",
    approvedBy.length > 0
      ? `Approved by ${md(listed(approvedBy))}, who had written nothing on what they approved.`
      : "",
  ];
  const captures = outlets.map((outlet) => `- ${md(outlet.name)}: sha256 \`${outlet.captureSha256}\``);
  return `Each text was captured and hashed; each quote stands word for word in its capture. Passages that lead to one origin are one voice, however many outlets carry it. An outlet’s own reporting that names nobody is printed as “no source stated”. ${people.filter(Boolean).join(" ")}\n\n${captures.join("\n")}`;
}

function footnote(note: BriefingNote): string {
  const piece = [note.headline ? `“${note.headline}”` : null, note.byline, writtenDay(note.publishedOn)].filter(
    (part) => part !== null,
  );
  const outlet = note.url ? `[${md(note.outletName)}](${linkTarget(note.url)})` : md(note.outletName);
  const said = [STANCE_WORDS[note.stance], MODE_WORDS[note.mode], note.attribution].map(md).join(", ");
  return `[^${note.number}]: “${md(note.quote)}” — ${outlet}, ${piece.map(md).join(", ")}. Claim ${note.claimNumber}: ${said}. Capture sha256 \`${note.captureSha256}\`.`;
}
