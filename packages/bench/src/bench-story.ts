import type { Database } from "@second-source/server/database";
import { timed, told } from "./figures.ts";
import { makeLargeStory } from "./large-story.ts";
import { signedInFetch } from "./signed-in-fetch.ts";

/** How quickly the story's screens answer over HTTP, signed in, with 20 articles and 100 claims. */
export async function benchStory(database: Database, url: string): Promise<void> {
  const { story, email, password } = await makeLargeStory(database);
  const get = await signedInFetch(url, email, password);
  for (const [what, address] of [
    ["story page (matrix)", `/stories/${story}`],
    ["read", `/stories/${story}/read`],
    ["desk", "/"],
  ] as const) {
    const figures = await timed(25, async () => {
      const response = await get(address);
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      await response.text();
    });
    console.log(told(`${what}, 20 articles × 100 claims`, figures, 150));
  }
}
