/** The same bound as the server's: said before anything is sent. */
export const MOST_BYTES = 10 * 1024 * 1024;
