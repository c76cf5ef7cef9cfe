import type { BriefingArticle } from "@second-source/domain/briefing/briefing";
import type { Outlet } from "@second-source/domain/desk/outlet";
import type { ArticleFacts, LedgerFacts } from "@second-source/domain/origin/ledger";
import type { Origin, OriginKind, OriginSide } from "@second-source/domain/origin/origin";

export type OutletKey = "examiner" | "tribune" | "coastwire" | "kestrel" | "post";
export type OriginKey = keyof typeof ORIGINS;

/** Digests of two reports of 2 March 2023 in our own words, beside three invented ones; the hashes are invented too. */
export const ARTICLES: Record<OutletKey, BriefingArticle> = {
  examiner: article(
    ...([
      "examiner",
      "Washington Examiner",
      "Blinken speaks to Lavrov in person for the first time since the war began",
    ] as const),
    ...(["Mike Brest", "6f1c09ae"] as const),
    [
      "Antony Blinken, the U.S. secretary of state, and Sergey Lavrov, Russia’s foreign minister, met briefly on the margins of the G-20 gathering in India.",
      "They spoke face to face for roughly 10 minutes on Thursday, their first encounter in person since the invasion of Ukraine over a year earlier, according to the Associated Press.",
      "American support for Ukraine would last as long as the war does, a senior U.S. official told the agency. Russia should take back its decision to suspend its part in the New START nuclear treaty.",
      "Maria Zakharova, spokeswoman of the Russian foreign ministry, told CNN that the American had requested the meeting and that “there were no negotiations, meetings, etc.”",
      "Whelan was arrested in Russia in late 2018. The FSB said he had been caught “while on a spy mission,” which he, his family and the U.S. government call false.",
    ],
  ),
  tribune: article(
    ...([
      "tribune",
      "Tribune News Service",
      "Blinken pressed Lavrov in rare but brief meeting at G-20 summit",
    ] as const),
    ...(["Iain Marlow", "b27d4410"] as const),
    [
      "Antony Blinken had a brief encounter with his Russian counterpart, Sergei Lavrov, at the Group of 20 gathering in India, their first meeting in person since the invasion of Ukraine a year ago.",
      "Russia’s foreign ministry played the exchange down: the two conversed briefly at Blinken’s request, it said, and the contact did not qualify as “talks or a meeting,” according to Interfax.",
      "The United States and its partners would support Ukraine for as long as it takes, a senior State Department official said in a phone briefing, on condition of anonymity.",
      "The conversation lasted about 10 minutes, the official said. Blinken urged Lavrov to implement the New START treaty.",
    ],
  ),
  coastwire: article("coastwire", "Coastwire", "Blinken, Lavrov meet at G-20", null, "03d8f2c6", [
    "Antony Blinken and Sergei Lavrov met on the margins of the G-20 in New Delhi on Thursday, the first time they have met since the invasion.",
    "The contact took place at the request of the American side, the Russian foreign ministry said. No talks had been held, it said, and Russia would keep to the limits of the treaty until 2026.",
    "They spoke for less than ten minutes, a State Department official said on condition of anonymity. American support would last as long as needed, and Blinken urged a return to the treaty, the official said.",
    "The G-20 secretariat counted 40 delegations on Wednesday.",
  ]),
  kestrel: article("kestrel", "Kestrel Radio", "Top diplomats meet in Delhi", "Ines Moreau", "91ae5b07", [
    "The two men met for the first time since the war began. “We will stand with Ukraine for as long as it takes,” Antony Blinken said on arrival.",
    "A State Department spokesman declined to say who had asked for the encounter. Russia would keep to the limits of the treaty, the Kremlin press service said.",
    "In the end 43 delegations came, the G-20 secretariat said on Thursday, and not 40.",
  ]),
  post: {
    ...article("post", "Northern Post", null, null, "c4403e1d", [
      "Antony Blinken and Sergei Lavrov met on the margins of the G-20 in New Delhi, the first time they have met since the invasion.",
      "The contact took place at the request of the American side, the Russian foreign ministry said. No talks had been held, it said.",
      "They spoke for some ten minutes, a State Department official told Coastwire.",
    ]),
    publishedOn: null,
    url: null,
  },
};

const [RUSSIA, AMERICA, INDIA, WHELAN] = ["Russia", "United States", "India", "Paul Whelan and his family"] as const;

