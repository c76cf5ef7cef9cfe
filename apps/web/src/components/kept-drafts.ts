const PREFIX = "second-source draft";
/** A full or forbidden storage must not stop anybody from typing. */
const orElse = <T>(other: T, work: () => T): T => {
  try {
    return work();
  } catch {
    return other;
  }
};

/** What a person typed into a form and has not saved, in this browser: nobody else finds it, and a form of today can take it. */
export interface KeptDrafts {
  /** Null where there is none, or one that a form with other fields has left. */
  readonly read: <T>(key: string, like: T) => T | null;
  readonly write: (key: string, value: unknown) => void;
  readonly remove: (key: string) => void;
}

/** Removes all of a person's, at every desk, and what an edition of the application kept that knew no persons. */
export function removeDraftsOf(personId: string): void {
  orElse(undefined, () => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`${PREFIX} of ${personId} `) || key.startsWith(`${PREFIX}, `)) localStorage.removeItem(key);
  });
}

export function draftsOf(personId: string, deskId: string): KeptDrafts {
  const own = `${PREFIX} of ${personId} at ${deskId}, `;
  return {
    read: <T>(key: string, like: T): T | null =>
      orElse<T | null>(null, () => {
        const kept: unknown = JSON.parse(localStorage.getItem(own + key) ?? "null");
        return kept !== null && hasShapeOf(like, kept) ? (kept as T) : null;
      }),
    write: (key, value) => orElse(undefined, () => localStorage.setItem(own + key, JSON.stringify(value))),
    remove: (key) => orElse(undefined, () => localStorage.removeItem(own + key)),
  };
}

/** Whether a value has what the other has, in the same kinds. What is empty may have become anything, or anything empty. */
function hasShapeOf(like: unknown, value: unknown): boolean {
  if (like === null || like === undefined || value === null) return true;
  if (typeof like !== "object" || Array.isArray(like))
    return typeof value === typeof like && Array.isArray(value) === Array.isArray(like);
  if (typeof value !== "object" || Array.isArray(value)) return false;
  return Object.entries(like).every(([key, part]: [string, unknown]) =>
    key in value ? hasShapeOf(part, (value as Record<string, unknown>)[key]) : part === undefined,
  );
}
