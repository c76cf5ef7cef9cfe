import { createStoryInput, matrixInput, matrixRowsInput, readInput, storyInput } from "../contract/story-contract.ts";
import { editing, reading, router } from "../trpc.ts";
import { createStory } from "../usecase/create-story.ts";
import { atDesk } from "../desk/at-desk.ts";
import { articlesView, claimsView } from "../view/articles-view.ts";
import { matrixView } from "../view/matrix-view.ts";
import { changesView } from "../view/changes-view.ts";
import { sharedMatrixRows } from "../view/shared-matrix-rows.ts";
import { readView } from "../view/read-view.ts";

export const storyRouter = router({
  create: editing.input(createStoryInput).mutation(({ ctx, input }) => createStory(ctx, input)),
  matrix: reading
    .input(matrixInput)
    .query(({ ctx, input }) => atDesk(ctx, (desk) => matrixView(desk, input.story, input.cursor))),
  matrixRows: reading.input(matrixRowsInput).query(({ ctx, input }) => sharedMatrixRows(ctx, input)),
  articles: reading.input(storyInput).query(({ ctx, input }) => atDesk(ctx, (desk) => articlesView(desk, input.story))),
  claims: reading.input(storyInput).query(({ ctx, input }) => atDesk(ctx, (desk) => claimsView(desk, input.story))),
  changes: reading.input(storyInput).query(({ ctx, input }) => atDesk(ctx, (desk) => changesView(desk, input.story))),
  read: reading
    .input(readInput)
    .query(({ ctx, input }) => atDesk(ctx, (desk) => readView(desk, input.story, input.articles))),
});