/** Who knew it. What narrates without naming anybody stands here as the outlet itself. */
export const ORIGINS = {
  official: origin("official", "PERSON", "senior State Department official", [AMERICA], { identified: "DESCRIBED" }),
  ministry: origin("ministry", "OFFICE", "Russian foreign ministry", [RUSSIA]),
  blinken: origin("blinken", "PERSON", "Antony Blinken", [AMERICA]),
  spokesman: origin("spokesman", "PERSON", "State Department spokesman", [AMERICA], { identified: "DESCRIBED" }),
  kremlin: origin("kremlin", "OFFICE", "Kremlin press service", [RUSSIA]),
  fsb: origin("fsb", "OFFICE", "FSB", [RUSSIA]),
  whelan: origin("whelan", "PERSON", "Paul Whelan", [WHELAN]),
  family: origin("family", "OFFICE", "Whelan’s family", [WHELAN]),
  government: origin("government", "OFFICE", "U.S. government", [AMERICA]),
  secretariat: origin("secretariat", "OFFICE", "G-20 secretariat", [INDIA]),
  ownExaminer: own("examiner"),
  ownTribune: own("tribune"),
  ownCoastwire: own("coastwire"),
  ownKestrel: own("kestrel"),
  ownPost: own("post"),
  unknown: origin("unknown", "UNKNOWN", "nobody named", "NOT_RECORDED"),
};

const RELAYS = { cnn: "CNN", interfax: "Interfax", ap: "Associated Press" } as const;
export type RelayKey = OutletKey | keyof typeof RELAYS;

const OUTLETS: readonly Outlet[] = [
  ...Object.values(ARTICLES).map(({ id, outletName }) => ({ id, name: outletName })),
  ...Object.entries(RELAYS).map(([id, name]) => ({ id, name })),
].map(({ id, name }) => ({
  id,
  name,
  aliases: [],
  ownerId: `owner of ${id}`,
  kind: ["coastwire", "interfax", "ap"].includes(id) ? "WIRE" : "NEWS",
}));

const named = (id: string, name = id): { id: string; name: string; aliases: readonly string[] } => ({
  id,
  name,
  aliases: [],
});

/** All that the story's evidence is judged against. */
export const FACTS: LedgerFacts = {
  parties: [RUSSIA, AMERICA, INDIA, WHELAN].map((name) => named(name)),
  owners: OUTLETS.map(({ name, ownerId }) => ({ ...named(ownerId ?? "", `owner of ${name}`), partyId: null })),
  outlets: OUTLETS,
  occasions: [
    { ...named("phone", "phone briefing"), on: "2023-03-02" },
    { ...named("count", "count of 1 March"), on: "2023-03-01" },
    { ...named("recount", "count of 2 March"), on: "2023-03-02" },
  ],
  origins: Object.values(ORIGINS),
  links: [],
  articles: Object.values(ARTICLES).map(({ id, publishedOn, byline }): ArticleFacts => ({
    id,
    outletId: id,
    publishedOn,
    byline: byline === null ? [] : [byline],
    wireCreditId: id === "post" ? "coastwire" : null,
  })),
  sharedText: [],
};

/** The sentences, with the numbers of their claims; one of them quotes an outlet's own wording, and says so. */
export const SENTENCES: readonly { text: string; claims: readonly number[]; ownWords?: readonly string[] }[] = [
  {
    text: "The two met on the sidelines of the G-20 in India, in their first encounter in person since the invasion of Ukraine.",
    claims: [1, 2],
  },
  {
    text: "They spoke “at Blinken’s request”, according to the Russian foreign ministry.",
    claims: [3],
    ownWords: ["at Blinken’s request"],
  },
  {
    text: "Whether it counted is disputed: outlets narrate a meeting, the ministry says “there were no negotiations, meetings, etc.”",
    claims: [4],
  },
  {
    text: "It lasted about ten minutes, according to a senior State Department official who was not named.",
    claims: [5],
  },
  { text: "Blinken said: “We will stand with Ukraine for as long as it takes.”", claims: [6] },
  {
    text: "He asked Russia to return to New START, the official said. Russia says that it keeps to the treaty’s limits.",
    claims: [7, 8],
  },
  {
    text: "The FSB says that Paul Whelan was caught “while on a spy mission,” which he, his family and Washington deny.",
    claims: [9],
  },
  { text: "Forty-three delegations came, after a first count of forty.", claims: [10] },
];

function article(
  id: OutletKey,
  outletName: string,
  headline: string | null,
  byline: string | null,
  hash: string,
  paragraphs: readonly string[],
): BriefingArticle {
  return {
    id,
    outletName,
    headline,
    byline,
    publishedOn: "2023-03-02",
    url: `https://example.org/${id}/blinken-lavrov`,
    captureSha256: hash.repeat(8),
    text: paragraphs.join("\n\n"),
  };
}

function origin(id: string, kind: OriginKind, name: string, side: OriginSide, fields: Partial<Origin> = {}): Origin {
  return { id, kind, name, side, aliases: [], identified: "NAMED", locator: null, outletId: null, ...fields };
}

function own(outlet: OutletKey): Origin {
  return origin(`own ${outlet}`, "OUTLET_REPORTING", `${ARTICLES[outlet].outletName}’s own reporting`, "NOT_RECORDED", {
    outletId: outlet,
  });
}
