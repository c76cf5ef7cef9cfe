/** Crockford’s base 32: letters that are taken for digits are not among them. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Bytes of chance in a token: nobody tries so many. */
export const TOKEN_BYTES = 15;
const TOKEN_LENGTH = (TOKEN_BYTES * 8) / 5;

/** What a link that works once says after its #, of bytes that were drawn: 24 letters and digits. */
export function tokenOf(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from(
    { length: TOKEN_LENGTH },
    (_, at) => LETTERS[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  ).join("");
}

/** A token as people read it out to each other: six groups of four. */
export const shownToken = (token: string): string => token.replace(/.{4}(?=.)/g, "$&-");

/** The token in what came with a link or was typed from paper; null where it is none. */
export function readToken(typed: string): string | null {
  const token = typed
    .toUpperCase()
    .replace(/[\s#-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return token.length === TOKEN_LENGTH && [...token].every((letter) => LETTERS.includes(letter)) ? token : null;
}
