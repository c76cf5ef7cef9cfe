import type { Certainty } from "@second-source/domain/claim/assertion";
import type { AssertionFieldsInput } from "../contract/claim-contract.ts";
import { DomainError } from "../errors.ts";
import type { AssertionFields } from "../store/assertions.ts";
import { ensureOccasion } from "../store/occasions.ts";
import { ensureNamedOrigin, ensureUnnamedOrigin, isOriginOfStory } from "../store/origins.ts";
import { ensureOutlet } from "../store/outlets.ts";
import type { DeskWork } from "../desk/at-desk.ts";

interface SpokenIn {
  readonly storyId: string;
  readonly outletId: string;
  readonly outletName: string;
  /** ISO day of the article; null where it is unknown. */
  readonly publishedOn: string | null;
}

/** Turns a form's choices into stored things, new or known, and the form into the fields of an assertion. */
export async function assertionFieldsFrom(
  desk: DeskWork,
  fields: AssertionFieldsInput,
  place: SpokenIn,
): Promise<AssertionFields> {
  const { transaction, actor } = desk;
  const { origin: _origin, relays: names, occasion, ...rest } = fields;
  const certainty = certaintyOf(fields);
  const relays: string[] = [];
  for (const name of names) {
    const outletId = await ensureOutlet(transaction, actor.deskId, name);
    if (outletId !== place.outletId && relays.at(-1) !== outletId) relays.push(outletId);
  }
  refuseLater(occasion?.on ?? null, place.publishedOn);
  return {
    ...rest,
    certainty,
    relays,
    occasionId: occasion
      ? await ensureOccasion(transaction, { deskId: actor.deskId, storyId: place.storyId, ...occasion })
      : null,
    originId: await chooseOrigin(desk, fields, place),
    inferredBy: certainty === "INFERRED" ? actor.personId : null,
    inferenceConfirmedBy: null,
  };
}

/** Nobody printed on Monday what was said on Tuesday. */
function refuseLater(on: string | null, publishedOn: string | null): void {
  if (on === null || publishedOn === null || on <= publishedOn) return;
  throw new DomainError(
    "occasion.invalid",
    `The occasion is on ${on}, and the article was published on ${publishedOn}. One of the two days is wrong.`,
  );
}

async function chooseOrigin(
  { transaction, actor }: DeskWork,
  { origin }: AssertionFieldsInput,
  place: SpokenIn,
): Promise<string> {
  const base = { deskId: actor.deskId, storyId: place.storyId };
  switch (origin.choice) {
    case "KNOWN":
      if (await isOriginOfStory(transaction, origin.originId, place.storyId)) return origin.originId;
      throw new DomainError("origin.invalid", "This origin does not belong to the story.");
    case "NEW":
      return ensureNamedOrigin(transaction, { ...base, ...origin.fields });
    case "OWN_REPORTING":
      return ensureUnnamedOrigin(transaction, {
        ...base,
        kind: "OUTLET_REPORTING",
        name: place.outletName,
        outletId: place.outletId,
      });
    case "NOBODY_NAMED":
      return ensureUnnamedOrigin(transaction, { ...base, kind: "UNKNOWN" });
  }
}

/** Where nobody is named, nothing can be stated or inferred about who it was. */
function certaintyOf({ origin, certainty }: AssertionFieldsInput): Certainty {
  return origin.choice === "NOBODY_NAMED" ? "UNSTATED" : certainty;
}
