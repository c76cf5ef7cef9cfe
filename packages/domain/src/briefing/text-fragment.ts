/** Longer quotes are addressed by their first and last words. */
const WHOLE_WORDS = 8;
const EDGE_WORDS = 4;

/**
 * A URL that opens at the quoted words in browsers that know text fragments
 * (WICG Scroll to Text Fragment): `#:~:text=start,end`. Null where the URL is not http(s).
 */
export function textFragmentUrl(url: string | null, quote: string): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const words = quote.replace(/\s+/g, " ").trim().split(" ");
  const [page, existing] = splitFragment(url);
  const directive =
    words.length <= WHOLE_WORDS
      ? encodeTerm(words.join(" "))
      : `${encodeTerm(words.slice(0, EDGE_WORDS).join(" "))},${encodeTerm(words.slice(-EDGE_WORDS).join(" "))}`;
  return `${page}#${existing ?? ""}:~:text=${directive}`;
}

function splitFragment(url: string): [string, string | undefined] {
  const at = url.indexOf("#");
  if (at === -1) return [url, undefined];
  return [url.slice(0, at), url.slice(at + 1).split(":~:")[0]];
}

/** Everything but letters and digits is encoded: commas, ampersands and dashes are the directive's own syntax. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term).replace(/[-!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}
