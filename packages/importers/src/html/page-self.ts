/** What a page says about itself, as it stands there. */
export interface PageSelf {
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly canonical: string | null;
  readonly title: string;
  readonly jsonLd: readonly string[];
  /** The `lang` of the page. */
  readonly language: string | null;
  /** Machine-readable times in the page, in its order: the `datetime` of a `time` element, with its own names. */
  readonly times: readonly { readonly datetime: string; readonly names: string }[];
  /** Words whose element says that they name who wrote it: `rel="author"`, or a class like "byline". */
  readonly authors: readonly { readonly text: string; readonly names: string }[];
}

/** What the meta tags of some names hold, in the order of the names. */
export function tagged({ metas }: PageSelf, ...names: readonly string[]): string[] {
  return names.flatMap((name) => metas.filter((each) => each.name === name).map(({ content }) => content));
}
