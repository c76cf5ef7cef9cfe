import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

test.each([
  ["no proxy: what the client writes counts for nothing", "198.51.100.4", "10.9.9.9", 0, "198.51.100.4"],
  ["one proxy: the address it was asked from", "10.0.0.2", "198.51.100.4", 1, "198.51.100.4"],
  [
    "one proxy: what the client wrote before it counts for nothing",
    "10.0.0.2",
    "1.2.3.4, 198.51.100.4",
    1,
    "198.51.100.4",
  ],
  ["two proxies", "10.0.0.3", "1.2.3.4, 198.51.100.4, 10.0.0.2", 2, "198.51.100.4"],
  ["fewer than were stated: who opened the connection", "10.0.0.3", undefined, 2, "10.0.0.3"],
  ["fewer than were stated, with a word of the client’s own", "10.0.0.3", "1.2.3.4", 2, "10.0.0.3"],
  ["an address of the older kind in the newer’s form", "::ffff:198.51.100.4", undefined, 0, "198.51.100.4"],
  ["nobody", undefined, undefined, 0, "unknown"],
])("%s", (_, peer, forwardedFor, proxies, expected) => {
  expect(clientAddress(peer, forwardedFor, proxies)).toBe(expected);
});
