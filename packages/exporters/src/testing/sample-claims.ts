import type { Mode, Stance } from "@second-source/domain/claim/assertion";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { OutletKey, OriginKey } from "./sample-story.ts";

/** Who says it, who told them, how, and the exact words; then what differs from "stated, terms not stated". */
export type SaidRow = readonly [
  outlet: OutletKey,
  origin: OriginKey,
  stance: Stance,
  mode: Mode,
  quote: string,
  more?: SaidMore,
];
export interface SaidMore {
  readonly speaker?: string;
  readonly relays?: readonly string[];
  readonly terms?: "ON_RECORD" | "BACKGROUND";
  readonly inferred?: true;
}
export interface ClaimRow {
  readonly number: number;
  readonly wording: string;
  readonly label: VerdictLabel;
  readonly exception?: string;
  readonly conflict?: readonly [string, string];
  readonly said: readonly SaidRow[];
}

const zakharova: SaidMore = { speaker: "Maria Zakharova", relays: ["CNN"], terms: "ON_RECORD" };
const interfax: SaidMore = { relays: ["Interfax"] };
const phone: SaidMore = { terms: "BACKGROUND" };
const ap: SaidMore = { relays: ["AP"] };

/** Washington Examiner and Tribune News Service word for word; the other three outlets are invented. */
export const CLAIM_ROWS: readonly ClaimRow[] = [
  {
    number: 1,
    wording: "They met on the sidelines of the G-20 in India",
    label: "CORROBORATED",
    said: [
      ["examiner", "ownExaminer", "ASSERTS", "NARRATOR", "briefly met with his Russian counterpart"],
      ["tribune", "ownTribune", "ASSERTS", "NARRATOR", "held a brief encounter with his Russian counterpart"],
      ["wire", "ownWire", "ASSERTS", "NARRATOR", "met on the margins of the G-20 in New Delhi"],
      [
        "broadcaster",
        "ownBroadcaster",
        "ASSERTS",
        "NARRATOR",
        "the two men met for the first time since the war began",
      ],
      ["daily", "ownWire", "ASSERTS", "NARRATOR", "met on the margins of the G-20 in New Delhi"],
    ],
  },
  {
    number: 9,
    wording: "It was their first encounter in person since the invasion",
    label: "CORROBORATED",
    said: [
      [
        "examiner",
        "unknown",
        "ASSERTS",
        "INDIRECT",
        "their first in-person encounter since Russia invaded Ukraine more than a year ago",
        ap,
      ],
      [
        "tribune",
        "ownTribune",
        "ASSERTS",
        "NARRATOR",
        "their first in-person meeting since Russia’s invasion of Ukraine a year ago",
      ],
      ["wire", "ownWire", "ASSERTS", "NARRATOR", "the first time they have met since the invasion"],
      ["broadcaster", "ownBroadcaster", "ASSERTS", "NARRATOR", "for the first time since the war began"],
      ["daily", "ownWire", "ASSERTS", "NARRATOR", "the first time they have met since the invasion"],
    ],
  },
  {
    number: 2,
    wording: "The encounter was at Blinken’s request",
    label: "SINGLE_SOURCE",
    said: [
      ["examiner", "ministry", "ASSERTS", "INDIRECT", "the U.S. diplomat requested the meeting", zakharova],
      ["tribune", "ministry", "ASSERTS", "INDIRECT", "conversed briefly at Blinken’s request", interfax],
      ["wire", "ministry", "ASSERTS", "INDIRECT", "the contact took place at the request of the American side"],
      [
        "daily",
        "ministry",
        "ASSERTS",
        "INDIRECT",
        "the contact took place at the request of the American side",
        { relays: ["Wire copy"] },
      ],
    ],
  },
  {
    number: 3,
    wording: "It counted as a meeting, or as talks",
    label: "DISPUTED",
    conflict: ["their first in-person meeting", "there were no negotiations"],
    said: [
      ["examiner", "ownExaminer", "ASSERTS", "NARRATOR", "The meeting comes as a critical juncture in the war"],
      ["examiner", "ministry", "DENIES", "DIRECT", "“there were no negotiations, meetings, etc.”", zakharova],
      [
        "tribune",
        "ownTribune",
        "ASSERTS",
        "NARRATOR",
        "their first in-person meeting since Russia’s invasion of Ukraine a year ago",
      ],
      ["tribune", "ministry", "DENIES", "MIXED", "the contact didn’t qualify as “talks or a meeting,”", interfax],
      ["wire", "ministry", "DENIES", "INDIRECT", "the ministry said no talks had been held"],
      ["broadcaster", "ownBroadcaster", "ASSERTS", "NARRATOR", "the two men met"],
      [
        "daily",
        "ministry",
        "DENIES",
        "INDIRECT",
        "the ministry said no talks had been held",
        { relays: ["Wire copy"] },
      ],
    ],
  },
  {
    number: 4,
    wording: "It lasted about ten minutes",
    label: "SINGLE_SOURCE",
    said: [
      ["examiner", "unknown", "ASSERTS", "INDIRECT", "met for roughly 10 minutes face-to-face on Thursday", ap],
      ["tribune", "official", "ASSERTS", "INDIRECT", "The conversation lasted about 10 minutes, they said", phone],
      ["wire", "official", "QUALIFIES", "INDIRECT", "spoke for less than ten minutes, an official said", phone],
      [
        "daily",
        "official",
        "ASSERTS",
        "INDIRECT",
        "some ten minutes, an official said",
        { ...phone, relays: ["Wire copy"] },
      ],
    ],
  },
  {
    number: 5,
    wording: "U.S. support for Ukraine lasts as long as it takes, he said",
    label: "CORROBORATED",
    exception: "It is his own statement of his own position, on camera.",
    said: [
      [
        "examiner",
        "official",
        "ASSERTS",
        "INDIRECT",
        "the U.S. would support Ukraine for however long the conflict lasts",
        { ...ap, inferred: true },
      ],
      ["tribune", "official", "ASSERTS", "INDIRECT", "continue to support Ukraine for as long as it takes", phone],
      ["wire", "official", "ASSERTS", "INDIRECT", "American support would last as long as needed", phone],
      [
        "broadcaster",
        "blinken",
        "ASSERTS",
        "DIRECT",
        "“We will stand with Ukraine for as long as it takes.”",
        { terms: "ON_RECORD" },
      ],
    ],
  },
  {
    number: 6,
    wording: "He asked Russia to return to New START",
    label: "SINGLE_SOURCE",
    said: [
      [
        "examiner",
        "official",
        "ASSERTS",
        "INDIRECT",
        "Russia should reverse its decision to suspend its participation in the New START nuclear treaty between the two countries",
        { ...ap, inferred: true },
      ],
      ["tribune", "official", "ASSERTS", "INDIRECT", "implement the New START nuclear weapons treaty", phone],
      ["wire", "official", "ASSERTS", "INDIRECT", "urged a return to the treaty", phone],
      ["daily", "official", "ASSERTS", "INDIRECT", "urged a return to the treaty", { ...phone, relays: ["Wire copy"] }],
    ],
  },
  {
    number: 7,
    wording: "He pressed Lavrov toward a peace deal with Ukraine",
    label: "SINGLE_SOURCE",
    said: [["tribune", "official", "ASSERTS", "INDIRECT", "move toward a peace deal with Ukraine", phone]],
  },
];
