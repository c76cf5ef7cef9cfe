export type JsonObject = Readonly<Record<string, unknown>>;

const DEEPEST = 6;
const ARTICLE = /Article|Posting|Report|Review|BackgroundNews|OpinionNews|Analysis/;

/** The articles that a page's JSON-LD describes, in the order of the page; broken scripts are passed over. */
export function articlesIn(scripts: readonly string[]): JsonObject[] {
  return scripts.flatMap(objectsOf).filter((each) => ARTICLE.test(String(each["@type"])));
}

function objectsOf(script: string): JsonObject[] {
  try {
    // Some sites break lines within strings, or wrap the whole in an HTML comment.
    const text = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, "").replace(/[\n\r\t]+/g, " ");
    return objectsIn(JSON.parse(text) as unknown, 0);
  } catch {
    return [];
  }
}

function objectsIn(value: unknown, depth: number): JsonObject[] {
  if (depth > DEEPEST || value === null || typeof value !== "object") return [];
  if (Array.isArray(value)) return value.flatMap((each) => objectsIn(each, depth + 1));
  const object = value as JsonObject;
  return [object, ...objectsIn(object["@graph"], depth + 1), ...objectsIn(object["mainEntity"], depth + 1)];
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** The name of a person or organisation, or of several: "Tomas Reyle and Ida Voss". */
export function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return joinNames(value.flatMap((each) => nameOf(each) ?? []));
  if (value !== null && typeof value === "object") return nameOf((value as JsonObject)["name"]);
  return textOf(value);
}

export function joinNames(names: readonly string[]): string | null {
  const each = [...new Set(names)];
  const last = each.pop();
  if (last === undefined) return null;
  return each.length === 0 ? last : `${each.join(", ")} and ${last}`;
}
