import type { Mode, Stance } from "@second-source/domain/claim/assertion";
import { claim, DESCRIBED, own, says, source, unnamed, type SeedAssertion, type SeedClaim } from "./seed-claim.ts";

const BRIEFING_OFFICIAL = source("PERSON", "Senior State Department official", ["United States"], DESCRIBED);
const MINISTRY = source("OFFICE", "Russian foreign ministry", ["Russia"]);
const BLINKEN = source("PERSON", "Antony Blinken", ["United States"]);
const TRAVELLING_OFFICIAL = source(
  "PERSON",
  "State Department official travelling with Blinken",
  ["United States"],
  DESCRIBED,
);
const FSB = source("OFFICE", "FSB", ["Russia"]);
const WHELAN = source("PERSON", "Paul Whelan and his family", ["Paul Whelan"]);
const ADMINISTRATION = source("PERSON", "Biden administration official", ["United States"], DESCRIBED);

const PHONE_BRIEFING = { name: "phone briefing", on: "2023-03-02" };
const UZBEKISTAN = { name: "press briefing in Uzbekistan", on: "2023-03-01" };

/** Carried by the Associated Press, which names nobody. */
const viaAgency = (words: string): SeedAssertion => unnamed("examiner", words, ["Associated Press"]);

const briefing = (words: string): SeedAssertion =>
  says("tribune", words, BRIEFING_OFFICIAL, { occasion: PHONE_BRIEFING, terms: "BACKGROUND" });
/** The agency's unnamed official may be the briefing's: inferred, and nobody has confirmed it. */
const inferredBriefing = (words: string): SeedAssertion =>
  says("examiner", words, BRIEFING_OFFICIAL, {
    certainty: "INFERRED",
    relays: ["Associated Press"],
    speaker: "a senior U.S. official",
  });
const zakharova = (words: string, stance: Stance, mode: Mode): SeedAssertion =>
  says("examiner", words, MINISTRY, {
    stance,
    mode,
    relays: ["CNN"],
    speaker: "Maria Zakharova",
    terms: "ON_RECORD",
  });
const viaInterfax = (words: string, stance: Stance, mode: Mode): SeedAssertion =>
  says("tribune", words, MINISTRY, { stance, mode, relays: ["Interfax"] });

