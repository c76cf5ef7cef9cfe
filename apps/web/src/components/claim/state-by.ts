import type { ClaimView } from "@second-source/server/view/claim-view";

/** Who a claim's present state is due to, as it reads after the state: "by Jonas Lindqvist". */
export function stateBy(claim: ClaimView): string | null {
  const name = nameOf(claim);
  return name ? `by ${name}` : null;
}

function nameOf({ state, verdict, reviews, approvedBy }: ClaimView): string | null {
  if (state === "PROPOSED") return verdict?.proposedBy ?? null;
  if (state === "RETURNED") return reviews.findLast((review) => review.decision === "RETURNED")?.reviewer ?? null;
  return approvedBy.at(-1) ?? null;
}
