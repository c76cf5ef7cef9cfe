import { readBytes } from "@second-source/importers/read-bytes";
import { diffArrays } from "diff";
import { documentMakers, type DocumentMaker } from "./document-makers.ts";
import { knownStories, type KnownStory } from "./known-stories.ts";

const REACH = 0.99;

/**
 * Words kept, in reading order, of documents that other programs made: the longest common subsequence of the story's
 * words and the words of the lines that are proposed to be kept. The worst story is told beside the average.
 */
export async function benchDocuments(browser: string): Promise<void> {
  const { stories, from } = knownStories();
  console.log(from);
  for (const maker of documentMakers(browser)) console.log(`${maker.name}: ${await figuresOf(maker, stories)}`);
}

async function figuresOf(maker: DocumentMaker, stories: readonly KnownStory[]): Promise<string> {
  const shares: number[] = [];
  let more = 0;
  for (const story of stories) {
    const bytes = await made(maker, story);
    if (!bytes) return "left out, its program is not on this machine";
    const { kept, added } = await heldAgainst(story, bytes, maker.fileName);
    shares.push(kept);
    more += added / stories.length;
  }
  const average = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
  return `${percent(average)} of words kept (worst ${percent(Math.min(...shares))}), ${percent(more)} too many; to reach ${percent(REACH)}`;
}

async function made({ make }: DocumentMaker, story: KnownStory): Promise<Uint8Array | null> {
  try {
    return await make(story);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function heldAgainst(
  { headline, paragraphs }: KnownStory,
  bytes: Uint8Array,
  name: string,
): Promise<{ kept: number; added: number }> {
  const read = await readBytes({ bytes, name, declared: null, knownOutlets: [] });
  if (read.kind !== "ARTICLE") throw new Error(`${name} was read as ${read.kind}`);
  const lines = read.draft.lines.filter(({ keep }) => keep).map(({ text }) => text);
  const [want, got] = [wordsIn(paragraphs.join("\n")), wordsIn(lines.join("\n"))];
  const parts = diffArrays(want, got);
  const count = (which: "removed" | "added"): number =>
    parts.filter((part) => part[which]).reduce((sum, part) => sum + part.value.length, 0);
  const isHeadlineKept = lines.includes(headline) ? wordsIn(headline).length : 0;
  return { kept: 1 - count("removed") / want.length, added: (count("added") - isHeadlineKept) / want.length };
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
