import { expect, test } from "vitest";
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

test("a site without one lets everybody read, one that cannot say lets nobody", () => {
  expect(said("User-agent: *\nDisallow: /", 404)).toBe(true);
  expect(said("", 503)).toBe(false);
});
