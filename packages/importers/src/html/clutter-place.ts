import type { Place } from "./place.ts";

/** Elements that surround a story, and what the preview calls them. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  nav: "menu",
  header: "page header",
  footer: "page footer",
  aside: "beside the story",
  form: "form",
  button: "button",
  menu: "menu",
  dialog: "dialog",
  figcaption: "caption",
};

const words = (pattern: string): RegExp => new RegExp(`\\b(?:${pattern})\\b`);

/** Names that sites give to what is not the story. */
const CLUTTER_NAMES: readonly (readonly [RegExp, string])[] = [
  [words("comments?|disqus|respond|discussion"), "comments"],
  [
    words(
      "related|recirc\\w*|recommend\\w*|more (?:stories|news|on|from|in|articles|posts)|read (?:more|next|also)|also read|see also|up next|" +
        "next (?:up|article|post)|trending|popular|most (?:read|viewed|shared|popular)|outbrain|taboola|teasers?|inline links?|" +
        "rel posts?|you may|onward|explore|similar|further reading|promo\\w*|rail",
    ),
    "related links",
  ],
  [words("newsletters?|subscri\\w*|sign ?up|paywall|membership|donat\\w*|marketing"), "subscription offer"],
  [words("ads?|advert\\w*|sponsor\\w*|dfp|adslot|commercial|affiliate"), "advertisement"],
  [words("social|share\\w*|sharing|sharedaddy|follow|addtoany|addthis"), "sharing buttons"],
  [words("caption\\w*|photo credit|image credit|credits?"), "caption"],
  [
    words(
      "author (?:bio|info|box|card|block|description|about)|about (?:the )?authors?|bio|biography|contributor info",
    ),
    "about the author",
  ],
  [
    words(
      "byline|dateline|timestamp|publish date|post meta|entry meta|article meta|meta info|posted on|entry date|pubdate",
    ),
    "byline or date",
  ],
  [
    words(
      "breadcrumbs?|tags?|tag list|tag links|topics?|categories|entry footer|post footer|article footer|pagination|pager|" +
        "page links|toolbar|tools|print only|skip|menu|navigation|nav|sidebar|side bar|masthead|footer|cookies?|consent|" +
        "gdpr|modal|popup|overlay|banner|login|widget|toc|table of contents|disclaimer|copyright|accessib\\w*|" +
        "visually hidden|screen reader text|sr only|noprint|navbox|infobox",
    ),
    "page furniture",
  ],
  [words("gallery|slideshow|carousel|slider|lightbox"), "picture gallery"],
  [words("video|player|jwplayer|brightcove|audio|podcast player"), "player"],
];
const COMMENTS = words("comments?|disqus");
const FOOTER = words("footer");
const HEADER = words("header|ticker|top bar|breaking news");
const STORY_PART = words("article|entry|post|story|content|detail");
const PICTURE = words("photo|image|picture|img|figure|thumb\\w*");
const QUOTED_POST = words("tweet");

/** A place of this share of the page's reporting is the story whatever it is called. */
const MOST_OF_IT = 0.35;
/** Comments, page footers and what its own element sets apart can be longer than the story. */
const NEARLY_ALL = 0.65;
const SHORT_CAPTION = 45;

/**
 * The kind of clutter an element holds by its own tag and names, or null.
 * `share` is the part of the page's reporting that stands in it (0 to 1), `wordCount` how many words it holds.
 */
export function clutterIn(place: Place, share: number, wordCount: number): string | null {
  const { tag, names } = place;
  if (place.isHidden && share < 0.5) return "hidden";
  const surrounding = SURROUNDINGS[tag];
  if (surrounding && share < NEARLY_ALL) return surrounding;
  if (names === "" || tag === "body" || tag === "html" || QUOTED_POST.test(names)) return null;
  return clutterByName(place, share, wordCount);
}

function clutterByName({ tag, names }: Place, share: number, wordCount: number): string | null {
  if (share < NEARLY_ALL && COMMENTS.test(names)) return "comments";
  if (share < NEARLY_ALL && FOOTER.test(names) && !/\b(?:has|with|no) footer\b/.test(names)) return "page footer";
  if (share >= MOST_OF_IT || tag === "article" || tag === "main") return null;
  if (HEADER.test(names) && !STORY_PART.test(names)) return "page header";
  const named = CLUTTER_NAMES.find(([pattern]) => pattern.test(names));
  if (named) return named[1];
  return wordCount <= SHORT_CAPTION && PICTURE.test(names) ? "caption" : null;
}

/** A post of somebody else that the story shows: whatever holds it is part of the story. */
export function isQuotedPost(place: Place): boolean {
  return place.tag === "blockquote" && QUOTED_POST.test(place.names);
}
