import { expect, test } from "vitest";
import { actionsOf, AUDIT_ACTIONS, AUDIT_KIND_WORDS, AUDIT_KINDS } from "./audit-action.ts";

test("every action is written once, and is found by the filter of its kind", () => {
  expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length);
  expect(AUDIT_KINDS.flatMap(actionsOf).toSorted()).toEqual(AUDIT_ACTIONS.toSorted());
  expect(AUDIT_KINDS.filter((kind) => AUDIT_KIND_WORDS[kind] === "")).toEqual([]);
});
