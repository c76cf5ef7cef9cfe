import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

const STORY = "The envoys met on Thursday. “It’s useful,” he said — in Žilina.";
const LATIN = "The café’s owner – José – said “no”.";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...parts: (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, end: "le" | "be"): Uint8Array =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((index) => {
      const unit = text.charCodeAt(index);
      return end === "le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );
/** The characters of windows-1252 that the test sentences use beyond Latin-1. */
const CP1252: Record<string, number> = { "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80 };
const cp1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((each) => CP1252[each] ?? each.charCodeAt(0)));

test("plain UTF-8 is read as it is", () => {
  expect(decodeBytes(utf8(STORY))).toEqual({ text: STORY, charset: "utf-8" });
});

test("a byte order mark decides and does not become text", () => {
  expect(decodeBytes(bytesOf([0xef, 0xbb, 0xbf], utf8(STORY)))).toEqual({ text: STORY, charset: "utf-8" });
  expect(decodeBytes(bytesOf([0xff, 0xfe], utf16(STORY, "le")))).toEqual({ text: STORY, charset: "utf-16le" });
  expect(decodeBytes(bytesOf([0xfe, 0xff], utf16(STORY, "be")))).toEqual({ text: STORY, charset: "utf-16be" });
});

test.each(["le", "be"] as const)("UTF-16 (%s) without a mark is known by its zero bytes", (end) => {
  expect(decodeBytes(utf16(STORY, end))).toEqual({ text: STORY, charset: `utf-16${end}` });
});

test("a Cyrillic text in UTF-16, which has few zero bytes, is read by its mark", () => {
  const text = "Лавров встретился с ним.";
  expect(decodeBytes(bytesOf([0xff, 0xfe], utf16(text, "le")))).toEqual({ text, charset: "utf-16le" });
  expect(decodeBytes(bytesOf([0xfe, 0xff], utf16(text, "be")))).toEqual({ text, charset: "utf-16be" });
});

test("bytes that are no UTF-8 and declare nothing are windows-1252, with its quotation marks and dashes", () => {
  expect(decodeBytes(cp1252(LATIN))).toEqual({ text: LATIN, charset: "windows-1252" });
});

test.each([
  '<meta charset="iso-8859-2">',
  "<meta charset=ISO-8859-2>",
  '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">',
])("the charset that a page declares is believed: %s", (meta) => {
  expect(decodeBytes(bytesOf(utf8(meta), [0xae, ...utf8("ilina")]))).toEqual({
    text: `${meta}Žilina`,
    charset: "iso-8859-2",
  });
});

test("a declaration that is wrong about UTF-8 is not believed", () => {
  expect(decodeBytes(utf8(`<meta charset="iso-8859-1">${STORY}`))).toMatchObject({ charset: "utf-8" });
});

test("a charset that nobody knows is passed over", () => {
  expect(decodeBytes(bytesOf(utf8('<meta charset="klingon">'), cp1252(LATIN)))).toMatchObject({
    charset: "windows-1252",
  });
});

test("a page in one-byte letters that declares UTF-16 is not read as UTF-16", () => {
  expect(decodeBytes(bytesOf(utf8('<meta charset="utf-16">'), cp1252(LATIN)))).toMatchObject({
    text: expect.stringContaining("José") as string,
  });
});

test("a picture, a program and an archive are binary", () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
  const noise = Array.from({ length: 4000 }, (_, index) => (index * 7919 + 13) % 256);
  expect(decodeBytes(Uint8Array.from(png))).toEqual({ fault: "BINARY" });
  expect(decodeBytes(Uint8Array.from(noise))).toEqual({ fault: "BINARY" });
  expect(decodeBytes(bytesOf(utf8("PK"), [3, 4, 20, 0, 0, 0], utf8("word/document.xml")))).toEqual({ fault: "BINARY" });
});

test("one stray control character does not make a long text binary, and one NUL does", () => {
  expect(decodeBytes(utf8(`${STORY}\u0007${STORY}`))).toMatchObject({ charset: "utf-8" });
  expect(decodeBytes(utf8(`${STORY}\0${STORY}`))).toEqual({ fault: "BINARY" });
});

test("nothing, and nothing but white space, is empty", () => {
  for (const bytes of [Uint8Array.of(), utf8(" \r\n\t "), Uint8Array.of(0xef, 0xbb, 0xbf), Uint8Array.of(0xff, 0xfe)]) {
    expect(decodeBytes(bytes)).toEqual({ fault: "EMPTY" });
  }
});

test("a replacement character that stands in valid UTF-8 is text, not a sign of a binary", () => {
  const text = "Said: \uFFFD .";
  expect(decodeBytes(new TextEncoder().encode(text))).toEqual({ text, charset: "utf-8" });
});

test("any text of printable characters comes back from its UTF-8 bytes unchanged", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (words) => {
      const text = `Said: ${words}.`;
      expect(decodeBytes(utf8(text))).toEqual({ text, charset: "utf-8" });
    }),
  );
});

test("any bytes at all are decoded or refused, never thrown at the caller", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const decoded = decodeBytes(bytes);
      if ("text" in decoded) expect(decoded.text).not.toContain("\0");
      else expect(["BINARY", "EMPTY"]).toContain(decoded.fault);
    }),
    { numRuns: 500 },
  );
});
