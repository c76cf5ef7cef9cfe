import { expect, test } from "vitest";
import { hostOf, outletAt, ownHostOf } from "./outlet-domain.ts";

test.each([
  ["https://www.Herald.example/2025/pier", "herald.example"],
  ["http://edition.herald.example:8080?x=1", "edition.herald.example"],
  ["https://reader@herald.example#top", "herald.example"],
  ["https://herald.example\\@evil.example/", "herald.example"],
  ["http://127.0.0.1:4001/pier", null],
  ["http://localhost/", null],
  ["herald.example/pier", null],
])("the host of %s is %s", (url, host) => {
  expect(hostOf(url)).toBe(host);
});

test("an archive, or a site of many, says nothing of who published", () => {
  expect(ownHostOf("https://x.com/herald/status/1")).toBeNull();
  expect(ownHostOf("https://herald.substack.com/p/pier")).toBeNull();
  expect(ownHostOf("https://web.archive.org/web/2025/https://herald.example/")).toBeNull();
  expect(ownHostOf("https://archive.org.example/")).toBe("archive.org.example");
});

test("an address belongs to the outlet with the longest domain that it stands on", () => {
  const post = { name: "Post", domains: ["post.example"] };
  const sport = { name: "Post Sport", domains: ["sport.post.example", "goals.example"] };
  expect(outletAt("https://post.example/a", [post, sport])?.outlet).toBe(post);
  expect(outletAt("https://live.sport.post.example/a", [post, sport])).toEqual({
    outlet: sport,
    domain: "sport.post.example",
  });
  expect(outletAt("https://outpost.example/a", [post, sport])).toBeNull();
});
