import { markSentenceInput } from "../contract/claim-contract.ts";
import { importArticleInput, previewImportInput, recaptureArticleInput } from "../contract/import-contract.ts";
import { editing, router } from "../trpc.ts";
import { importArticle } from "../usecase/import-article.ts";
import { markSentence } from "../usecase/mark-sentence.ts";
import { previewImport } from "../usecase/preview-import.ts";
import { recaptureArticle } from "../usecase/recapture-article.ts";

export const articleRouter = router({
  preview: editing.input(previewImportInput).mutation(({ ctx, input }) => previewImport(ctx, input)),
  import: editing.input(importArticleInput).mutation(({ ctx, input }) => importArticle(ctx, input)),
  recapture: editing.input(recaptureArticleInput).mutation(({ ctx, input }) => recaptureArticle(ctx, input)),
  markSentence: editing.input(markSentenceInput).mutation(({ ctx, input }) => markSentence(ctx, input)),
});
