import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readToken, shownToken, TOKEN_BYTES, tokenOf } from "./invitation-token.ts";

describe("the token of a link that works once", () => {
  const bytes = fc.uint8Array({ minLength: TOKEN_BYTES, maxLength: TOKEN_BYTES });

  test("holds every bit that was drawn", () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(tokenOf(one) === tokenOf(other)).toBe(one.join() === other.join());
      }),
    );
  });

  test("is read as it is shown, also in small letters, with its #, and with O for 0 and l for 1", () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        const token = tokenOf(drawn);
        expect(readToken(`#${shownToken(token).toLowerCase()}`)).toBe(token);
        expect(readToken(token.replace(/0/g, "O").replace(/1/g, "l"))).toBe(token);
      }),
    );
  });

  test("is shown in six groups of four", () => {
    expect(shownToken(tokenOf(new Uint8Array(TOKEN_BYTES)))).toBe("0000-0000-0000-0000-0000-0000");
  });

  test.each(["", "7Q4M-2XKD", "7Q4M-2XKD-9PTR-V0HC-7Q4M-2XKDA", "7Q4M-2XKD-9PTR-V0HC-7Q4M-2XK!"])(
    "is not read from “%s”",
    (typed) => {
      expect(readToken(typed)).toBeNull();
    },
  );
});
