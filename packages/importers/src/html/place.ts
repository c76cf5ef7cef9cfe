/** An element that holds blocks of a page. */
export interface Place {
  readonly tag: string;
  /** Its class, id and role as words in lower case: "article body related links". */
  readonly names: string;
  readonly itemprop: string;
  readonly isHidden: boolean;
  readonly parent: Place | null;
  readonly depth: number;
}

/** Beyond this, nesting says nothing more about a page. */
const DEEPEST = 300;

export const WHOLE_PAGE: Place = { tag: "html", names: "", itemprop: "", isHidden: false, parent: null, depth: 0 };

export function placeOf(tag: string, attributes: Readonly<Record<string, string>>, parent: Place): Place {
  if (parent.depth >= DEEPEST) return { ...parent, tag };
  const { class: classes = "", id = "", role = "", itemprop = "", style = "" } = attributes;
  return {
    tag,
    itemprop,
    parent,
    depth: parent.depth + 1,
    names: nameWords(
      `${classes} ${id} ${role} ${attributes["data-testid"] ?? ""} ${attributes["data-component"] ?? ""}`,
    ),
    isHidden: attributes["hidden"] !== undefined || /display\s*:\s*none/i.test(style),
  };
}

/** "ArticleBody__relatedLinks" becomes "article body related links". */
export function nameWords(names: string): string {
  return names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
}

/** The place and what holds it, innermost first. */
export function* outward(place: Place): Generator<Place> {
  for (let at: Place | null = place; at; at = at.parent) yield at;
}

export function isWithin(place: Place, around: Place): boolean {
  for (let at: Place | null = place; at; at = at.parent) if (at === around) return true;
  return false;
}

/** The innermost element of such a kind that holds the place, itself included. */
export function closest(place: Place, tags: ReadonlySet<string>): Place | null {
  for (let at: Place | null = place; at; at = at.parent) if (tags.has(at.tag)) return at;
  return null;
}
