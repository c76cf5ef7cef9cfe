import type { Chance } from "./seeded-chance.ts";
import { freshId, toOne, type CarelessEntry, type CarelessOutcome, type DraftStory } from "./careless-draft.ts";

const ARTICLE = /^[“]?(?:the|an|a)\s+/iu;

/** All but a leading article and the space that makes it one. */
const inside = (name: string, change: (rest: string) => string): string => {
  const article = ARTICLE.exec(name)?.[0] ?? "";
  return article + change(name.slice(article.length));
};

const STROKES: Readonly<Record<string, string>> = { ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D" };

/** As whoever has no such key types it: "Jørgen Wałęsa" as "Jorgen Walesa". */
const withoutAccents = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[øØłŁđĐ]/gu, (letter) => STROKES[letter] ?? letter);

/** One name in other letters, as RULES has names alike: case, accents, punctuation, spaces and a leading article aside. */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.replace(ARTICLE, ""),
  (name) => `The ${name.replace(ARTICLE, "")}`,
  withoutAccents,
  (name) => name.normalize("NFD"),
  (name) => `${name}.`,
  (name) => `“${name}”`,
  (name) => inside(name, (rest) => rest.replaceAll(" ", "  ")),
  (name) => inside(name, (rest) => rest.replaceAll(" ", "-")),
  (name) => inside(name, (rest) => rest.replaceAll(" ", "")),
  (name) => name.replace(/[.’]/gu, ""),
];

const respelled = (name: string, chance: Chance): string =>
  [0, 1].reduce((spelled) => chance.pick(SPELLINGS)?.(spelled) ?? spelled, name);

const LISTS = ["parties", "owners", "outlets", "occasions", "origins"] as const;
type List = (typeof LISTS)[number];

const inOtherLetters: CarelessEntry = ({ facts }, chance) =>
  toOne(
    LISTS.flatMap((list) => facts[list]),
    chance,
    (entry) => {
      entry.name = respelled(entry.name, chance);
    },
  );

const byItsAlias: CarelessEntry = ({ facts }, chance) =>
  toOne(
    LISTS.flatMap((list) => facts[list]).filter(({ aliases }) => aliases.length > 0),
    chance,
    (entry) => {
      const at = chance.below(entry.aliases.length);
      [entry.name, entry.aliases[at]] = [entry.aliases[at] ?? entry.name, entry.name];
    },
  );

/** One place where an entry is used, and how to point it at another. */
interface Use {
  readonly id: string;
  readonly point: (to: string) => void;
}

const inField = <K extends string>(holder: { [key in K]: string | null }, key: K): Use[] => {
  const id = holder[key];
  return id === null
    ? []
    : [
        {
          id,
          point: (to) => {
            holder[key] = to;
          },
        },
      ];
};

const inList = (ids: string[]): Use[] =>
  ids.map((id, index) => ({
    id,
    point: (to) => {
      ids[index] = to;
    },
  }));

/** Where the entries of each list are used. */
const USES: Record<List, (draft: DraftStory) => Use[]> = {
  parties: ({ facts }) => [
    ...facts.origins.flatMap(({ side }) => (typeof side === "string" ? [] : inList(side))),
    ...facts.owners.flatMap((owner) => inField(owner, "partyId")),
  ],
  owners: ({ facts }) => facts.outlets.flatMap((outlet) => inField(outlet, "ownerId")),
  outlets: ({ facts, assertions }) => [
    ...facts.articles.flatMap((article) => [...inField(article, "outletId"), ...inField(article, "wireCreditId")]),
    ...facts.origins.flatMap((origin) => inField(origin, "outletId")),
    ...assertions.flatMap(({ relays }) => inList(relays)),
  ],
  occasions: ({ assertions }) => assertions.flatMap((assertion) => inField(assertion, "occasionId")),
  origins: ({ facts, assertions }) => [
    ...assertions.flatMap((assertion) => inField(assertion, "originId")),
    ...facts.links.flatMap((link) => [...inField(link, "fromId"), ...inField(link, "toId")]),
  ],
};

/** What nobody takes the trouble to enter a second time. */
const LEFT_BLANK: { readonly [L in List]: Partial<DraftStory["facts"][L][number]> } = {
  parties: {},
  owners: { partyId: null },
  outlets: { ownerId: null, kind: "NEWS" },
  occasions: { on: null },
  origins: { side: "NOT_RECORDED", locator: null },
};

/** A second entry under another spelling or an alias, as full as the first or with less on it; some uses now mean it. */
function enterTwice<L extends List>(list: L, draft: DraftStory, chance: Chance): CarelessOutcome {
  const entries: DraftStory["facts"][L][number][] = draft.facts[list];
  return toOne(USES[list](draft), chance, (use) => {
    const first = entries.find(({ id }) => id === use.id);
    if (!first) return "DOES_NOT_APPLY";
    const name = (chance.oneIn(2) ? chance.pick(first.aliases) : undefined) ?? respelled(first.name, chance);
    const blank = chance.oneIn(2) ? LEFT_BLANK[list] : {};
    const twin = { ...structuredClone(first), ...blank, id: freshId(list, entries), name, aliases: [] };
    if ("kind" in twin && (twin.kind === "PERSON" || twin.kind === "OFFICE") && chance.oneIn(2))
      twin.kind = twin.kind === "PERSON" ? "OFFICE" : "PERSON";
    entries.push(twin);
    use.point(twin.id);
    for (const other of USES[list](draft)) if (other.id === use.id && chance.oneIn(3)) other.point(twin.id);
    return "RAISES_NOTHING";
  });
}

export const CARELESS_NAMES: Readonly<Record<string, CarelessEntry>> = {
  "a name in other letters": inOtherLetters,
  "an alias for the name": byItsAlias,
  "a party entered twice": (draft, chance) => enterTwice("parties", draft, chance),
  "an owner entered twice": (draft, chance) => enterTwice("owners", draft, chance),
  "an outlet entered twice": (draft, chance) => enterTwice("outlets", draft, chance),
  "an occasion entered twice": (draft, chance) => enterTwice("occasions", draft, chance),
  "an origin entered twice": (draft, chance) => enterTwice("origins", draft, chance),
  "a relay typed twice": ({ facts, assertions }, chance) =>
    toOne(
      assertions.filter(({ relays }) => relays.length > 0),
      chance,
      ({ relays }) => {
        const at = chance.below(relays.length);
        const relay = facts.outlets.find(({ id }) => id === relays[at]);
        if (!relay) return "DOES_NOT_APPLY";
        const id = freshId("outlet", facts.outlets);
        if (chance.oneIn(2)) facts.outlets.push({ ...relay, id, name: respelled(relay.name, chance), aliases: [] });
        relays.splice(at, 0, facts.outlets.some((outlet) => outlet.id === id) ? id : relay.id);
        return "RAISES_NOTHING";
      },
    ),
};
