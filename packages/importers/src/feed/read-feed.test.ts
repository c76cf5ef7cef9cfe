import { expect, test } from "vitest";
import { readFeed, type Feed } from "./read-feed.ts";

const read = (text: string): Feed => readFeed(Buffer.from(text), "feed.xml");
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Larkhaven Courier</title>${items}</channel></rss>`;
const item = (title: string, url: string): string => `<item><title>${title}</title><link>${url}</link></item>`;
const PIER = "https://courier.example/pier";
const FARES = "https://courier.example/fares";

test.each([
  [
    "RSS",
    rss(
      `<item><title>Pier to close</title><link>${PIER}</link><pubDate>Wed, 09 Jul 2025 10:30:00 +0200</pubDate></item>${item("Fares to rise", FARES)}`,
    ),
    "Wed, 09 Jul 2025 10:30:00 +0200",
  ],
  [
    "Atom",
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Larkhaven Courier</title><entry><title>Pier to close</title><link rel="self" href="https://courier.example/api/1"/><link rel="alternate" href="${PIER}"/><updated>2025-07-10T08:00:00Z</updated><published>2025-07-09T10:30:00+02:00</published></entry><entry><title>Fares to rise</title><link href="${FARES}"/></entry></feed>`,
    "2025-07-09T10:30:00+02:00",
  ],
  [
    "RDF",
    `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://courier.example/"><title>Larkhaven Courier</title></channel><item rdf:about="${PIER}"><title>Pier to close</title><link>${PIER}</link><dc:date>2025-07-09T10:30:00+02:00</dc:date></item><item rdf:about="${FARES}"><title>Fares to rise</title><link>${FARES}</link></item></rdf:RDF>`,
    "2025-07-09T10:30:00+02:00",
  ],
  [
    "JSON",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Larkhaven Courier",
      items: [
        { id: "1", title: "Pier to close", url: PIER, date_published: "2025-07-09T10:30:00+02:00" },
        { id: "2", title: "Fares to rise", url: FARES },
      ],
    }),
    "2025-07-09T10:30:00+02:00",
  ],
])("%s gives its title, and its items in its order with their dates as it gives them", (_, feed, publishedAt) => {
  expect(read(feed)).toEqual({
    title: "Larkhaven Courier",
    items: [
      { title: "Pier to close", url: PIER, publishedAt },
      { title: "Fares to rise", url: FARES, publishedAt: null },
    ],
  });
});

test.each([
  ["no link", "<item><title>Pier</title></item>"],
  ["a link that is no web address", item("Pier", "javascript:alert(1)")],
  ["a link within the site", item("Pier", "/pier")],
  ["an identifier that is no link", `<item><title>Pier</title><guid isPermaLink="false">${PIER}</guid></item>`],
])("an item with %s is passed over, and the others stay", (_, odd) => {
  expect(read(rss(odd + item("Fares to rise", FARES))).items.map(({ url }) => url)).toEqual([FARES]);
  expect(() => read(rss(odd))).toThrow("“feed.xml” is a feed with no item that has a web address.");
});

test("an identifier that is the item's address stands in for a link", () => {
  expect(read(rss(`<item><title>Pier</title><guid>${PIER}</guid></item>`)).items[0]?.url).toBe(PIER);
});

test("an item without a title goes by its address", () => {
  expect(read(rss(`<item><link>\n  ${PIER}\n</link></item>`)).items).toEqual([
    { title: PIER, url: PIER, publishedAt: null },
  ]);
});

test.each([
  ["Board&#8217;s vote", "Board’s vote"],
  ["<![CDATA[Board&#8217;s vote &amp; pier]]>", "Board’s vote & pier"],
  ["Pier &amp;amp; ferry", "Pier & ferry"],
  ["The &lt;i&gt;Heron&lt;/i&gt; sails", "The Heron sails"],
  ["Fares &lt; 5 crowns", "Fares < 5 crowns"],
  ["P&amp;O leaves", "P&O leaves"],
])("the title %s reads %s", (written, shown) => {
  expect(read(rss(item(written, PIER))).items[0]?.title).toBe(shown);
});

test("a title that an Atom feed gives as markup reads as its words", () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Pier &amp;amp; Post</title><entry><title type="html">Board&amp;#8217;s &lt;b&gt;vote&lt;/b&gt;</title><link href="${PIER}"/></entry></feed>`;
  expect(read(feed)).toMatchObject({ title: "Pier & Post", items: [{ title: "Board’s vote" }] });
});

test("two hundred items are enough", () => {
  expect(read(rss(item("Pier", PIER).repeat(300))).items).toHaveLength(200);
});

test.each([
  `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY pier "x">]>${rss(item("&pier;", PIER)).slice(21)}`,
  `<!DOCTYPE rss SYSTEM "http://inside.example/x.dtd">${rss(item("Pier", PIER)).slice(21)}`,
])("a feed that declares entities is refused: %#", (feed) => {
  expect(() => read(feed)).toThrow("“feed.xml” declares XML entities, which no feed needs.");
});

test.each([
  rss(`<item><title>Pier</title><link>${PIER}</link><description><![CDATA[<!DOCTYPE html><p>x]]></description></item>`),
  JSON.stringify({
    version: "https://jsonfeed.org/version/1",
    items: [{ id: "1", title: "Pier", url: PIER, content_html: "<!DOCTYPE html><p>x" }],
  }),
])("a feed that quotes a whole page, with its declaration, is read: %#", (feed) => {
  expect(read(feed).items).toEqual([{ title: "Pier", url: PIER, publishedAt: null }]);
});

test("an entity that is declared after the root is not expanded", () => {
  const feed = rss(`<!DOCTYPE rss [<!ENTITY pier "a secret">]>${item("&pier;", PIER)}`);
  expect(JSON.stringify(read(feed))).not.toContain("secret");
});

test.each([
  ["nothing", "", "is empty, or no text"],
  ["a story", "The pier will close.", "is no RSS or Atom feed that can be read"],
  ["a feed without items", rss(""), "is a feed with no item that has a web address"],
])("%s is refused with its name and why", (_, text, told) => {
  expect(() => read(text)).toThrow(`“feed.xml” ${told}`);
});
