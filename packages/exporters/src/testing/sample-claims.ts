import type { Assertion, Mode, Stance } from "@second-source/domain/claim/assertion";
import type { ClaimKind } from "@second-source/domain/claim/claim";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { OriginKey, OutletKey, RelayKey } from "./sample-story.ts";

type Stated = Pick<Assertion, "speaker" | "terms" | "newValue" | "occasionId">;

/** Who says it, who told them, how, and the exact words; then what differs from "stated, terms not stated". */
export type SaidRow = readonly [
  outlet: OutletKey,
  origin: OriginKey,
  stance: Stance,
  mode: Mode,
  quote: string,
  more?: SaidMore,
];
export interface SaidMore extends Partial<Stated> {
  readonly relays?: readonly RelayKey[];
  readonly inferred?: true;
}
export interface ClaimRow {
  readonly wording: string;
  readonly label: VerdictLabel;
  readonly kind?: ClaimKind;
  readonly rationale: string;
  readonly exception?: string;
  /** Places in `said` of two that cannot both hold, and the words that clash. */
  readonly conflict?: readonly [first: number, second: number, firstWords: string, secondWords: string];
  readonly said: readonly SaidRow[];
}

const zakharova: SaidMore = { speaker: "Maria Zakharova", relays: ["cnn"], terms: "ON_RECORD" };
const interfax: SaidMore = { relays: ["interfax"] };
const phone: SaidMore = { terms: "BACKGROUND", occasionId: "phone" };
const toCoastwire: SaidMore = { speaker: "State Department official", terms: "BACKGROUND" };
const ap: SaidMore = { relays: ["ap"], speaker: "senior U.S. official" };
const copied: SaidMore = { relays: ["coastwire"] };
const INVASION = "the first time they have met since the invasion";
const MARGINS = "met on the margins of the G-20 in New Delhi";
const REQUEST = "The contact took place at the request of the American side";

