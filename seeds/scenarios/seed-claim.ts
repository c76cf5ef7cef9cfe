import type { Certainty, Mode, Stance, Terms } from "@second-source/domain/claim/assertion";
import type { ClaimKind } from "@second-source/domain/claim/claim";
import type { OccasionInput, OriginChoice } from "@second-source/server/contract/claim-contract";

export interface SeedAssertion<Outlet extends string = string> {
  readonly outlet: Outlet;
  /** Words of the article, verbatim; the first place where they stand is meant. */
  readonly words: string;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly origin: OriginChoice;
  readonly certainty: Certainty;
  readonly relays: string[];
  readonly speaker: string | null;
  readonly occasion: OccasionInput | null;
  readonly terms: Terms;
  readonly newValue: string | null;
}

/** What is said of a claim besides its wording, where it holds. */
type Flag = "highRisk" | "contested" | "opinion";

export interface SeedClaim {
  readonly wording: string;
  readonly kind: ClaimKind;
  readonly question: string | null;
  readonly topic: string;
  readonly flags: readonly Flag[];
  readonly says: readonly SeedAssertion[];
}

type Named = Extract<OriginChoice, { choice: "NEW" }>["fields"];

/** A source as a story describes or names it. Its sides are parties by name, none, or not recorded. */
export function source(
  kind: Named["kind"],
  name: string,
  sides: "NONE" | "NOT_RECORDED" | readonly string[],
  rest: Partial<Named> = {},
): OriginChoice {
  const side = typeof sides === "string" ? sides : "PARTIES";
  const parties = typeof sides === "string" ? [] : [...sides];
  return {
    choice: "NEW",
    fields: { kind, name, aliases: [], identified: "NAMED", locator: null, side, parties, ...rest },
  };
}

export const DESCRIBED = { identified: "DESCRIBED" } as const;

export function says<Outlet extends string>(
  outlet: Outlet,
  words: string,
  origin: OriginChoice,
  rest: Partial<SeedAssertion> = {},
): SeedAssertion<Outlet> {
  return {
    words,
    origin,
    stance: "ASSERTS",
    mode: "INDIRECT",
    certainty: "STATED",
    relays: [],
    speaker: null,
    occasion: null,
    terms: "UNSTATED",
    newValue: null,
    ...rest,
    outlet,
  };
}

/** The outlet in its own voice, nobody named. */
export const own = <Outlet extends string>(outlet: Outlet, words: string, stance: Stance = "ASSERTS") =>
  says(outlet, words, { choice: "OWN_REPORTING" }, { stance, mode: "NARRATOR", certainty: "UNSTATED" });

/** Carried from somebody else, who names nobody. */
export const unnamed = <Outlet extends string>(outlet: Outlet, words: string, relays: string[] = []) =>
  says(outlet, words, { choice: "NOBODY_NAMED" }, { certainty: "UNSTATED", relays });

export function claim(
  topic: string,
  kind: ClaimKind,
  wording: string,
  question: string | null,
  ...says: SeedAssertion[]
): SeedClaim {
  return { topic, kind, wording, question, flags: [], says };
}

/** The same claim with what is said of it besides. */
export const flagged = (flag: Flag, plain: SeedClaim): SeedClaim => ({ ...plain, flags: [...plain.flags, flag] });
