import { describesSomebody } from "@second-source/domain/origin/described-words";
import type { Identified, NamedKind } from "@second-source/domain/origin/origin";
import type { OriginFieldsInput } from "@second-source/server/contract/origin-contract";
import type { NamedOrigin } from "@second-source/server/story/story-model";

export const SIDE_CHOICES = ["NOT_RECORDED", "NONE", "PARTIES"] as const;
export type SideChoice = (typeof SIDE_CHOICES)[number];

/** An origin as its form holds it: everything that is typed, also what is not sent. */
export interface OriginDraft {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: NamedKind;
  /** Null follows what the words of the name suggest. */
  readonly identified: Identified | null;
  readonly side: SideChoice;
  readonly parties: readonly string[];
  /** A party still in its field. */
  readonly party: string;
  readonly locator: string;
}

export const EMPTY_ORIGIN: OriginDraft = {
  name: "",
  aliases: [],
  kind: "PERSON",
  identified: null,
  side: "NOT_RECORDED",
  parties: [],
  party: "",
  locator: "",
};

export function originDraftOf(origin: NamedOrigin): OriginDraft {
  const { name, aliases, kind, identified, side, partyNames, locator } = origin;
  return {
    name,
    aliases,
    identified,
    party: "",
    locator: locator ?? "",
    kind: kind as NamedKind,
    side: typeof side === "string" ? side : "PARTIES",
    parties: partyNames,
  };
}

/** What the words of a name suggest, until somebody says otherwise: "a senior official" describes. */
export function identifiedOf({ identified, kind, name }: OriginDraft): Identified {
  return identified ?? (kind === "PERSON" && describesSomebody(name) ? "DESCRIBED" : "NAMED");
}

/** A party as typed belongs to it, whether or not Enter was pressed. */
export function withParty(draft: OriginDraft, name: string): OriginDraft {
  const typed = name.trim();
  return typed === "" ? draft : { ...draft, parties: [...new Set([...draft.parties, typed])], party: "" };
}

export function originFieldsFrom(typed: OriginDraft): OriginFieldsInput {
  const draft = withParty(typed, typed.party);
  const hasParties = draft.side === "PARTIES" && draft.parties.length > 0;
  return {
    kind: draft.kind,
    name: draft.name,
    aliases: [...draft.aliases],
    identified: identifiedOf(draft),
    side: draft.side === "PARTIES" && !hasParties ? "NOT_RECORDED" : draft.side,
    parties: hasParties ? [...draft.parties] : [],
    locator: draft.kind === "RECORD" ? draft.locator.trim() || null : null,
  };
}
