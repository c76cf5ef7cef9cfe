/** What next-auth says of a refusal is a word of its own; what the server threw is a sentence, with how long to wait. */
export const signInFault = (error: string | null | undefined, otherwise: string): string =>
  error?.includes(" ") ? error : otherwise;
