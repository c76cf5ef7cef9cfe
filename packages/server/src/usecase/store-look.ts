import { canonicalText } from "@second-source/domain/text/canonical-text";
import { ImportFault } from "@second-source/importers/import-fault";
import { compareElsewhere } from "@second-source/importers/read-elsewhere";
import type { ReadAnswer } from "../contract/draft-contract.ts";
import { sha256 } from "../sha256.ts";
import { lockArticleForShare, listVersions } from "../store/captures.ts";
import type { Transaction } from "../store/database.ts";
import { removeIntake, removeOtherIntakes } from "../store/intakes.ts";
import { lockWatch, updateWatch, type WatchRow } from "../store/watches.ts";
import { foundItems } from "../contract/draft-contract.ts";
import { keptAsBefore } from "./kept-as-before.ts";

/** Of a feed's items, that many are offered; older ones give way. */
const MOST_FOUND = 100;
/** Addresses of items that are remembered, so that nothing is offered twice. */
const MOST_SEEN = 1000;
/** Versions of a page that are remembered, for the same reason. */
const MOST_VERSIONS = 50;

type Article = Extract<ReadAnswer, { kind: "ARTICLE" }>;

/**
 * What a look at a watched address came to. A page that changed stays, to be looked at by an editor: nothing becomes a
 * capture by itself. Everything else is noted on the watch, and the intake is gone. Answers whether it stays.
 */
export async function storeLook(
  transaction: Transaction,
  { id, watchId, now }: { id: string; watchId: string; now: Date },
  answer: ReadAnswer,
): Promise<boolean> {
  const watch = await lockWatch(transaction, watchId);
  const said = watch ? await lookOf(transaction, watch, answer) : null;
  if (watch && said) await updateWatch(transaction, watchId, { lookedAt: now, fault: null, ...said.noted });
  const { fate = "DISCARD" } = said ?? {};
  if (fate !== "DISCARD") await removeOtherIntakes(transaction, watchId, id);
  if (fate !== "KEEP") await removeIntake(transaction, id);
  return fate === "KEEP";
}

interface Look {
  readonly noted: Parameters<typeof updateWatch>[2];
  /** What becomes of the intake; DISCARD_ALL_PENDING also removes those of earlier polls that nobody has looked at. */
  readonly fate: "DISCARD" | "KEEP" | "DISCARD_ALL_PENDING";
}

const fault = (why: string): Look => ({ noted: { fault: why }, fate: "DISCARD" });

async function lookOf(transaction: Transaction, watch: WatchRow, answer: ReadAnswer): Promise<Look> {
  if (answer.kind === "FAULT") return fault(answer.message);
  if (watch.articleId === null)
    return answer.kind === "FEED"
      ? feedLook(watch, answer)
      : fault("This address is no feed. Import the page itself, or look for the address of the outlet’s feed.");
  return answer.kind === "ARTICLE"
    ? articleLook(transaction, watch, watch.articleId, answer)
    : fault("This address is no page with a story any more.");
}

function feedLook(watch: WatchRow, { title, items }: Extract<ReadAnswer, { kind: "FEED" }>): Look {
  const seen = new Set(watch.seen);
  const listed = new Set(items.map(({ url }) => url));
  const fresh = items.filter(({ url }) => !seen.has(url));
  return {
    noted: {
      title,
      // What is still listed is remembered longest.
      seen: [...watch.seen.filter((url) => !listed.has(url)), ...listed].slice(-MOST_SEEN),
      found: [...fresh, ...foundItems(watch.found)].slice(0, MOST_FOUND),
    },
    fate: "DISCARD",
  };
}

function tooLong(error: unknown): null {
  if (error instanceof ImportFault) return null;
  throw error;
}

async function articleLook(
  transaction: Transaction,
  watch: WatchRow,
  articleId: string,
  answer: Article,
): Promise<Look> {
  await lockArticleForShare(transaction, articleId);
  const [newest] = await listVersions(transaction, articleId, 1);
  if (!newest) return fault("The article is not there any more.");
  const { lines, hasStory, proposed, corrections } = keptAsBefore(answer.draft, newest);
  const text = canonicalText(lines.filter(({ keep }) => keep).map((line) => line.text));
  if (!hasStory || text === "")
    return fault("The page shows no story any more: it may have been taken down, or ask for a login.");
  const headline = proposed.headline?.value ?? null;
  const compared = await compareElsewhere(newest, { headline, text, corrections }).catch(tooLong);
  if (compared === null) return fault("The page is too long to compare. Import it by hand, the story alone.");
  const { changes, announced } = compared;
  const version = sha256(`${headline ?? ""}\n${text}`);
  // What was offered before and is no longer so is taken back.
  if (changes.length === 0 && announced.length === 0) return { noted: {}, fate: "DISCARD_ALL_PENDING" };
  if (watch.seen.includes(version)) return { noted: {}, fate: "DISCARD" };
  return { noted: { seen: [...watch.seen, version].slice(-MOST_VERSIONS) }, fate: "KEEP" };
}
