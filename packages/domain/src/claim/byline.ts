/** Words of a byline that are nobody's name. */
const NOT_A_PERSON =
  /^(?:staff|staff (?:writer|reporter)s?|reporters?|our correspondents?|correspondents?|editors?|agencies|agency|newsroom|news desk|wires?|contributors?)$/i;

/** The people a byline names: "By Ana Ruiz and Tom Field, in Velm" names two. Desks and agencies are no people. */
export function bylinePeople(byline: string | null): string[] {
  if (byline === null) return [];
  return byline
    .replace(/^\s*(?:by|von|par|por|di)\s+/i, "")
    .split(/\s*(?:,|;|\||&|\band\b|\bund\b|\bet\b|\by\b)\s*/iu)
    .map((part) => part.trim())
    .filter((part) => /^\p{Lu}[\p{L}.’'-]*(?:\s+\p{L}[\p{L}.’'-]*)+$/u.test(part) && !NOT_A_PERSON.test(part));
}
