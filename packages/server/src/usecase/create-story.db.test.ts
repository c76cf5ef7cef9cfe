import { expect, test } from "vitest";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { createStory } from "./create-story.ts";

test("the address of a story says nothing of its title, and is another one each time", async () => {
  const desk = await testDesk(await freshDatabase(), "addresses");
  const title = "Minister to resign on Monday";
  const slugs = [];
  for (let nth = 0; nth < 3; nth++) slugs.push((await createStory(desk.as("editor"), { title })).slug);
  expect(new Set(slugs).size).toBe(3);
  for (const slug of slugs) expect(slug).toMatch(/^[2-9a-z]{10}$/);
});
