import { expect, test } from "vitest";
import { ownTimeOf } from "@second-source/domain/testing/own-time";
import { mayRead } from "./robots.ts";

const PAGE = new URL("https://herald.example/2025/pier?x=1");
const said = (text: string, status = 200): boolean => mayRead(PAGE, status, text);

test.each([
  ["says nothing", "", true],
  ["keeps everybody out", "User-agent: *\nDisallow: /", false],
  ["keeps others out", "User-agent: OtherBot\nDisallow: /", true],
  ["keeps us out by name", "User-agent: secondsource\nDisallow: /2025/\n\nUser-agent: *\nAllow: /", false],
  ["lets us in by name", "User-agent: *\nDisallow: /\n\nUser-agent: SecondSource\nAllow: /", true],
  ["lets in a longer path", "User-agent: *\nDisallow: /\nAllow: /2025/pier", true],
  ["is no robots.txt at all", "<html><body>Not found</body></html>", true],
])("a robots.txt that %s", (_, text, may) => {
  expect(said(text)).toBe(may);
});

test("one that names many robots and rules, or rules full of wildcards, is judged at once", () => {
  const agents = "User-agent: a\nUser-agent: *\n".repeat(8_000);
  const stars = `Disallow: /${"*a".repeat(140)}b\n`.repeat(1_700);
  const long = new URL(`https://herald.example/${"a".repeat(16_000)}`);
  expect(ownTimeOf(() => mayRead(PAGE, 200, `${agents}${"Disallow:/x\n".repeat(20_000)}`))).toBeLessThan(500);
  expect(ownTimeOf(() => mayRead(long, 200, `User-agent: *\n${stars}`))).toBeLessThan(1000);
});

test("rules after rules begin a group of their own, and agents named together share theirs", () => {
  expect(said("User-agent: *\nUser-agent: OtherBot\nDisallow: /2025/")).toBe(false);
  expect(said("User-agent: *\nDisallow: /old/\nUser-agent: OtherBot\nDisallow: /2025/")).toBe(true);
});

test("a site without one lets everybody read, one that cannot say lets nobody", () => {
  expect(said("User-agent: *\nDisallow: /", 404)).toBe(true);
  expect(said("", 503)).toBe(false);
});