/** The claims in the order of their numbers, from 1. */
export const CLAIM_ROWS: readonly ClaimRow[] = [
  {
    wording: "They met on the sidelines of the G-20 in India",
    label: "CORROBORATED",
    rationale: "Each outlet narrates it in its own voice.",
    said: [
      ["examiner", "ownExaminer", "ASSERTS", "NARRATOR", "met briefly on the margins of the G-20 gathering in India"],
      ["tribune", "ownTribune", "ASSERTS", "NARRATOR", "had a brief encounter with his Russian counterpart"],
      ["coastwire", "ownCoastwire", "ASSERTS", "NARRATOR", MARGINS],
      ["kestrel", "ownKestrel", "ASSERTS", "NARRATOR", "The two men met"],
      ["post", "ownPost", "ASSERTS", "NARRATOR", MARGINS],
    ],
  },
  {
    wording: "It was their first encounter in person since the invasion",
    label: "CORROBORATED",
    rationale: "Each outlet narrates it in its own voice.",
    said: [
      [
        "examiner",
        "unknown",
        "ASSERTS",
        "INDIRECT",
        "their first encounter in person since the invasion of Ukraine over a year earlier",
        { relays: ["ap"] },
      ],
      [
        "tribune",
        "ownTribune",
        "ASSERTS",
        "NARRATOR",
        "their first meeting in person since the invasion of Ukraine a year ago",
      ],
      ["coastwire", "ownCoastwire", "ASSERTS", "NARRATOR", INVASION],
      ["kestrel", "ownKestrel", "ASSERTS", "NARRATOR", "for the first time since the war began"],
      ["post", "ownPost", "ASSERTS", "NARRATOR", INVASION],
    ],
  },
  {
    wording: "The encounter was at Blinken’s request",
    label: "SINGLE_SOURCE",
    rationale: "Only the ministry says who asked.",
    said: [
      ["examiner", "ministry", "ASSERTS", "INDIRECT", "the American had requested the meeting", zakharova],
      ["tribune", "ministry", "ASSERTS", "INDIRECT", "the two conversed briefly at Blinken’s request", interfax],
      ["coastwire", "ministry", "ASSERTS", "INDIRECT", REQUEST],
      [
        "kestrel",
        "spokesman",
        "DECLINES",
        "INDIRECT",
        "A State Department spokesman declined to say who had asked for the encounter",
      ],
      ["post", "ministry", "ASSERTS", "INDIRECT", REQUEST, copied],
    ],
  },
  {
    wording: "It counted as a meeting, or as talks",
    label: "DISPUTED",
    kind: "CHARACTERISATION",
    rationale:
      "Outlets narrate a meeting in their own voice. The ministry alone says that it was none, in three wordings.",
    conflict: [2, 1, "their first meeting in person", "there were no negotiations, meetings, etc."],
    said: [
      ["examiner", "ownExaminer", "ASSERTS", "NARRATOR", "met briefly on the margins of the G-20 gathering in India"],
      ["examiner", "ministry", "DENIES", "DIRECT", "“there were no negotiations, meetings, etc.”", zakharova],
      [
        "tribune",
        "ownTribune",
        "ASSERTS",
        "NARRATOR",
        "their first meeting in person since the invasion of Ukraine a year ago",
      ],
      ["tribune", "ministry", "DENIES", "MIXED", "the contact did not qualify as “talks or a meeting,”", interfax],
      ["coastwire", "ministry", "DENIES", "INDIRECT", "No talks had been held, it said"],
      ["kestrel", "ownKestrel", "ASSERTS", "NARRATOR", "The two men met"],
      ["post", "ministry", "DENIES", "INDIRECT", "No talks had been held, it said", copied],
    ],
  },
  {
    wording: "It lasted about ten minutes",
    label: "NEEDS_CONTEXT",
    kind: "NUMBER",
    rationale: "One official gives the figure, and to one outlet he gave less. The Associated Press names nobody.",
    said: [
      [
        "examiner",
        "unknown",
        "ASSERTS",
        "INDIRECT",
        "They spoke face to face for roughly 10 minutes on Thursday",
        { relays: ["ap"] },
      ],
      ["tribune", "official", "ASSERTS", "INDIRECT", "The conversation lasted about 10 minutes", phone],
      ["coastwire", "official", "QUALIFIES", "INDIRECT", "They spoke for less than ten minutes", toCoastwire],
      ["post", "official", "ASSERTS", "INDIRECT", "They spoke for some ten minutes", copied],
    ],
  },
  {
    wording: "U.S. support for Ukraine lasts as long as it takes, he said",
    label: "CORROBORATED",
    kind: "CHARACTERISATION",
    rationale: "He says it on air, and his department says it of him.",
    exception: "It is his own statement of his own position, on air.",
    said: [
      [
        "examiner",
        "official",
        "ASSERTS",
        "INDIRECT",
        "American support for Ukraine would last as long as the war does",
        { ...ap, inferred: true },
      ],
      ["tribune", "official", "ASSERTS", "INDIRECT", "would support Ukraine for as long as it takes", phone],
      ["coastwire", "official", "ASSERTS", "INDIRECT", "American support would last as long as needed", toCoastwire],
      [
        "kestrel",
        "blinken",
        "ASSERTS",
        "DIRECT",
        "We will stand with Ukraine for as long as it takes",
        { terms: "ON_RECORD" },
      ],
    ],
  },
  {
    wording: "He asked Russia to return to New START",
    label: "SINGLE_SOURCE",
    rationale: "One official says so. The agency’s official may be the same person.",
    said: [
      [
        "examiner",
        "official",
        "ASSERTS",
        "INDIRECT",
        "Russia should take back its decision to suspend its part in the New START nuclear treaty",
        { ...ap, inferred: true },
      ],
      ["tribune", "official", "ASSERTS", "INDIRECT", "Blinken urged Lavrov to implement the New START treaty", phone],
      ["coastwire", "official", "ASSERTS", "INDIRECT", "Blinken urged a return to the treaty", toCoastwire],
    ],
  },
  {
    wording: "Russia keeps to the treaty’s limits",
    label: "ATTRIBUTED",
    rationale: "Two Russian offices say so, and nobody outside the government.",
    said: [
      ["coastwire", "ministry", "ASSERTS", "INDIRECT", "Russia would keep to the limits of the treaty until 2026"],
      ["kestrel", "kremlin", "ASSERTS", "INDIRECT", "Russia would keep to the limits of the treaty"],
    ],
  },
  {
    wording: "Whelan was caught on a spy mission",
    label: "DISPUTED",
    rationale: "No outlet shows a document.",
    conflict: [0, 1, "while on a spy mission", "call false"],
    said: [
      ["examiner", "fsb", "ASSERTS", "MIXED", "The FSB said he had been caught “while on a spy mission,”"],
      ["examiner", "whelan", "DENIES", "INDIRECT", "which he, his family and the U.S. government call false"],
      ["examiner", "family", "DENIES", "INDIRECT", "his family and the U.S. government call false"],
      ["examiner", "government", "DENIES", "INDIRECT", "the U.S. government call false"],
    ],
  },
  {
    wording: "Forty delegations came",
    label: "SUPERSEDED",
    kind: "NUMBER",
    rationale: "The secretariat counted anew.",
    said: [
      [
        "coastwire",
        "secretariat",
        "ASSERTS",
        "INDIRECT",
        "counted 40 delegations on Wednesday",
        { occasionId: "count" },
      ],
      [
        "kestrel",
        "secretariat",
        "DENIES",
        "INDIRECT",
        "In the end 43 delegations came",
        { occasionId: "recount", newValue: "43" },
      ],
    ],
  },
];
