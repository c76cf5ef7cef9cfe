import { markSentenceInput } from "../contract/claim-contract.ts";
import {
  addIntakeInput,
  dropIntakeInput,
  importArticleInput,
  intakesInput,
  previewImportInput,
  recaptureArticleInput,
} from "../contract/import-contract.ts";
import { editing, limitedTo, router } from "../trpc.ts";
import { addIntake } from "../usecase/add-intake.ts";
import { atDesk } from "../desk/at-desk.ts";
import { dropIntake } from "../usecase/drop-intake.ts";
import { importArticle } from "../usecase/import-article.ts";
import { markSentence } from "../usecase/mark-sentence.ts";
import { previewImport } from "../usecase/preview-import.ts";
import { recaptureArticle } from "../usecase/recapture-article.ts";
import { intakesView } from "../view/intakes-view.ts";

const importing = editing.meta(limitedTo("edit", "imports"));

export const articleRouter = router({
  addIntake: importing.input(addIntakeInput).mutation(({ ctx, input }) => addIntake(ctx, input)),
  intakes: editing.input(intakesInput).query(({ ctx, input }) => atDesk(ctx, (desk) => intakesView(desk, input.story))),
  dropIntake: editing.input(dropIntakeInput).mutation(({ ctx, input }) => dropIntake(ctx, input)),
  preview: importing.input(previewImportInput).mutation(({ ctx, input }) => previewImport(ctx, input)),
  import: importing.input(importArticleInput).mutation(({ ctx, input }) => importArticle(ctx, input)),
  recapture: importing.input(recaptureArticleInput).mutation(({ ctx, input }) => recaptureArticle(ctx, input)),
  markSentence: editing.input(markSentenceInput).mutation(({ ctx, input }) => markSentence(ctx, input)),
});
