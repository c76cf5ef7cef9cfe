import {
  editionInput,
  freezeEditionInput,
  readEditionInput,
  saveBriefingInput,
} from "../contract/briefing-contract.ts";
import { storyInput } from "../contract/story-contract.ts";
import { editing, reading, router } from "../trpc.ts";
import { atDesk } from "../desk/at-desk.ts";
import { freezeEdition } from "../usecase/freeze-edition.ts";
import { readEdition } from "../usecase/read-edition.ts";
import { saveBriefing } from "../usecase/save-briefing.ts";
import { editionView } from "../view/edition-view.ts";
import { briefingView } from "../view/briefing-view.ts";

export const briefingRouter = router({
  view: reading.input(storyInput).query(({ ctx, input }) => atDesk(ctx, (desk) => briefingView(desk, input.story))),
  edition: reading
    .input(editionInput)
    .query(({ ctx, input }) => atDesk(ctx, (desk) => editionView(desk, input.story, input.number))),
  save: editing.input(saveBriefingInput).mutation(({ ctx, input }) => saveBriefing(ctx, input)),
  read: editing.input(readEditionInput).mutation(({ ctx, input }) => readEdition(ctx, input)),
  freeze: editing.input(freezeEditionInput).mutation(({ ctx, input }) => freezeEdition(ctx, input)),
});
