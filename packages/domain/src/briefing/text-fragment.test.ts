import fc from "fast-check";
import { expect, test } from "vitest";
import { textFragmentUrl } from "./text-fragment.ts";

const PAGE = "https://outlet.example/story?id=1";

test("a short quote is addressed as a whole", () => {
  expect(textFragmentUrl(PAGE, "the talks were useful")).toBe(`${PAGE}#:~:text=the%20talks%20were%20useful`);
});

test("a long quote is addressed by its first and last words", () => {
  expect(textFragmentUrl(PAGE, "one two three four five six seven eight nine")).toBe(
    `${PAGE}#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine`,
  );
});

test("the directive's own marks in a quote are encoded", () => {
  expect(textFragmentUrl(PAGE, "near-term, “A&B” (no!)")).toBe(
    `${PAGE}#:~:text=near%2Dterm%2C%20%E2%80%9CA%26B%E2%80%9D%20%28no%21%29`,
  );
});

test("a fragment that the address has already stays, and an older text directive goes", () => {
  expect(textFragmentUrl(`${PAGE}#part`, "useful")).toBe(`${PAGE}#part:~:text=useful`);
  expect(textFragmentUrl(`${PAGE}#part:~:text=old`, "useful")).toBe(`${PAGE}#part:~:text=useful`);
});

test.each([[null], ["javascript:alert(1)"], ["ftp://outlet.example/story"], ["/story"], [""]])(
  "no link is made of the address %j",
  (url) => {
    expect(textFragmentUrl(url, "useful")).toBeNull();
  },
);

test("any quote can be read back from its address", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "é", "—", "-", ",", "&", "%", "#", "“", "😀"),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), fc.constantFrom(" ", "\n", "  "), (words, space) => {
      const directive = textFragmentUrl(PAGE, words.join(space))?.split(":~:text=")[1] ?? "";
      expect(directive).toMatch(/^[A-Za-z0-9%_.~]+(,[A-Za-z0-9%_.~]+)?$/);
      const terms = directive.split(",").map(decodeURIComponent);
      expect(terms).toEqual(
        words.length <= 8 ? [words.join(" ")] : [words.slice(0, 4).join(" "), words.slice(-4).join(" ")],
      );
    }),
  );
});
