import { expect, test } from "vitest";
import { makeWarc, type KeptAnswer } from "../testing/make-warc.ts";
import { makeZip } from "../testing/make-zip.ts";
import { readWacz } from "./read-wacz.ts";

const page = (name: string): KeptAnswer => ({ url: `https://courier.example/${name}`, body: `<p>${name}</p>` });
const listOf = (...names: readonly string[]): string =>
  [
    '{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}',
    ...names.map((name) => JSON.stringify({ id: name, url: page(name).url, ts: "2025-07-09T10:30:00Z" })),
  ].join("\n");

const wacz = (archives: readonly Buffer[], list: string | null): Buffer =>
  makeZip([
    ...archives.map((content, index) => ({ name: `archive/data-${index}.warc.gz`, content })),
    { name: "datapackage.json", content: Buffer.from("{}") },
    ...(list === null ? [] : [{ name: "pages/pages.jsonl", content: Buffer.from(list) }]),
  ]);

async function namesIn(bytes: Buffer): Promise<string[]> {
  return (await readWacz(bytes, "site.wacz")).map(({ url }) => url.split("/").at(-1) ?? "");
}

const ARCHIVE = makeWarc([page("frame"), page("pier"), page("fares")], true);

test("the pages that somebody meant to keep are read, and frames around them are not", async () => {
  expect(await namesIn(wacz([ARCHIVE], listOf("fares", "pier")))).toEqual(["pier", "fares"]);
});

test.each([
  ["no list", null],
  ["an empty list", ""],
  ["a list of something else", listOf("weather")],
  ["a list that is no JSON", "pier\nfares"],
])("with %s, all pages are read", async (_, list) => {
  expect(await namesIn(wacz([ARCHIVE], list))).toEqual(["frame", "pier", "fares"]);
});

test("a page that was meant is found behind any number of frames", async () => {
  const frames = Array.from({ length: 40 }, (_, index) => page(`frame-${index}`));
  expect(await namesIn(wacz([makeWarc([...frames, page("pier")], true)], listOf("pier")))).toEqual(["pier"]);
});

test("pages of several archives come one after the other, each once", async () => {
  const second = makeWarc([page("pier"), page("weather")], true);
  expect(await namesIn(wacz([ARCHIVE, second], null))).toEqual(["frame", "pier", "fares", "weather"]);
});

test("an archive that cannot be read leaves the others", async () => {
  expect(await namesIn(wacz([Buffer.from("noise"), ARCHIVE], listOf("pier")))).toEqual(["pier"]);
});

test("twenty pages are the most, from all archives together", async () => {
  const archives = ["a", "b"].map((name) =>
    makeWarc(
      Array.from({ length: 15 }, (_, index) => page(`${name}${index}`)),
      true,
    ),
  );
  const names = await namesIn(wacz(archives, null));
  expect([names.length, names[0], names.at(-1)]).toEqual([20, "a0", "b4"]);
});

test.each([
  ["an archive without a WARC", makeZip([{ name: "readme.txt", content: Buffer.from("x") }]), "is no web archive"],
  ["pictures alone", wacz([makeWarc([{ ...page("pier"), type: "image/png" }], true)], null), "holds no web page"],
])("%s is refused with its name and why", async (_, bytes, told) => {
  await expect(readWacz(bytes, "site.wacz")).rejects.toThrow(`“site.wacz” ${told}`);
});
