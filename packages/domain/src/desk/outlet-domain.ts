/** Where many publish, or copies of others' pages stand: an address there says nothing of who published. */
const SHARED = [
  "archive.org",
  "archive.today",
  "archive.ph",
  "archive.is",
  "archive.md",
  "ghostarchive.org",
  "perma.cc",
  "news.google.com",
  "msn.com",
  "news.yahoo.com",
  "apple.news",
  "flipboard.com",
  "smartnews.com",
  "x.com",
  "twitter.com",
  "facebook.com",
  "instagram.com",
  "threads.net",
  "tiktok.com",
  "t.me",
  "bsky.app",
  "youtube.com",
  "youtu.be",
  "reddit.com",
  "linkedin.com",
  "medium.com",
  "substack.com",
  "blogspot.com",
  "wordpress.com",
  "tumblr.com",
  "github.io",
  "google.com",
  "vk.com",
  "weibo.com",
];

/** The host of a web address, in lower case and without "www."; null where there is none, or a mere number. */
export function hostOf(url: string): string | null {
  const host = /^https?:\/\/(?:[^/@?#\\]*@)?([^/:?#@\\]+)/i
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, "");
  return host && /\.[a-z][a-z0-9-]+$/.test(host) ? host : null;
}

/** A host that can be one outlet's own. */
export function ownHostOf(url: string): string | null {
  const host = hostOf(url);
  return host !== null && !SHARED.some((shared) => isWithin(host, shared)) ? host : null;
}

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** The outlet whose domain an address stands on; of several the one with the longest. */
export function outletAt<T extends { readonly domains: readonly string[] }>(
  url: string,
  outlets: readonly T[],
): { readonly outlet: T; readonly domain: string } | null {
  const host = ownHostOf(url);
  if (host === null) return null;
  const found = outlets.flatMap((outlet) =>
    outlet.domains.filter((domain) => isWithin(host, domain)).map((domain) => ({ outlet, domain })),
  );
  return found.sort((a, b) => b.domain.length - a.domain.length)[0] ?? null;
}
