import type { ShownAssertion } from "@second-source/server/view/claim-view";

/** Where a passage stands, or that it has lost its place. */
export function placeOf({ placement, sentence }: Pick<ShownAssertion, "placement" | "sentence">): string {
  if (placement === "ORPHANED") return "lost its place: the outlet changed its text";
  return placement === "MOVED" ? `moved, to be confirmed, sentence ${sentence}` : `sentence ${sentence}`;
}
