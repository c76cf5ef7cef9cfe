/** Stories that one browser watches at a time. */
export const MOST_WATCHED = 30;
