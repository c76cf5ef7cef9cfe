import { canonicalText } from "@second-source/domain/text/canonical-text";
import { hiddenCharacters, type HiddenCharacter } from "@second-source/domain/text/hidden-characters";
import type { ArticleDraft } from "@second-source/importers/article-draft";
import type { z } from "zod";
import type { previewImportInput } from "../contract/import-contract.ts";
import { sha256 } from "../sha256.ts";
import { findSameText } from "../store/articles.ts";
import { loadStoryId } from "../store/stories.ts";
import { atDesk, type DeskCall } from "./desk-work.ts";
import { loadMaterial } from "./read-material.ts";

export interface ImportPreview extends ArticleDraft {
  readonly rawSha256: string;
  readonly hidden: readonly HiddenCharacter[];
  /** An article of the story with the same text, when everything proposed is kept. */
  readonly known: { readonly articleId: string; readonly outletName: string } | null;
}

/** What would be kept of some material. Nothing is stored. */
export function previewImport(call: DeskCall, input: z.output<typeof previewImportInput>): Promise<ImportPreview> {
  return atDesk(call, async (desk) => {
    const { transaction } = desk;
    const storyId = await loadStoryId(transaction, input.story);
    const { draft, rawSha256, url } = await loadMaterial(desk, input.material);
    const text = canonicalText(draft.lines.filter((line) => line.keep).map((line) => line.text));
    const known = text === "" ? null : await findSameText(transaction, storyId, sha256(text));
    const proposed =
      url && !draft.proposed.url
        ? { ...draft.proposed, url: { value: url, where: "where it was fetched" } }
        : draft.proposed;
    return { ...draft, proposed, rawSha256, hidden: hiddenCharacters(text), known };
  });
}
