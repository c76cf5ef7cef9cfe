import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leadByNote } from "./lead";

const kept = new Map<string, string>();
const listeners = new Set<(event: StorageEvent) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => {
      kept.delete(key);
      for (const heard of listeners) heard({ key, newValue: null } as StorageEvent);
    },
  });
  vi.stubGlobal("addEventListener", (kind: string, heard: (event: StorageEvent) => void) => {
    if (kind === "storage") listeners.add(heard);
  });
  vi.stubGlobal("removeEventListener", (_: string, heard: (event: StorageEvent) => void) => listeners.delete(heard));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A tab that writes down whether it leads. */
function tab() {
  const state = { leads: false, stop: (): void => undefined };
  state.stop = leadByNote(() => {
    state.leads = true;
    return () => {
      state.leads = false;
    };
  });
  return state;
}

test("of tabs that come at once one leads, and goes on to lead", () => {
  const tabs = [tab(), tab(), tab()];
  for (let second = 0; second < 20; second++) {
    vi.advanceTimersByTime(1000);
    expect(tabs.filter(({ leads }) => leads)).toHaveLength(1);
  }
  for (const { stop } of tabs) stop();
});

test("when the one that leads goes, another does at once", () => {
  const [one, two] = [tab(), tab()];
  vi.advanceTimersByTime(200);
  const [leader, other] = one.leads ? [one, two] : [two, one];
  leader.stop();
  vi.advanceTimersByTime(200);
  expect([leader.leads, other.leads]).toEqual([false, true]);
  other.stop();
});

test("a note that nobody renews any more is nobody's", () => {
  kept.set("second-source line", `somebody ${Date.now() + 4000}`);
  const one = tab();
  vi.advanceTimersByTime(3000);
  expect(one.leads).toBe(false);
  vi.advanceTimersByTime(3000);
  expect(one.leads).toBe(true);
  one.stop();
});
