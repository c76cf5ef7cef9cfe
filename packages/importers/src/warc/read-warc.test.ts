import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeWarc } from "../testing/make-warc.ts";
import { readWarc, type ArchivedPage } from "./read-warc.ts";

const PIER = { url: "https://courier.example/pier", body: "<p>The pier will close.</p>" };
const FARES = { url: "https://courier.example/fares", body: "<p>Fares will rise.</p>" };
const told = (pages: readonly ArchivedPage[]): { url: string; body: string }[] =>
  pages.map(({ url, bytes }) => ({ url, body: Buffer.from(bytes).toString() }));
const read = async (bytes: Uint8Array): Promise<{ url: string; body: string }[]> =>
  told(await readWarc(bytes, "site.warc"));

test.each([
  ["plain", makeWarc([PIER, FARES])],
  ["packed record by record", makeWarc([PIER, FARES], true)],
  ["packed as a whole", gzipSync(makeWarc([PIER, FARES]))],
])("pages come in the order of an archive that is %s", async (_, bytes) => {
  expect(await read(bytes)).toEqual([PIER, FARES]);
});

test.each([
  ["a picture", { type: "image/png" }],
  ["a script", { type: "text/javascript" }],
  ["a redirect", { status: "301 Moved Permanently", headers: [`Location: ${PIER.url}`] }],
  ["a page that was not found", { status: "404 Not Found" }],
  ["a question", { kind: "request" as const }],
  ["a mark that nothing changed", { kind: "revisit" as const }],
])("%s is passed over, and is no page where it is alone", async (_, more) => {
  const other = { url: "https://courier.example/other", body: "<p>Something else</p>", ...more };
  expect(await read(makeWarc([other, PIER]))).toEqual([PIER]);
  await expect(read(makeWarc([other]))).rejects.toThrow(
    "“site.warc” holds no web page: only pictures, scripts or redirects.",
  );
});

test.each(["text/html; charset=utf-8", "TEXT/HTML", "application/xhtml+xml"])("%s is a page", async (type) => {
  expect(await read(makeWarc([{ ...PIER, type }]))).toEqual([PIER]);
});

test.each([
  ["gzip", gzipSync(PIER.body), ["Content-Encoding: gzip"]],
  ["chunks", `1b\r\n${PIER.body}\r\n0\r\n\r\n`, ["Transfer-Encoding: chunked"]],
])("a page that was sent in %s is unpacked", async (_, body, headers) => {
  expect(await read(makeWarc([{ url: PIER.url, body, headers }]))).toEqual([PIER]);
});

test("an address that was kept twice is one page, as it was kept first", async () => {
  expect(await read(makeWarc([PIER, { ...PIER, body: "<p>Later</p>" }, FARES]))).toEqual([PIER, FARES]);
});

test("an address that is set in angle brackets is read without them", async () => {
  expect(await read(makeWarc([{ ...PIER, url: `<${PIER.url}>` }]))).toEqual([PIER]);
});

test("twenty pages are the most", async () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ ...PIER, url: `${PIER.url}/${index}` }));
  expect(await read(makeWarc(many))).toEqual(many.slice(0, 20));
});

test("of an archive that breaks off, the pages before the break are read", async () => {
  const bytes = makeWarc([PIER, FARES], true);
  expect((await read(bytes.subarray(0, bytes.length - 60)))[0]).toEqual(PIER);
});

test.each([
  ["text", Buffer.from("The pier will close.")],
  ["packed text", gzipSync("The pier will close.")],
])("%s is no web archive", async (_, bytes) => {
  await expect(read(bytes)).rejects.toThrow(/^“site\.warc” (?:is no web archive|holds no web page)/);
});