/** What the two digests say, claim by claim, in the order of their numbers. */
export const DIGEST_CLAIMS = {
  met: claim(
    "The encounter",
    "EVENT",
    "They met on the sidelines of the G-20 in India",
    null,
    own("examiner", "met briefly on the margins of the G-20 gathering in India"),
    own(
      "tribune",
      "had a brief encounter with his Russian counterpart, Sergei Lavrov, at the Group of 20 gathering in India",
    ),
  ),
  request: claim(
    "The encounter",
    "ACTOR",
    "The encounter was at Blinken’s request",
    "Who asked for the meeting?",
    zakharova("the American had requested the meeting", "ASSERTS", "INDIRECT"),
    viaInterfax("the two conversed briefly at Blinken’s request", "ASSERTS", "INDIRECT"),
  ),
  talks: claim(
    "The encounter",
    "CHARACTERISATION",
    "It counted as a meeting, or as talks",
    "Did it count as a meeting?",
    own("examiner", "met briefly"),
    zakharova("“there were no negotiations, meetings, etc.”", "DENIES", "DIRECT"),
    own("tribune", "their first meeting in person"),
    viaInterfax("the contact did not qualify as “talks or a meeting,”", "DENIES", "MIXED"),
  ),
  minutes: claim(
    "The encounter",
    "NUMBER",
    "It lasted about ten minutes",
    "How long did they speak?",
    viaAgency("They spoke face to face for roughly 10 minutes on Thursday"),
    briefing("The conversation lasted about 10 minutes"),
  ),
  support: claim(
    "What was said",
    "EVENT",
    "U.S. support for Ukraine lasts as long as it takes, he said",
    null,
    inferredBriefing("American support for Ukraine would last as long as the war does"),
    briefing("would support Ukraine for as long as it takes"),
  ),
  treaty: claim(
    "What was said",
    "EVENT",
    "He asked Russia to return to New START",
    null,
    inferredBriefing("Russia should take back its decision to suspend its part in the New START nuclear treaty"),
    briefing("urged Lavrov to implement the New START treaty"),
  ),
  peace: claim(
    "What was said",
    "EVENT",
    "He pressed Lavrov toward a peace deal with Ukraine",
    null,
    says("tribune", "pressed Lavrov to move toward a peace deal with Ukraine", ADMINISTRATION, {
      terms: "BACKGROUND",
    }),
  ),
  change: claim(
    "What was said",
    "CHARACTERISATION",
    "The U.S. side expected no near-term change",
    null,
    says(
      "examiner",
      "“I wouldn’t say that coming out of this encounter there was any expectation that things will change in the near term,”",
      TRAVELLING_OFFICIAL,
      { mode: "DIRECT", relays: ["CNN"], terms: "BACKGROUND" },
    ),
    briefing("the American side left expecting no change in Russian policy in the near term"),
  ),
  first: claim(
    "How they got there",
    "EVENT",
    "It was their first encounter in person since the invasion",
    null,
    viaAgency("their first encounter in person since the invasion of Ukraine"),
    own("examiner", "The two had last met in Geneva in January 2022"),
    own("tribune", "their first meeting in person since the invasion of Ukraine"),
  ),
  phone: claim(
    "How they got there",
    "EVENT",
    "They had spoken by phone in July 2022",
    "When did they last speak?",
    own("examiner", "Their last call was in July"),
    own("tribune", "In July 2022 the two had what Blinken called a “frank and direct” phone call"),
  ),
  plans: claim(
    "How they got there",
    "QUOTE",
    "A day earlier Blinken said he had no plans to meet Lavrov",
    null,
    says("tribune", "Blinken had said he had no plans to meet the Russian or Chinese foreign ministers", BLINKEN, {
      occasion: UZBEKISTAN,
      terms: "ON_RECORD",
      speaker: "Antony Blinken",
    }),
  ),
  summits: claim(
    "How they got there",
    "EVENT",
    "They shared gatherings but did not speak",
    null,
    own("examiner", "They have attended the same gatherings since without speaking to each other"),
    own("tribune", "they had not formally met since the invasion", "QUALIFIES"),
  ),
  griner: claim(
    "The detained Americans",
    "EVENT",
    "Brittney Griner was freed in a prisoner swap",
    null,
    own("examiner", "Griner was freed in a prisoner swap in December"),
    own("tribune", "Griner was later released in a swap"),
  ),
  whelan: claim(
    "The detained Americans",
    "CHARACTERISATION",
    "Whelan was on “a spy mission” when arrested",
    null,
    says("examiner", "The FSB said he had been caught “while on a spy mission,”", FSB, { mode: "MIXED" }),
    says("examiner", "he, his family and the U.S. government call false", WHELAN, { stance: "DENIES" }),
  ),
  release: claim(
    "The detained Americans",
    "EVENT",
    "He pressed for the release of Paul Whelan",
    null,
    inferredBriefing("Moscow should free Paul Whelan"),
    briefing("pressed for the release of Paul Whelan"),
  ),
  arranged: claim("The encounter", "ACTOR", "The Indian hosts arranged the encounter", "Who arranged it?"),
  negotiated: claim("What was said", "CHARACTERISATION", "They negotiated over Whelan", null),
} satisfies Record<string, SeedClaim>;

/** Sentences that carry no claim of ours, by words in them. */
export const MARKS: readonly { outlet: "examiner" | "tribune"; words: string; kind: "OPINION" | "NOT_CHECKABLE" }[] = [
  { outlet: "examiner", words: "The moment is critical", kind: "OPINION" },
  { outlet: "examiner", words: "Blinken raised three things", kind: "NOT_CHECKABLE" },
  { outlet: "examiner", words: "In June 2020 he was sentenced", kind: "NOT_CHECKABLE" },
  { outlet: "tribune", words: "Blinken has avoided meeting Lavrov", kind: "OPINION" },
];
