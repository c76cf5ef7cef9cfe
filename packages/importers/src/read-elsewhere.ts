import type { CapturedStory, Comparison } from "@second-source/domain/capture/compare-captures";
import { threadPool, TookTooLongError } from "@second-source/threads/thread-pool";
import type { ArticleDraft } from "./article-draft.ts";
import { ImportFault } from "./import-fault.ts";

/** What takes longer is no story: the largest that is let in takes a second or two. */
const MOST_MS = 15_000;

const onThread = threadPool("packages/importers/src/text-thread.ts", MOST_MS, 2);

async function run<Out>(name: string, task: unknown): Promise<Out> {
  try {
    return await onThread<Out>(name, task);
  } catch (error) {
    if (!(error instanceof TookTooLongError)) throw error;
    throw new ImportFault("This text takes too long to read: it does not look like a story. Import the story alone.");
  }
}

/** Pasted text as a draft; throws ImportFault where that takes too long: it is read on a thread of its own, since it may look like anything. */
export function draftElsewhere(text: string, known: readonly string[]): Promise<ArticleDraft> {
  return run("draft", { text, known });
}

/** What changed between two captures, found on a thread of its own; throws ImportFault where that takes too long. */
export function compareElsewhere(was: CapturedStory, now: CapturedStory): Promise<Comparison> {
  const story = ({ headline, text, corrections }: CapturedStory): CapturedStory => ({ headline, text, corrections });
  return run("compare", { was: story(was), now: story(now) });
}
