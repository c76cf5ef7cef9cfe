import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { sampleBriefing } from "./sample-briefing.ts";

/** The sample blown up to any size: its rows, notes, findings and texts over and over, with numbers of their own. */
export function largeBriefing({
  findings,
  outlets,
  claims,
}: {
  findings: number;
  outlets: number;
  claims: number;
}): ComposedBriefing {
  const notes = repeated(sampleBriefing.notes, claims * 4)
    .map((note, index) => ({ ...note, claimNumber: (index % claims) + 1, text: (index % outlets) + 1 }))
    .toSorted((a, b) => a.claimNumber - b.claimNumber)
    .map((note, index) => ({ ...note, number: index + 1 }));
  return {
    ...sampleBriefing,
    notes,
    findings: repeated(sampleBriefing.findings, findings).map((finding, index) => ({
      ...finding,
      sentenceId: `s${index}`,
      noteNumbers: [2 * index + 1, 2 * index + 2],
    })),
    texts: repeated(sampleBriefing.texts, outlets).map((text, index) => ({
      ...text,
      number: index + 1,
      outletName: index < 5 ? text.outletName : `${text.outletName} of the north, number ${index + 1}`,
    })),
    matrix: repeated(sampleBriefing.matrix, claims).map((row, index) => ({
      ...row,
      number: index + 1,
      cells: repeated(row.cells, outlets),
    })),
  };
}

function repeated<Item>(items: readonly Item[], count: number): Item[] {
  return Array.from({ length: count }, (_, index) => items[index % items.length]).filter((item) => item !== undefined);
}
