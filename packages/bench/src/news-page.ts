const WORDS =
  "the board of the harbour said on that day it would close old pier and nobody in town had been told before vote was taken by four members against three who asked for more time to read what engineers wrote about boats crews passengers fares winter storms repairs money".split(
    " ",
  );

/** A page like outlets make them, of our own words: a menu, a story of some paragraphs, a list of other stories. */
export function newsPage(number: number, paragraphs = 25): string {
  const sentence = (seed: number): string => {
    const words = Array.from({ length: 22 }, (_, index) => WORDS[(seed * 7 + index * (3 + (seed % 5))) % WORDS.length]);
    return `${words.join(" ").replace(/^./, (letter) => letter.toUpperCase())}.`;
  };
  const paragraph = (index: number): string =>
    `<p>Of pier ${number} the board spoke at length, and of its ${index} boats. ${[1, 2, 3].map((each) => sentence(number * 1000 + index * 10 + each)).join(" ")}</p>`;
  const links = Array.from(
    { length: 120 },
    (_, index) => `<li><a href="/${index}">${sentence(index).slice(0, 40)}</a></li>`,
  );
  return `<!doctype html><html lang="en"><head><title>Pier ${number} to close - Harbour Herald</title><meta property="og:site_name" content="Harbour Herald">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier ${number} to close","author":{"name":"Ida Voss"},"datePublished":"2025-07-09T08:15:00+02:00"}</script></head>
<body><nav><ul>${links.join("")}</ul></nav><article><h1>Pier ${number} to close</h1>${Array.from({ length: paragraphs }, (_, index) => paragraph(index)).join("\n")}</article>
<aside class="most-read"><ul>${links.join("")}</ul></aside></body></html>`;
}
