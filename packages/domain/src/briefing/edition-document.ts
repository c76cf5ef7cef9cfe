import type { ComposedBriefing } from "./briefing.ts";

/** A frozen document, in the shape of today. Older forms are read as what they are, with nothing added to what they say. */
export function editionDocument(stored: unknown): ComposedBriefing {
  const document = stored as ComposedBriefing | FirstForm;
  return "form" in document ? document : fromFirstForm(document);
}

/** How editions were composed before legs were kept apart: one line of attribution under a sentence, hashes under quotes. */
interface FirstForm extends Pick<
  ComposedBriefing,
  "deskName" | "storyTitle" | "headline" | "asOf" | "edition" | "matrix" | "origins" | "exceptions"
> {
  readonly proposedBy: readonly string[];
  readonly approvedBy: readonly string[];
  readonly findings: readonly {
    readonly sentenceId: string;
    readonly text: string;
    readonly verdicts: readonly Pick<
      ComposedBriefing["findings"][number]["claims"][number],
      "label" | "byException" | "claimNumber"
    >[];
    readonly attribution: string;
    readonly remarks: readonly string[];
    readonly noteNumbers: readonly number[];
  }[];
  readonly notes: readonly (Omit<ComposedBriefing["notes"][number], "text"> & {
    readonly headline: string | null;
    readonly byline: string | null;
    readonly publishedOn: string | null;
    readonly captureSha256: string;
  })[];
  readonly outlets: readonly {
    readonly name: string;
    readonly publishedOn: string | null;
    readonly captureSha256: string;
  }[];
}

function fromFirstForm({ findings, notes, outlets, ...rest }: FirstForm): ComposedBriefing {
  const texts = outlets.map(({ name, publishedOn, captureSha256 }, index) => {
    const note = notes.find((each) => each.captureSha256 === captureSha256);
    const { headline = null, byline = null } = note ?? {};
    return { number: index + 1, outletName: name, publishedOn, captureSha256, headline, byline, url: null };
  });
  return {
    ...rest,
    form: 2,
    matrix: rest.matrix.map((row) => ({ ...row, evidence: null })),
    findings: findings.map(({ verdicts, attribution, remarks, ...finding }) => ({
      ...finding,
      claims: verdicts.map((verdict) => ({ ...verdict, flags: [], legs: [], remarks: [] })),
      remarks: [...(attribution === "" ? [] : [`${attribution}.`]), ...remarks],
    })),
    notes: notes.map(({ captureSha256, headline: _h, byline: _b, publishedOn: _p, ...note }) => ({
      ...note,
      text: texts.find((each) => each.captureSha256 === captureSha256)?.number ?? 0,
    })),
    texts,
  };
}
