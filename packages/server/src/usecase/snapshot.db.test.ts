import { expect, test } from "vitest";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { storyHead } from "../view/story-head.ts";
import { createClaim } from "./create-claim.ts";
import { createStory } from "./create-story.ts";
import { atDesk } from "../desk/at-desk.ts";

const desk = await testDesk(await freshDatabase(), "moment");
const FIELDS = {
  wording: "They met",
  kind: "EVENT" as const,
  question: null,
  topic: null,
  highRisk: false,
  contested: false,
  opinion: false,
};

test("everything that a screen reads is of one moment, whatever others commit meanwhile", async () => {
  const editor = desk.as("editor");
  const { slug: story } = await createStory(editor, { title: "At the port" });
  const claims = await atDesk({ ...editor, isReading: true }, async ({ transaction }) => {
    const before = (await storyHead(transaction, story)).claims;
    await createClaim(desk.as("second-editor"), { story, fields: FIELDS });
    return [before, (await storyHead(transaction, story)).claims];
  });
  expect(claims).toEqual([0, 0]);
  expect(await atDesk(editor, async ({ transaction }) => (await storyHead(transaction, story)).claims)).toBe(1);
});
