import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A story of which every word is known. */
export interface KnownStory {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const LEAST_CHARACTERS = 1500;
const MOST_STORIES = 12;
const LEAST_WORDS = 14;

/** Stories of the public corpus where CORPORA names it, in scripts that every maker has a font for; else our own. */
export function knownStories(): { readonly stories: readonly KnownStory[]; readonly from: string } {
  const file = join(process.env["CORPORA"] ?? "", "extraction", "ground-truth.json");
  if (process.env["CORPORA"] && existsSync(file)) {
    const truth = JSON.parse(readFileSync(file, "utf8")) as Record<string, { articleBody: string }>;
    const stories = Object.values(truth)
      .map(({ articleBody }) => articleBody)
      .filter((text) => text.length > LEAST_CHARACTERS && /^[\x20-\x7e\n“”’‘—–…éüöäñ]+$/.test(text))
      .slice(0, MOST_STORIES)
      .map((text, number) => ({ headline: `Story number ${number + 1} of the day`, paragraphs: text.split(/\n+/) }));
    return { stories, from: `${stories.length} public stories` };
  }
  const folder = join(import.meta.dirname, "../../../seeds/articles");
  const stories = ["tribune-news-service.txt", "washington-examiner.txt"].map((name, number) => ({
    headline: `Story number ${number + 1} of the day`,
    // Without what stands around a story on its page: that is what other benches are about.
    paragraphs: readFileSync(join(folder, name), "utf8")
      .split(/\n+/)
      .filter((line) => line.split(" ").length >= LEAST_WORDS && /[.!?”"]$/.test(line)),
  }));
  return { stories, from: `${stories.length} stories of our own` };
}
