import { expect, test } from "vitest";
import { isForeign } from "./same-origin.ts";

const foreign = (headers: Record<string, string>): boolean =>
  isForeign(new Headers({ host: "10.0.0.5:3000", ...headers }), "https://desk.example");

test.each([
  [{}, false],
  [{ "sec-fetch-site": "same-origin", origin: "https://desk.example" }, false],
  [{ "sec-fetch-site": "none" }, false],
  [{ origin: "https://desk.example" }, false],
  [{ origin: "http://10.0.0.5:3000" }, false],
  [{ "sec-fetch-site": "cross-site" }, true],
  [{ "sec-fetch-site": "same-site", origin: "https://wiki.example" }, true],
  [{ origin: "https://evil.example" }, true],
  [{ origin: "https://desk.example:8443" }, true],
  [{ origin: "https://desk.example.evil.example" }, true],
  [{ origin: "null" }, true],
])("a request with %o is from elsewhere: %s", (headers, is) => {
  expect(foreign(headers)).toBe(is);
});
