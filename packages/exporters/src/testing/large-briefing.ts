import type { ComposedBriefing } from "@second-source/domain/briefing/briefing";
import { sampleBriefing } from "./sample-briefing.ts";

/** The sample blown up to any size: its rows, notes and findings over and over, with numbers of their own. */
export function largeBriefing({
  findings,
  outlets,
  claims,
}: {
  findings: number;
  outlets: number;
  claims: number;
}): ComposedBriefing {
  const notes = repeated(sampleBriefing.notes, claims * 4).map((note, index) => ({
    ...note,
    number: index + 1,
    claimNumber: (index % claims) + 1,
  }));
  const matrix = repeated(sampleBriefing.matrix, claims).map((row, index) => ({
    ...row,
    number: index + 1,
    cells: repeated(row.cells, outlets),
  }));
  return {
    ...sampleBriefing,
    findings: repeated(sampleBriefing.findings, findings).map((finding, index) => ({
      ...finding,
      sentenceId: `s${index}`,
      noteNumbers: [2 * index + 1, 2 * index + 2],
    })),
    notes: notes
      .toSorted((a, b) => a.claimNumber - b.claimNumber)
      .map((note, index) => ({ ...note, number: index + 1 })),
    outlets: repeated(sampleBriefing.outlets, outlets).map((outlet, index) => ({
      ...outlet,
      name: index < 5 ? outlet.name : `${outlet.name} of the north, number ${index + 1}`,
    })),
    matrix,
  };
}

function repeated<Item>(items: readonly Item[], count: number): Item[] {
  return Array.from({ length: count }, (_, index) => items[index % items.length]).filter((item) => item !== undefined);
}
