import { REVIEW_STATE_WORDS, type ReviewState } from "@second-source/domain/review/review-state";
import type { ReactNode } from "react";

/** How many of the three steps are filled. */
const STEPS: Record<ReviewState, number> = {
  DRAFT: 0,
  CHECKING: 1,
  PROPOSED: 2,
  RETURNED: 1,
  APPROVED: 3,
  STALE: 3,
  RELEASED: 3,
  CORRECTED: 3,
  WITHDRAWN: 0,
};

export function ReviewMark({ state, by = null }: { state: ReviewState; by?: string | null }): ReactNode {
  return (
    <span className={`rs rs-${state.toLowerCase()}`}>
      <svg className="meter" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
        {state === "RETURNED" ? (
          <path
            d="M5 1.5 1.5 5 5 8.5M2 5h11.5a2.9 2.9 0 0 1 0 5.8H8"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        ) : (
          <Meter state={state} />
        )}
      </svg>
      <span>
        {REVIEW_STATE_WORDS[state]}
        {by ? <span className="who"> {by}</span> : null}
      </span>
    </span>
  );
}

function Meter({ state }: { state: ReviewState }): ReactNode {
  return (
    <>
      {[0, 1, 2].map((step) =>
        step < STEPS[state] ? (
          <rect key={step} x={1 + step * 6} y="2.5" width="5" height="7" fill="currentColor" />
        ) : (
          <rect
            key={step}
            x={1.6 + step * 6}
            y="3.1"
            width="3.8"
            height="5.8"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.2"
          />
        ),
      )}
      {state === "STALE" ? <path d="M6 11.5 13 .5" stroke="var(--paper)" strokeWidth="4" /> : null}
      {state === "STALE" ? <path d="M7.5 11.5 12.5 .5" stroke="currentColor" strokeWidth="1.2" /> : null}
      {state === "RELEASED" || state === "CORRECTED" ? (
        <path d="M.5 11.3h19" stroke="currentColor" strokeWidth="1.4" />
      ) : null}
      {state === "CORRECTED" ? (
        <path d="M1 .7h18" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2 1.5" />
      ) : null}
      {state === "WITHDRAWN" ? <path d="M.5 6h19" stroke="currentColor" strokeWidth="1.4" /> : null}
    </>
  );
}
