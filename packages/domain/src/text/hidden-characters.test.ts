import { expect, test } from "vitest";
import { hiddenCharacters } from "./hidden-characters.ts";

test("a plain text hides nothing, whatever its quotes, dashes, accents and emoji", () => {
  expect(hiddenCharacters("“Café” — it’s 5 € … 😀\n\n\tЛавров")).toEqual([]);
});

test("hidden characters are named with their UTF-16 offsets, in order", () => {
  expect(hiddenCharacters("😀a\u202Eb\u200Bc")).toEqual([
    { offset: 3, name: "right-to-left override" },
    { offset: 5, name: "zero width space" },
  ]);
});

test("every bidirectional control that Unicode knows is shown by name", () => {
  const controls = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((each) =>
    /\p{Bidi_Control}/u.test(each),
  );
  expect(controls.length).toBeGreaterThanOrEqual(12);
  for (const control of controls) {
    const [found] = hiddenCharacters(`x${control}`);
    expect(found, `U+${control.charCodeAt(0).toString(16)}`).toMatchObject({ offset: 1 });
    expect(found?.name).not.toBe("hidden character");
  }
});

test.each(["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD"])(
  "the zero width character %j is shown by name",
  (character) => {
    expect(hiddenCharacters(character)).toHaveLength(1);
    expect(hiddenCharacters(character)[0]?.name).not.toBe("hidden character");
  },
);
