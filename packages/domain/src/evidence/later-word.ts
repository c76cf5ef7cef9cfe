import type { Backing } from "../origin/backing.ts";
import type { Ledger } from "../origin/ledger.ts";

/** What all who stood behind a claim have said later. */
export interface LaterWord {
  /** WITHDREW: they took it back and gave no other value. SUPERSEDED: one at least gave another value. */
  readonly kind: "WITHDREW" | "SUPERSEDED";
  readonly isWithdrawn: boolean;
  readonly newValues: readonly string[];
  /** The later denials. */
  readonly assertionIds: readonly string[];
}

/**
 * Whether everybody who stands behind a claim has said otherwise later. Without a new value it counts only where it is
 * known to be later by the days of two recorded occasions, or is an outlet's own word, which is given when it is printed;
 * with one, later publication decides where occasions do not. At one occasion nothing is later.
 */
export function laterWordOf(
  asserting: readonly Backing[],
  denials: readonly Backing[],
  ledger: Ledger,
): LaterWord | null {
  const standing = asserting.filter(({ by }) => by !== "NOBODY");
  const own = denials.filter(({ by }) => by !== "NOBODY");
  if (standing.length === 0 || own.length === 0) return null;
  const replaced = standing.map((word) => own.filter((later) => isSame(word, later) && isLater(word, later, ledger)));
  if (replaced.some((later) => later.length === 0)) return null;
  const words = [...new Set(replaced.flat())];
  const newValues = [...new Set(words.flatMap(({ assertion }) => assertion.newValue ?? []))];
  const assertionIds = words.map(({ assertion }) => assertion.id);
  const isWithdrawn = standing.every((word) =>
    own.some(
      (later) =>
        later.assertion.newValue === null && !later.isGuess && isSame(word, later) && isKnownLater(word, later, ledger),
    ),
  );
  if (newValues.length > 0) return { kind: "SUPERSEDED", isWithdrawn, newValues, assertionIds };
  return isWithdrawn ? { kind: "WITHDREW", isWithdrawn, newValues, assertionIds } : null;
}

function isSame(word: Backing, later: Backing): boolean {
  for (const each of word.restsOn) if (later.restsOn.has(each)) return true;
  return false;
}

/** The days of two recorded occasions say so; an outlet's own word is given when it is printed. */
function isKnownLater(word: Backing, later: Backing, ledger: Ledger): boolean {
  if (isOwnWord(word, later)) return isPublishedLater(word, later, ledger);
  const [before, after] = [occasionDay(word, ledger), occasionDay(later, ledger)];
  return before !== null && after !== null && before < after;
}

function isLater(word: Backing, later: Backing, ledger: Ledger): boolean {
  if (isOwnWord(word, later)) return isPublishedLater(word, later, ledger);
  if (word.occasionId !== null && word.occasionId === later.occasionId) return false;
  const [before, after] = [occasionDay(word, ledger), occasionDay(later, ledger)];
  return before !== null && after !== null ? before < after : isPublishedLater(word, later, ledger);
}

const isOwnWord = (word: Backing, later: Backing): boolean =>
  word.reporterId !== null && word.reporterId === later.reporterId;

const occasionDay = ({ occasionId }: Backing, ledger: Ledger): string | null =>
  occasionId === null ? null : (ledger.occasions.get(occasionId)?.on ?? null);

function isPublishedLater(word: Backing, later: Backing, ledger: Ledger): boolean {
  const [before, after] = [word, later].map(
    ({ assertion }) => ledger.articles.get(assertion.articleId)?.publishedOn ?? null,
  );
  return before !== null && before !== undefined && after !== null && after !== undefined && before < after;
}
