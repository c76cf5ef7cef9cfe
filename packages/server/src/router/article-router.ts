import { markSentenceInput } from "../contract/claim-contract.ts";
import { importArticleInput, previewImportInput } from "../contract/import-contract.ts";
import { editing, router } from "../trpc.ts";
import { importArticle } from "../usecase/import-article.ts";
import { markSentence } from "../usecase/mark-sentence.ts";
import { previewImport } from "../usecase/preview-import.ts";

export const articleRouter = router({
  preview: editing.input(previewImportInput).mutation(({ ctx, input }) => previewImport(ctx, input)),
  import: editing.input(importArticleInput).mutation(({ ctx, input }) => importArticle(ctx, input)),
  markSentence: editing.input(markSentenceInput).mutation(({ ctx, input }) => markSentence(ctx, input)),
});
