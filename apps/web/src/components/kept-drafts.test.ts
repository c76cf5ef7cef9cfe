import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftsOf, removeDraftsOf } from "./kept-drafts";

/** A browser's storage, whose keys are its own properties. */
function storage(kept: Record<string, string> = {}): Record<string, unknown> {
  const hidden = (value: unknown): PropertyDescriptor => ({ value, enumerable: false });
  return Object.defineProperties(kept, {
    getItem: hidden((key: string) => kept[key] ?? null),
    setItem: hidden((key: string, value: string) => void (kept[key] = value)),
    removeItem: hidden((key: string) => delete kept[key]),
  });
}

beforeEach(() => vi.stubGlobal("localStorage", storage()));
afterEach(() => vi.unstubAllGlobals());

test("a draft is its writer's, and waits for them", () => {
  draftsOf("maya", "foreign").write("new claim", { wording: "They met" });
  expect(draftsOf("jonas", "foreign").read("new claim", { wording: "" })).toBeNull();
  expect(draftsOf("maya", "culture").read("new claim", { wording: "" })).toBeNull();
  expect(draftsOf("maya", "foreign").read("new claim", { wording: "" })).toEqual({ wording: "They met" });
});

test("whoever signs out takes their own drafts along, and what belongs to nobody", () => {
  localStorage.setItem("second-source draft, second form new claim", '"old"');
  draftsOf("maya", "foreign").write("new claim", "mine");
  draftsOf("maya", "culture").write("new claim", "mine too");
  draftsOf("jonas", "foreign").write("new claim", "his");
  removeDraftsOf("maya");
  expect(Object.keys(localStorage)).toEqual(["second-source draft of jonas at foreign, new claim"]);
});

test("what a form with other fields has left is not put into this one", () => {
  const drafts = draftsOf("maya", "foreign");
  const read = (kept: unknown, like: unknown): unknown => {
    drafts.write("form", kept);
    return drafts.read("form", like);
  };
  expect(read("They met", { wording: "" })).toBeNull();
  expect(read({ text: "They met" }, { wording: "" })).toBeNull();
  expect(read({ wording: ["They met"] }, { wording: "" })).toBeNull();
  expect(read({ fields: { relay: "dpa" } }, { fields: { relays: [] } })).toBeNull();
  const filled = { wording: "They met", occasion: "Monday", relays: ["dpa"], origin: null };
  expect(read(filled, { wording: "", occasion: null, relays: [], origin: { id: "a" } })).toEqual(filled);
});

test("a storage that is full, forbidden or holds no JSON stops nobody", () => {
  localStorage.setItem("second-source draft of maya at foreign, form", "{");
  expect(draftsOf("maya", "foreign").read("form", "")).toBeNull();
  const forbidden = (): never => {
    throw new Error("forbidden");
  };
  vi.stubGlobal("localStorage", { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  const drafts = draftsOf("maya", "foreign");
  drafts.write("form", "typed");
  drafts.remove("form");
  removeDraftsOf("maya");
  expect(drafts.read("form", "")).toBeNull();
});
