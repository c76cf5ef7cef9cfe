import { canonicalText } from "@second-source/domain/text/canonical-text";
import type { Comparison } from "@second-source/domain/capture/compare-captures";
import { outletAt } from "@second-source/domain/desk/outlet-domain";
import { hiddenCharacters, type HiddenCharacter } from "@second-source/domain/text/hidden-characters";
import type { ArticleDraft } from "@second-source/importers/article-draft";
import { compareElsewhere } from "@second-source/importers/read-elsewhere";
import type { z } from "zod";
import type { previewImportInput } from "../contract/import-contract.ts";
import { DomainError } from "../errors.ts";
import { sha256 } from "../sha256.ts";
import { findArticleAt, findSameText, loadArticleStory } from "../store/articles.ts";
import { listVersions, type StoredVersion } from "../store/captures.ts";
import { listOutlets, type OutletRow } from "../store/outlets.ts";
import { loadStoryId } from "../store/stories.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { keptAsBefore } from "./kept-as-before.ts";
import { inTime, loadMaterial } from "./read-material.ts";

export interface ImportPreview extends ArticleDraft {
  readonly rawSha256: string;
  readonly hidden: readonly HiddenCharacter[];
  /** An article of the story with the same text, when everything proposed is kept. */
  readonly known: { readonly articleId: string; readonly outletName: string } | null;
  /** An article of the story that was imported from the same address. */
  readonly sameAddress: { readonly articleId: string; readonly outletName: string } | null;
  /** For a new capture: what is different from the one before, when everything proposed is kept. */
  readonly comparison: (Comparison & { readonly since: number }) | null;
}

/** What would be kept of some material. Nothing is stored. */
export function previewImport(call: DeskCall, input: z.output<typeof previewImportInput>): Promise<ImportPreview> {
  return atDesk(call, async (desk) => {
    const { transaction } = desk;
    const storyId = await loadStoryId(transaction, input.story);
    const { draft: read, rawSha256, url } = await loadMaterial(desk, input.material);
    const before = input.article ? await newestOf(desk, input.article, storyId) : null;
    const draft = before ? keptAsBefore(read, before) : read;
    const text = canonicalText(draft.lines.filter((line) => line.keep).map((line) => line.text));
    const known = text === "" ? null : await findSameText(transaction, storyId, sha256(text));
    const now = { text, headline: draft.proposed.headline?.value ?? null, corrections: draft.corrections };
    const proposed = placed(draft.proposed, url, await listOutlets(transaction));
    const address = proposed.url?.value;
    return {
      ...draft,
      proposed,
      rawSha256,
      hidden: hiddenCharacters(text),
      known,
      sameAddress: address && !before ? await findArticleAt(transaction, storyId, address) : null,
      comparison: before ? { ...(await inTime(compareElsewhere(before, now))), since: before.number } : null,
    };
  });
}

async function newestOf({ transaction }: DeskWork, article: string, storyId: string): Promise<StoredVersion> {
  const [newest] = await listVersions(transaction, article, 1);
  if (!newest || (await loadArticleStory(transaction, article)) !== storyId)
    throw new DomainError("not-found", "This article is not there.");
  return newest;
}

/** The address where it was fetched, and the outlet that the desk knows there. */
function placed(
  proposed: ArticleDraft["proposed"],
  fetchedFrom: string | null,
  outlets: readonly OutletRow[],
): ArticleDraft["proposed"] {
  const url = proposed.url ?? (fetchedFrom ? { value: fetchedFrom, where: "where it was fetched" } : null);
  const at = url && outletAt(url.value, outlets);
  const outlet = at ? { value: at.outlet.name, where: `${at.domain}, which the desk knows` } : proposed.outlet;
  return { ...proposed, url, outlet };
}
