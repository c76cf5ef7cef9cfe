import { expect, test } from "vitest";
import { openZip } from "./open-zip.ts";
import { makeZip, type ZipPart } from "./testing/make-zip.ts";

const PIER: ZipPart = { name: "word/pier.xml", content: Buffer.from("<p>The pier will close.</p>") };
const FARES: ZipPart = { name: "fares.txt", content: Buffer.from("Fares will rise.") };
const GONE = "would unpack to far more than a document holds. It was not opened.";
const LOST = "is broken: its directory cannot be read. Get the file again.";
const opened = (...parts: readonly ZipPart[]): ReturnType<typeof openZip> => openZip(makeZip(parts), "“a.zip”");

test("an opened zip tells its names in order and reads each entry, as often as it is asked", async () => {
  const zip = await opened(PIER, FARES);
  expect(zip.names).toEqual(["word/pier.xml", "fares.txt"]);
  for (const _ of [1, 2]) expect(await zip.read("word/pier.xml")).toEqual(PIER.content);
});

test("an entry that is not there is null, and no prototype's either", async () => {
  const zip = await opened(PIER);
  expect([await zip.read("pier.xml"), await zip.read("constructor")]).toEqual([null, null]);
});

test("an empty zip holds no names", async () => {
  expect((await opened()).names).toEqual([]);
});

test("a part of a larger buffer is read as that part", async () => {
  const bytes = makeZip([PIER]);
  const larger = Buffer.concat([Buffer.alloc(100, "x"), bytes, Buffer.alloc(100, "y")]);
  const zip = await openZip(larger.subarray(100, 100 + bytes.length), "“a.zip”");
  expect(await zip.read(PIER.name)).toEqual(PIER.content);
});

const dense = Buffer.alloc(2_000_000, "<w:p/>");

test.each<[string, readonly ZipPart[]]>([
  ["an entry that packs like no text", [{ name: "a", content: dense }]],
  [
    "entries that claim more than a hundred megabytes together",
    [1, 2, 3].map((n) => ({ name: `${n}`, content: PIER.content, claimedSize: 40_000_000 })),
  ],
  [
    "five thousand entries and one",
    Array.from({ length: 5001 }, (_, n) => ({ name: `${n}`, content: Buffer.alloc(0) })),
  ],
])("%s: it is not opened", async (_, parts) => {
  await expect(opened(...parts)).rejects.toThrow(`“a.zip” ${GONE}`);
});

test("a small entry may pack as well as it likes", async () => {
  const zip = await opened({ name: "a", content: dense.subarray(0, 900_000) });
  expect((await zip.read("a"))?.length).toBe(900_000);
});

test("an entry that unpacks to more than its directory says is refused when it is read", async () => {
  const zip = await opened({ name: "a", content: dense, claimedSize: 1000 });
  await expect(zip.read("a")).rejects.toThrow(
    "“a.zip” is broken: a part of it cannot be unpacked. Get the file again.",
  );
});

test("one entry with a password is enough to ask for the file without", async () => {
  await expect(opened(PIER, { ...FARES, isEncrypted: true })).rejects.toThrow(
    "“a.zip” is protected by a password. Remove it and import it again.",
  );
});

test.each(["../../etc/passwd", "word/../../pier.xml", "/etc/passwd", "C:\\pier.xml", "word\\pier.xml"])(
  "a name that leads elsewhere spoils the zip: %s",
  async (name) => {
    await expect(opened(PIER, { ...PIER, name })).rejects.toThrow(`“a.zip” ${LOST}`);
  },
);

test.each([
  ["no bytes", Buffer.alloc(0)],
  ["words", Buffer.from("The pier will close, and no zip is here.")],
  ["a zip that breaks off", makeZip([PIER, FARES]).subarray(0, 90)],
])("%s: its directory cannot be read", async (_, bytes) => {
  await expect(openZip(bytes, "“a.zip”")).rejects.toThrow(`“a.zip” ${LOST}`);
});
