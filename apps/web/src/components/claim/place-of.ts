import type { AssertionModel } from "@second-source/server/view/claim-model";

/** Where a passage stands, or that it has lost its place. */
export function placeOf({ placement, sentence }: AssertionModel): string {
  if (placement === "ORPHANED") return "lost its place: the outlet changed its text";
  return placement === "MOVED" ? `moved, to be confirmed, sentence ${sentence}` : `sentence ${sentence}`;
}
