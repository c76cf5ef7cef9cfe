import { expect, test } from "vitest";
import { ownTimeOf } from "@second-source/domain/testing/own-time";
import { sniff, type Sniffed } from "./sniff.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const JSON_FEED = '{"version": "https://jsonfeed.org/version/1.1", "title": "Larkhaven Courier", "items": []}';
const MAIL = "From: news@courier.example\nSubject: Pier to close\n\nThe pier will close.";
const sniffed = (start: string, name: string, declared: string | null = null): Sniffed | null =>
  sniff(Buffer.from(start, "latin1"), name, declared);

test.each([
  ["%PDF-1.7\n", "application/pdf"],
  ["\n\n%PDF-1.4\n", "application/pdf"],
  ["PK\u0003\u0004\u0014\u0000", DOCX],
  ["\u001f\u008b\u0008\u0000", "application/warc"],
  ["WARC/1.0\r\n", "application/warc"],
  ["<!DOCTYPE html><p>x", "text/html"],
  ["\u00ef\u00bb\u00bf\n<html lang='en'>", "text/html"],
  ["<!-- saved from the web --><!doctype html>", "text/html"],
  ['<?xml version="1.0"?><!-- x --><!DOCTYPE html PUBLIC "x"><html>', "text/html"],
  ['<rss version="2.0">', "application/rss+xml"],
  ['<?xml version="1.0"?>\n<?xml-stylesheet href="x"?><!-- x -->\n<rss>', "application/rss+xml"],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', "application/rss+xml"],
  ["<rdf:RDF xmlns:rdf='x'>", "application/rss+xml"],
  [JSON_FEED, "application/rss+xml"],
  ['{\n"title": "x", "version": "https:\\/\\/jsonfeed.org\\/version\\/1"', "application/rss+xml"],
])("%j is %s, whatever its name or its server says", (start, mediaType) => {
  for (const name of ["story.txt", "story.html", "story.pdf", "story"])
    for (const declared of [null, "text/plain", "text/html", "application/octet-stream"])
      expect(sniffed(start, name, declared)).toEqual({ mediaType });
});

test.each([
  ["\u0089PNG\r\n\u001a\n", "a picture"],
  ["\u00ff\u00d8\u00ff\u00e0", "a picture"],
  ["GIF89a\u0001\u0000", "a picture"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word or Outlook file"],
  ["{\\rtf1\\ansi", "a rich text (RTF) file"],
  ["Rar!\u001a\u0007\u0000", "an archive"],
  ["7z\u00bc\u00af\u0027\u001c", "an archive"],
  ["MZ\u0090\u0000\u0003", "a program"],
  ["\u007fELF\u0002", "a program"],
  ["ID3\u0003\u0000", "a sound recording"],
])("%j is %s, and no name makes it text", (start, other) => {
  for (const name of ["story.txt", "story.html", "story.docx"])
    expect(sniffed(start, name, "text/html")).toEqual({ other });
});

test.each(["MZUZU, Malawi: Voters went to the polls.", "ID3 is no recording.", "GIF89 was a format."])(
  "a story that begins like another file is still a text: %s",
  (start) => {
    expect(sniffed(start, "story.txt")).toEqual({ mediaType: "text/plain" });
  },
);

test.each([
  ["story.txt", null, "text/plain"],
  ["STORY.TXT", null, "text/plain"],
  ["story.md", null, "text/markdown"],
  ["story.htm", null, "text/html"],
  ["story.eml", null, "message/rfc822"],
  ["story.v2.markdown", null, "text/markdown"],
  ["story.txt", "text/html; charset=utf-8", "text/html"],
  ["story", "Text/Markdown", "text/markdown"],
  ["story.bin", "text/x-unknown", "text/plain"],
])("plain words named %s, declared as %s, are %s", (name, declared, mediaType) => {
  expect(sniffed("The pier will close.", name, declared)).toEqual({ mediaType });
});

test.each([
  ["story", null],
  ["story.xyz", null],
  ["story.xyz", "application/octet-stream"],
  ["story.gz", null],
  ["story.warc", null],
])("words named %s, declared as %s, are of no kind that is known", (name, declared) => {
  expect(sniffed("The pier will close.", name, declared)).toBeNull();
});

test.each([
  ["mail.eml", "message/rfc822"],
  ["mail", "message/rfc822"],
  ["story.txt", "text/plain"],
])("header lines named %s are %s", (name, mediaType) => {
  expect(sniffed(MAIL, name)).toEqual({ mediaType });
});

test("words after a colon are no mail", () => {
  expect(sniffed("Date: the fruit of the palm.", "story")).toBeNull();
});

test("a zip named .wacz is a web archive", () => {
  expect(sniffed("PK\u0003\u0004\u0014\u0000", "site.wacz")).toEqual({ mediaType: "application/wacz" });
});

test.each(["<!---->", "<!--", "<?x>", "<?", " "])("a start of nothing but %j is told at once", (piece) => {
  expect(ownTimeOf(() => sniffed(piece.repeat(4096), "story.txt"))).toBeLessThan(200);
});

test("no bytes are of no kind but the one that they are named", () => {
  expect([sniffed("", "story"), sniffed("", "story.txt")]).toEqual([null, { mediaType: "text/plain" }]);
});
