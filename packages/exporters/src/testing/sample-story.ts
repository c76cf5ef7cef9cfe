import type { BriefingArticle } from "@second-source/domain/briefing/briefing";
import type { OriginMark } from "@second-source/domain/origin/origin-mark";
import type { Origin } from "@second-source/domain/origin/origin";

export type OutletKey = "examiner" | "tribune" | "wire" | "broadcaster" | "daily";
export type OriginKey =
  "official" | "ministry" | "blinken" | "ownExaminer" | "ownTribune" | "ownWire" | "ownBroadcaster" | "unknown";

/** Captures of the five outlets; hashes and the last three outlets are invented. */
export const ARTICLES: Record<OutletKey, BriefingArticle> = {
  examiner: article(
    "examiner",
    "Washington Examiner",
    "Blinken speaks to Lavrov in person for the first time since the war began",
    "Mike Brest",
    "6f1c09ae",
  ),
  tribune: article(
    "tribune",
    "Tribune News Service",
    "Blinken pressed Lavrov in rare but brief meeting at G-20 summit",
    "Iain Marlow",
    "b27d4410",
  ),
  wire: article("wire", "Wire copy", "Blinken, Lavrov meet at G-20", null, "03d8f2c6"),
  broadcaster: article("broadcaster", "Public broadcaster", "Top diplomats meet in Delhi", null, "91ae5b07"),
  daily: { ...article("daily", "Regional daily", null, null, "c4403e1d"), publishedOn: null, url: null },
};

/** Who knew it, and the mark it carries on every screen and on paper. */
export const ORIGINS: Record<OriginKey, { readonly origin: Origin; readonly mark: OriginMark }> = {
  official: {
    origin: origin("official", "PERSON", "Senior State Department official", "United States", "phone briefing"),
    mark: mark("A", "A", "NAMED", "Senior State Department official"),
  },
  ministry: {
    origin: origin("ministry", "OFFICE", "Russian foreign ministry", "Russia", null),
    mark: mark("B", "B", "NAMED", "Russian foreign ministry"),
  },
  blinken: {
    origin: origin("blinken", "PERSON", "Antony Blinken", "United States", null),
    mark: mark("C", "C", "NAMED", "Antony Blinken"),
  },
  ownExaminer: own("ownExaminer", "Washington Examiner", "W", "G"),
  ownTribune: own("ownTribune", "Tribune News Service", "T", "F"),
  ownWire: own("ownWire", "Wire copy", "X", "H"),
  ownBroadcaster: own("ownBroadcaster", "Public broadcaster", "P", "D"),
  unknown: {
    origin: origin("unknown", "UNKNOWN", "Nobody named", null, null),
    mark: mark("?", "?", "UNKNOWN", "Nobody named"),
  },
};

export const SENTENCES: readonly (readonly [text: string, ...claims: number[]])[] = [
  [
    "The two met on the sidelines of the G-20 in India, in their first encounter in person since the invasion of Ukraine.",
    1,
    9,
  ],
  ["It was Blinken who asked for it, according to the Russian foreign ministry.", 2],
  [
    "Whether it counted is disputed. Outlets narrate a meeting; the ministry says “there were no negotiations, meetings, etc.”",
    3,
  ],
  ["They spoke for about ten minutes, according to a senior State Department official who was not named.", 4],
  ["Blinken said that U.S. support for Ukraine would last as long as it takes.", 5],
  ["He asked Russia to return to New START, and pressed Lavrov toward a peace deal, the same official said.", 6, 7],
];

function article(
  id: OutletKey,
  outletName: string,
  headline: string | null,
  byline: string | null,
  hash: string,
): BriefingArticle {
  const captureSha256 = hash.repeat(8);
  return {
    id,
    outletName,
    headline,
    byline,
    publishedOn: "2023-03-02",
    url: `https://example.org/${id}/blinken-lavrov`,
    captureSha256,
    text: "",
  };
}

function origin(
  id: OriginKey,
  kind: Origin["kind"],
  name: string,
  party: string | null,
  occasion: string | null,
): Origin {
  return { id, kind, name, party, occasion };
}

function mark(letter: string, slot: OriginMark["slot"], style: OriginMark["style"], name: string): OriginMark {
  return { letter, slot, style, name };
}

function own(
  id: OriginKey,
  outlet: string,
  letter: string,
  slot: OriginMark["slot"],
): { origin: Origin; mark: OriginMark } {
  const name = `${outlet}’s own reporting`;
  return { origin: origin(id, "OUTLET_REPORTING", name, null, null), mark: mark(letter, slot, "OWN", name) };
}
