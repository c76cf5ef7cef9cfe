import type { Certainty } from "@second-source/domain/claim/assertion";
import type { AssertionFieldsInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import type { AssertionFields } from "../store/assertions.ts";
import { ensureOrigin, isOriginOfStory } from "../store/origins.ts";
import type { DeskWork } from "./desk-work.ts";

interface SpokenIn {
  readonly storyId: string;
  readonly outletId: string;
  readonly outletName: string;
}

/** Turns a form's origin choice into a stored origin, new or known, and the form into the fields of an assertion. */
export async function assertionFieldsFrom(
  desk: DeskWork,
  fields: AssertionFieldsInput,
  place: SpokenIn,
): Promise<AssertionFields> {
  const { origin: _, ...rest } = fields;
  return {
    ...rest,
    certainty: certaintyOf(fields),
    originId: await chooseOrigin(desk, fields, place),
    inferenceConfirmedBy: null,
  };
}

async function chooseOrigin(
  { transaction, actor }: DeskWork,
  { origin }: AssertionFieldsInput,
  place: SpokenIn,
): Promise<string> {
  const base = { deskId: actor.deskId, storyId: place.storyId, party: null, occasion: null, outletId: null };
  switch (origin.choice) {
    case "KNOWN":
      if (await isOriginOfStory(transaction, origin.originId, place.storyId)) return origin.originId;
      throw new DomainError("origin.invalid", "This origin does not belong to the story.");
    case "NEW":
      return ensureOrigin(transaction, {
        ...base,
        kind: origin.kind,
        name: origin.name,
        party: origin.party,
        occasion: origin.occasion,
      });
    case "OWN_REPORTING":
      return ensureOrigin(transaction, {
        ...base,
        kind: "OUTLET_REPORTING",
        name: place.outletName,
        outletId: place.outletId,
      });
    case "NOBODY_NAMED":
      return ensureOrigin(transaction, { ...base, kind: "UNKNOWN", name: "Nobody named" });
  }
}

/** Where nobody is named, nothing can be stated or inferred about who it was. */
function certaintyOf({ origin, certainty }: AssertionFieldsInput): Certainty {
  return origin.choice === "NOBODY_NAMED" ? "UNSTATED" : certainty;
}
