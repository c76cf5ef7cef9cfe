import { expect, test } from "vitest";
import { weakness } from "./weak-password.ts";

const KNOWN = ["maya.okafor@example.org", "Maya Okafor"];

test.each([
  "password1234",
  "qwertyuiop12",
  "aaaaaaaaaaaaaaa",
  "letmeinletmein",
  "maya.okafor@example.org",
  "mayaokafor1990",
  "secondsource1",
])("%s is refused", (password) => {
  expect(weakness(password, KNOWN)).toMatch(/easily guessed/);
});

test.each([
  "copper lantern orbit fig",
  "vT9#kq2!mZ7w",
  "Zwölf Boxkämpfer jagen Eva",
  "the pier closes at half past nine",
])("%s is taken", (password) => {
  expect(weakness(password, KNOWN)).toBeNull();
});
