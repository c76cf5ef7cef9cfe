let shown: string | null = null;

/** The desk that this page was made for; what it asks for and presses is for that desk. */
export function showDesk(deskId: string): void {
  shown = deskId;
}

/** Says so with each request: in another tab one may have gone to another desk meanwhile. */
export const shownDeskHeader = (): Record<string, string> => (shown === null ? {} : { "x-shown-desk": shown });
