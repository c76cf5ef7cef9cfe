import { thingsAmong } from "../naming/things-among.ts";
import { openLedger, type Ledger, type Source } from "../origin/ledger.ts";
import { isNamedKind } from "../origin/origin.ts";
import { freshId, toOne, type CarelessEntry, type DraftStory } from "./careless-draft.ts";

const describedNotNamed: CarelessEntry = ({ facts }, chance) =>
  toOne(
    facts.origins.filter(
      ({ kind, identified }) =>
        identified === "NAMED" && (kind === "PERSON" || kind === "OFFICE" || kind === "STATEMENT"),
    ),
    chance,
    (origin) => {
      origin.identified = "DESCRIBED";
    },
  );

const personForOffice: CarelessEntry = ({ facts }, chance) =>
  toOne(
    facts.origins.filter(({ kind }) => kind === "PERSON" || kind === "OFFICE"),
    chance,
    (origin) => {
      origin.kind = origin.kind === "PERSON" ? "OFFICE" : "PERSON";
    },
  );

/** All entries of one name alike: each may be the one that knows. */
const withoutSide: CarelessEntry = ({ facts }, chance) =>
  toOne(
    thingsAmong(facts.origins.filter(({ kind }) => isNamedKind(kind))).filter((same) =>
      same.some(({ side }) => side !== "NOT_RECORDED"),
    ),
    chance,
    (same) => {
      for (const origin of same) origin.side = "NOT_RECORDED";
    },
  );

const withoutOwner: CarelessEntry = ({ facts }, chance) =>
  toOne(
    thingsAmong(facts.outlets).filter((same) => same.some(({ ownerId }) => ownerId !== null)),
    chance,
    (same) => {
      for (const outlet of same) outlet.ownerId = null;
    },
  );

/** One use gets an origin of its own, with this outlet's words for it, and loses what it was linked to. */
const asThisOutletDescribesHim: CarelessEntry = (draft, chance) => {
  const ledger = openLedger(draft.facts);
  const free = draft.assertions.filter(({ stance, originId }) => {
    const source = ledger.sources.get(originId);
    return (stance === "ASSERTS" || stance === "DENIES") && source !== undefined && isFree(source, draft, ledger);
  });
  return toOne(free, chance, (assertion) => {
    const source = ledger.sources.get(assertion.originId);
    if (!source) return "DOES_NOT_APPLY";
    const { isNone, isRecorded, parties } = source.side;
    const id = freshId("described", draft.facts.origins);
    draft.facts.origins.push({
      id,
      name: `someone who knows of it ${id}`,
      aliases: [],
      kind: source.kind,
      identified: "DESCRIBED",
      side: isNone ? "NONE" : isRecorded ? [...parties] : "NOT_RECORDED",
      locator: null,
      outletId: null,
    });
    assertion.originId = id;
    assertion.terms = "BACKGROUND";
    return "RAISES_NOTHING";
  });
};

/**
 * Whether nothing ties somebody to others than his own side: no link from or to him or whoever he is linked with leads to
 * another side, a record, an outlet or nobody. What such a link says is lost with it, and no rule can know.
 */
function isFree(source: Source, { facts }: DraftStory, { sources }: Ledger): boolean {
  const tied = new Set([source]);
  for (const each of tied)
    for (const { kind, fromId, toId } of facts.links) {
      const [from, to] = [sources.get(fromId), sources.get(toId)];
      if (kind === "DISTINCT" || !from || !to) continue;
      if (from === each) tied.add(to);
      if (to === each) tied.add(from);
    }
  const own = sideKey(source);
  return [...tied].every(
    (each) =>
      (each.kind === "PERSON" || each.kind === "OFFICE" || each.kind === "STATEMENT") &&
      each.outletId === null &&
      sideKey(each) === own,
  );
}

const sideKey = ({ side }: Source): string =>
  side.isNone ? "NONE" : side.isRecorded ? [...side.parties].sort().join(" ") : "NOT_RECORDED";

export const CARELESS_ORIGINS: Readonly<Record<string, CarelessEntry>> = {
  "described, not named": describedNotNamed,
  "as this outlet describes him": asThisOutletDescribesHim,
  "a person for an office": personForOffice,
  "a side not recorded": withoutSide,
  "an owner not recorded": withoutOwner,
};
