import { listed } from "@second-source/domain/text/counted";
import { DomainError } from "../errors.ts";

/** What a field is called in a sentence. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: "its name",
  aliases: "its other names",
  kind: "its kind",
  owner: "its owner",
  party: "its party",
  domains: "its domains",
  identified: "whether a reader could tell who it is",
  side: "its side",
  parties: "its parties",
  locator: "where it can be found",
};

/** Refuses a form that was made from something else than what is known now, and says what is different. */
export function refuseOtherThan<Shown extends object>(
  name: string,
  now: { readonly [Field in keyof Shown]: unknown },
  shown: Shown,
): void {
  const fields = Object.keys(shown) as (keyof Shown & string)[];
  const changed = fields.filter((field) => plain(now[field]) !== plain(shown[field]));
  if (changed.length === 0) return;
  throw new DomainError(
    "thing.changed",
    `Somebody changed what is known of ${name} meanwhile: ${listed(changed.map((field) => FIELD_WORDS[field] ?? field))}. Look at it as it is now; nothing of yours is kept yet.`,
    { changed },
  );
}

/** Lists are compared as sets: nobody ordered them. */
const plain = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? (value as readonly string[]).toSorted((a, b) => a.localeCompare(b)) : value);

/** Refuses a press on something that the screen called by another name than it has now. */
export function refuseOtherName(shown: string, now: string): void {
  if (shown === now) return;
  throw new DomainError(
    "thing.changed",
    `“${shown}” is called “${now}” now: somebody changed it meanwhile. Look at it as it is now; nothing is done yet.`,
    { changed: ["name"] },
  );
}
