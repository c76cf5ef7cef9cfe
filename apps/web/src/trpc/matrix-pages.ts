import type { MatrixView } from "@second-source/server/view/matrix-view";

/** How the pages of a matrix follow one another, for the server that sends the first and the screen that asks for the rest. */
export const MATRIX_PAGES = { getNextPageParam: ({ next }: MatrixView) => next, initialCursor: null };
