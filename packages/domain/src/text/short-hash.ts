/** The first eight digits of a hash in two groups, as screens and paper show it. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}
