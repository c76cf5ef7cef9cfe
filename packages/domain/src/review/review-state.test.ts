import { describe, expect, test } from "vitest";
import {
  isSettled,
  nextState,
  REVIEW_COMMANDS,
  REVIEW_STATE_WORDS,
  REVIEW_STATES,
  type ReviewCommand,
  type ReviewState,
  type Standing,
} from "./review-state.ts";

/** RULES "Review", row by row, and the house's decisions on what an edit does. Whatever is not here is refused. */
const ALLOWED: readonly (readonly [ReviewState, ReviewCommand, ReviewState])[] = [
  ["DRAFT", "START", "CHECKING"],
  ["CHECKING", "PROPOSE", "PROPOSED"],
  ["PROPOSED", "RETURN", "RETURNED"],
  ["PROPOSED", "APPROVE", "APPROVED"],
  ["STALE", "REAFFIRM", "APPROVED"],
  ["APPROVED", "RELEASE", "RELEASED"],
  // A correction is proposed like any verdict; that its approval leads to CORRECTED is told below.
  ["RELEASED", "PROPOSE", "PROPOSED"],
  ["CORRECTED", "PROPOSE", "PROPOSED"],
  // A claim may stand in a second edition.
  ["RELEASED", "RELEASE", "RELEASED"],
  ["CORRECTED", "RELEASE", "CORRECTED"],
  // A draft and a check go on as they are; a returned claim is taken up by working on it.
  ["DRAFT", "EDIT", "DRAFT"],
  ["CHECKING", "EDIT", "CHECKING"],
  ["RETURNED", "EDIT", "CHECKING"],
  ["STALE", "EDIT", "CHECKING"],
  // Proposing a returned or stale claim takes it up and proposes it in one step.
  ["RETURNED", "PROPOSE", "PROPOSED"],
  ["STALE", "PROPOSE", "PROPOSED"],
  // A change to what a reviewer is looking at, or has approved, undoes it.
  ["PROPOSED", "EDIT", "CHECKING"],
  ["APPROVED", "EDIT", "STALE"],
  ["RELEASED", "EDIT", "STALE"],
  ["CORRECTED", "EDIT", "STALE"],
  // What changes under a claim makes it stale and takes nothing up: a stale or returned one waits as it was.
  ["DRAFT", "SHIFT", "DRAFT"],
  ["CHECKING", "SHIFT", "CHECKING"],
  ["PROPOSED", "SHIFT", "CHECKING"],
  ["RETURNED", "SHIFT", "RETURNED"],
  ["APPROVED", "SHIFT", "STALE"],
  ["STALE", "SHIFT", "STALE"],
  ["RELEASED", "SHIFT", "STALE"],
  ["CORRECTED", "SHIFT", "STALE"],
  // Anything before its release may be withdrawn.
  ["DRAFT", "WITHDRAW", "WITHDRAWN"],
  ["CHECKING", "WITHDRAW", "WITHDRAWN"],
  ["PROPOSED", "WITHDRAW", "WITHDRAWN"],
  ["RETURNED", "WITHDRAW", "WITHDRAWN"],
  ["APPROVED", "WITHDRAW", "WITHDRAWN"],
  ["STALE", "WITHDRAW", "WITHDRAWN"],
];

describe.each(REVIEW_COMMANDS)("%s", (command) => {
  test.each(REVIEW_STATES)("from %s goes where the rules say, or nowhere", (state) => {
    const row = ALLOWED.find(([from, by]) => from === state && by === command);
    expect(nextState(state, command)).toBe(row?.[2] ?? null);
  });
});

/** All states that commands other than the given ones can reach, in print or not as it goes. */
function reachable(from: ReviewState, without: readonly ReviewCommand[]): Set<ReviewState> {
  const ways = new Map([[`${from} UNRELEASED`, { state: from, standing: "UNRELEASED" as Standing }]]);
  for (const { state, standing } of ways.values()) {
    for (const command of REVIEW_COMMANDS) {
      const next = without.includes(command) ? null : nextState(state, command, standing);
      if (!next) continue;
      const after = next === "CORRECTED" || (next === "RELEASED" && standing === "UNRELEASED") ? next : standing;
      ways.set(`${next} ${after}`, { state: next, standing: after });
    }
  }
  return new Set([...ways.values()].map(({ state }) => state));
}

describe("what stands in an edition", () => {
  test.each(REVIEW_STATES)("is never withdrawn, from %s", (state) => {
    expect(nextState(state, "WITHDRAW", "RELEASED")).toBe(null);
    expect(nextState(state, "WITHDRAW", "CORRECTED")).toBe(null);
  });

  test("comes back changed as a correction, and unchanged as it stood", () => {
    expect(nextState("PROPOSED", "APPROVE", "RELEASED")).toBe("CORRECTED");
    expect(nextState("PROPOSED", "APPROVE", "CORRECTED")).toBe("CORRECTED");
    expect(nextState("STALE", "REAFFIRM", "RELEASED")).toBe("RELEASED");
    expect(nextState("STALE", "REAFFIRM", "CORRECTED")).toBe("CORRECTED");
  });
});

test("nothing leads to an approval but a reviewer's approval", () => {
  const states = reachable("DRAFT", ["APPROVE", "REAFFIRM"]);
  for (const settled of REVIEW_STATES.filter(isSettled)) expect(states).not.toContain(settled);
});

test("nothing is released that was not approved, and nothing approved that was not proposed", () => {
  expect(reachable("DRAFT", ["APPROVE"])).not.toContain("RELEASED");
  expect(reachable("DRAFT", ["PROPOSE"])).not.toContain("APPROVED");
});

test("every state can be reached, and only withdrawal is final", () => {
  expect([...reachable("DRAFT", [])].sort()).toEqual([...REVIEW_STATES].sort());
  for (const state of REVIEW_STATES) {
    expect(reachable(state, []).size > 1, state).toBe(state !== "WITHDRAWN");
  }
});

test("no edit leaves an approval standing", () => {
  for (const state of REVIEW_STATES) {
    const next = nextState(state, "EDIT");
    if (next) expect(isSettled(next), state).toBe(false);
  }
});

test("only approved, released and corrected claims may stand in a briefing", () => {
  expect(REVIEW_STATES.filter(isSettled)).toEqual(["APPROVED", "RELEASED", "CORRECTED"]);
});

test("every state has a word of its own", () => {
  expect(new Set(REVIEW_STATES.map((state) => REVIEW_STATE_WORDS[state])).size).toBe(REVIEW_STATES.length);
});
