/** What arrives while somebody is busy waits for them. */
export interface Inbox<T> {
  readonly put: (item: T) => void;
  /** Makes the next look at it fail. */
  readonly fail: (error: unknown) => void;
  /** All that wait, or the next to come; none once the milliseconds are over or nobody wants it any more. */
  readonly next: (milliseconds: number) => Promise<readonly T[]>;
}

/** An inbox that ends its waiting when `signal` aborts. */
export function openInbox<T>(signal: AbortSignal): Inbox<T> {
  const items: T[] = [];
  let failure: { readonly error: unknown } | null = null;
  let wake = (): void => undefined;
  signal.addEventListener("abort", () => wake(), { once: true });
  return {
    put: (item) => {
      items.push(item);
      wake();
    },
    fail: (error) => {
      failure = { error };
      wake();
    },
    next: async (milliseconds) => {
      if (items.length === 0 && !failure && !signal.aborted)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = (): void => {
            clearTimeout(timer);
            resolve();
          };
        });
      if (failure) throw failure.error;
      return items.splice(0);
    },
  };
}
