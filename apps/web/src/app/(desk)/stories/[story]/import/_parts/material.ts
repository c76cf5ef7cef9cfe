/** What an article is made of: pasted text, or an intake that has been read. */
export type Material =
  { readonly how: "PASTE"; readonly text: string } | { readonly how: "INTAKE"; readonly intake: string };
