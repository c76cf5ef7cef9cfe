/** Something with a name and other names for it: a party, an owner, an outlet, an origin, an occasion. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Letters with a stroke, which Unicode does not take apart: "Jørgen Wałęsa" is typed "Jorgen Walesa". */
const WITHOUT_STROKE: Readonly<Record<string, string>> = {
  ø: "o",
  Ø: "o",
  ł: "l",
  Ł: "l",
  đ: "d",
  Đ: "d",
  ħ: "h",
  Ħ: "h",
  ŧ: "t",
  Ŧ: "t",
};

/** Accents of scripts whose letters carry them lightly; vowel signs of other scripts are letters. */
const ACCENTS = /[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]/u;

/**
 * A name as names are compared: without case, accents, punctuation, spaces and a leading article.
 * "The Associated Press." and "associated press" fold alike, and so do "A. Lind" and "A Lind": rather one thing too few
 * than one too many. A name of nothing but signs is compared as it stands.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, (mark) => (ACCENTS.test(mark) ? "" : mark))
    .replace(/[øØłŁđĐħĦŧŦ]/gu, (letter) => WITHOUT_STROKE[letter] ?? letter)
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/ς/gu, "σ")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/^the\s+(?=.*[\p{L}\p{N}])/u, "")
    .replace(/^(?:an|a)(?:\s+|\.\s*)(?=[\p{L}\p{N}]{2})/u, "");
  const folded = plain.replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
  return folded === "" ? name.trim() : folded;
}

/** All names of a thing, folded; an empty alias names nothing. */
export const foldedNames = ({ name, aliases }: Pick<Named, "name" | "aliases">): string[] =>
  [name, ...aliases].map(foldName).filter((folded) => folded !== "");
