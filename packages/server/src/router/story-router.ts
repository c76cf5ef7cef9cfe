import { createStoryInput, storyInput } from "../contract/story-contract.ts";
import { editing, reading, router } from "../trpc.ts";
import { createStory } from "../usecase/create-story.ts";
import { atDesk } from "../usecase/desk-work.ts";
import { matrixView } from "../view/matrix-view.ts";
import { movedView } from "../view/moved-view.ts";
import { readView } from "../view/read-view.ts";

export const storyRouter = router({
  create: editing.input(createStoryInput).mutation(({ ctx, input }) => createStory(ctx, input)),
  matrix: reading.input(storyInput).query(({ ctx, input }) => atDesk(ctx, (desk) => matrixView(desk, input.story))),
  moved: reading.input(storyInput).query(({ ctx, input }) => atDesk(ctx, (desk) => movedView(desk, input.story))),
  read: reading.input(storyInput).query(({ ctx, input }) => atDesk(ctx, (desk) => readView(desk, input.story))),
});
